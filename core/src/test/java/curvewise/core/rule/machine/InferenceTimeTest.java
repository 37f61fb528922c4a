package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class InferenceTimeTest {
    private final InferenceTime rule = new InferenceTime();

    @Test
    void inferenceAndWhatElseAnEvaluationTakesAreSaid() {
        Finding finding = Said.finding(rule, SeedLog.evidence());
        assertEquals(
                "Inference is 0.109 s per evaluation batch (9.2 batches/s; per image if evaluated one by one).",
                finding.summary());
        assertEquals(
                "Evaluation takes 14.0 s against 80.4 s of training (14.9 % of the epoch): forward pass 46 %, waiting for data 26 %, matching boxes with the"
                        + " truth 26 %; not a bottleneck. The time of a training step is stable: it varies by 1.4 % from line to line (standard deviation"
                        + " over mean).",
                finding.explanation());
    }

    @Test
    void itsNumbersAreExact() {
        Finding finding = Said.finding(rule, SeedLog.evidence());
        assertEquals(.1092, figure(finding, "model_time"), 1e-9);
        assertEquals(9.157509157509157, figure(finding, "batches_per_s"), 1e-9);
        assertEquals(.14850826998270428, figure(finding, "eval_share"), 1e-9);
        assertEquals(.4592094196804037, figure(finding, "forward_share"), 1e-9);
        assertEquals(.26450798990748525, figure(finding, "data_share"), 1e-9);
        assertEquals(.25525651808242217, figure(finding, "matching_share"), 1e-9);
        assertEquals(.014062199753452848, figure(finding, "step_time_cv"), 1e-9);
    }

    private static double figure(Finding finding, String name) {
        return finding.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void withoutFurtherTimesInferenceIsSaidAlone() {
        Evidence run = SampleRun.of("csv")
                .log("model_time", "sys.model_time", Split.TEST, .05)
                .evidence();
        assertEquals("", Said.finding(rule, run).explanation());
        assertEquals(
                "Inference is 0.05 s per evaluation batch (20 batches/s; per image if evaluated one by one).",
                Said.by(rule, run));
    }

    @Test
    void withoutModelTimeItCannotBeAsked() {
        assertEquals(
                "no model_time of an evaluation is logged",
                Said.notApplicable(rule, SampleRun.of("csv").evidence()));
    }
}
