package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SomeWaitingTest {
    private final SomeWaiting rule = new SomeWaiting();

    @Test
    void theWaitIsSaidWithWhatItsRemovalMayGive() {
        Finding finding = Said.finding(rule, SeedLog.evidence());
        assertEquals(
                "18.9 % of each step waits for data (0.128 of 0.677 s): removing the wait may make it at most 1.23× as fast.",
                finding.summary());
        assertEquals("Over the printed lines of epoch 6 it is 18.5-19.3 %.", finding.explanation());
    }

    @Test
    void bothLimitsBelongToIt() {
        assertEquals(
                "10.0 % of each step waits for data (0.1 of 1 s): removing the wait may make it at most 1.11× as fast.",
                Said.by(rule, Waiting.seconds(.1)));
        assertEquals(
                "30.0 % of each step waits for data (0.3 of 1 s): removing the wait may make it at most 1.43× as fast.",
                Said.by(rule, Waiting.seconds(.3)));
    }

    @Test
    void lessAndMoreAreSaidByOthers() {
        Said.nothing(rule, Waiting.seconds(.099));
        Said.nothing(rule, Waiting.seconds(.301));
    }

    @Test
    void theFirstStepOfAnEpochAlsoStartsTheLoader() {
        long[] lines = {0, 20, 40};
        Evidence run = SampleRun.of("metriclogger")
                .extent(new Extent(41L, null, null, null, null))
                .logLines("time", "sys.iter_time", Split.TRAIN, 41, lines, 9, .5, .5)
                .logLines("data", "sys.data_time", Split.TRAIN, 41, lines, 8, .1, .1)
                .evidence();
        assertEquals(
                "20.0 % of each step waits for data (0.1 of 0.5 s): removing the wait may make it at most 1.25× as fast.",
                Said.by(rule, run));
    }

    @Test
    void withoutEpochsTheEndOfTheLogCounts() {
        Evidence run = SampleRun.of("csv")
                .logSteps("iter_time", "sys.iter_time", Split.TRAIN, 0, 20, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1)
                .logSteps("data_time", "sys.data_time", Split.TRAIN, 0, 20, 8, 8, 8, 8, 8, 8, 8, 8, .2, .3)
                .evidence();
        assertEquals(
                "Over the printed lines of the last fifth of the log it is 20.0-30.0 %.",
                Said.finding(rule, run).explanation());
    }

    @Test
    void withoutTimesItCannotBeAsked() {
        assertEquals(
                "the time of a step and the wait for its data are not both logged",
                Said.notApplicable(
                        rule,
                        SampleRun.of("csv")
                                .log("time", "sys.iter_time", Split.TRAIN, 1, 1)
                                .evidence()));
    }

    @Test
    void aWaitLongerThanItsStepIsNoShare() {
        Said.notApplicable(rule, Waiting.seconds(1.2));
    }
}
