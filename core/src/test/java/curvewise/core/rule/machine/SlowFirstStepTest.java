package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SlowFirstStepTest {
    private final SlowFirstStep rule = new SlowFirstStep();

    private static Evidence run(long firstStep, double... seconds) {
        return SampleRun.of("csv")
                .logSteps("time", "sys.iter_time", Split.TRAIN, firstStep, 10, seconds)
                .evidence();
    }

    @Test
    void aSlowFirstStepIsWarmUp() {
        assertEquals(
                "The first step takes 5.3 s against 0.65 s later, which indicates warm-up: step times are judged without it.",
                Said.by(rule, run(0, 5.3, .6, .7, .65)));
    }

    @Test
    void exactlyThreeTimesIsQuiet() {
        Said.nothing(rule, run(0, 1.95, .6, .7, .65));
    }

    @Test
    void aLogThatStartsLaterDoesNotShowIt() {
        assertEquals("the time of the first step alone is not logged", Said.notApplicable(rule, run(50, 5.3, .6, .7)));
    }

    @Test
    void aFirstEpochIsNoFirstStep() {
        Said.notApplicable(
                rule,
                SampleRun.of("csv")
                        .log("time", "sys.iter_time", Split.TRAIN, 5.3, .6, .7)
                        .evidence());
    }

    @Test
    void theLogOfTheQuestionDoesNotShowIt() {
        Said.notApplicable(rule, SeedLog.evidence());
    }
}
