package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import org.junit.jupiter.api.Test;

class MuchWaitingTest {
    private final MuchWaiting rule = new MuchWaiting();

    @Test
    void muchWaitingIsAWarning() {
        assertEquals(
                "31.0 % of each step waits for data (0.31 of 1 s): the loader, and not the GPU, may set the pace.",
                Said.by(rule, Waiting.seconds(.31)));
    }

    @Test
    void exactlyTheLimitIsQuiet() {
        Said.nothing(rule, Waiting.seconds(.3));
    }

    @Test
    void theLogOfTheQuestionIsQuiet() {
        Said.nothing(rule, SeedLog.evidence());
    }

    @Test
    void withoutTimesItCannotBeAsked() {
        Said.notApplicable(rule, SampleRun.of("csv").evidence());
    }
}
