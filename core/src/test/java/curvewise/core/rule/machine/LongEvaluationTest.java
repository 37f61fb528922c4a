package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class LongEvaluationTest {
    private final LongEvaluation rule = new LongEvaluation();

    private static Evidence run(double epochSeconds, double evaluationSeconds) {
        return SampleRun.of("metriclogger")
                .extent(new Extent(10L, null, 5L, epochSeconds, evaluationSeconds))
                .evidence();
    }

    @Test
    void aLongEvaluationIsSaid() {
        assertEquals(
                "An evaluation takes 28.6 % of an epoch that has one (40.0 s after 100 s of training); it may be worth evaluating less often.",
                Said.by(rule, run(100, 40)));
    }

    @Test
    void exactlyAQuarterIsQuiet() {
        Said.nothing(rule, run(120, 40));
    }

    @Test
    void theLogOfTheQuestionIsQuiet() {
        Said.nothing(rule, SeedLog.evidence());
    }

    @Test
    void unknownTimesAreEstimatedFromSteps() {
        Evidence run = SampleRun.of("metriclogger")
                .extent(new Extent(100L, null, 50L, null, null))
                .logLines("time", "sys.iter_time", Split.TRAIN, 100, new long[] {0, 99}, 5, .2)
                .log("time", "sys.iter_time", Split.TEST, new long[] {99, 99}, new double[] {0, 0}, new double[] {3, .3
                })
                .evidence();
        assertEquals(
                "An evaluation takes 42.9 % of an epoch that has one (15.0 s after 20.0 s of training, estimated as mean step time × steps); it may be"
                        + " worth evaluating less often.",
                Said.by(rule, run));
    }

    @Test
    void withoutTimesItCannotBeAsked() {
        assertEquals(
                "the time of an epoch or of an evaluation is not known",
                Said.notApplicable(rule, SampleRun.of("csv").evidence()));
    }
}
