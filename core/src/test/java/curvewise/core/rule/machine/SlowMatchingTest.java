package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SlowMatchingTest {
    private final SlowMatching rule = new SlowMatching();

    private static Evidence run(double matching) {
        return SampleRun.of("metriclogger")
                .log("evaluator_time (avg)", "sys.evaluator_time", Split.TEST, matching)
                .log("time", "sys.iter_time", Split.TEST, 1)
                .evidence();
    }

    @Test
    void slowMatchingIsSaid() {
        assertEquals(
                "Matching boxes with the truth (COCO) takes 45.0 % of an evaluation: a faster matcher or fewer boxes may shorten it.",
                Said.by(rule, run(.45)));
    }

    @Test
    void exactlyTheLimitIsQuiet() {
        Said.nothing(rule, run(.4));
    }

    @Test
    void theLogOfTheQuestionIsQuiet() {
        Said.nothing(rule, SeedLog.evidence());
    }

    @Test
    void withoutTheTimeOfMatchingItCannotBeAsked() {
        assertEquals(
                "evaluator_time and the time of an evaluation are not both logged",
                Said.notApplicable(rule, SampleRun.of("csv").evidence()));
    }
}
