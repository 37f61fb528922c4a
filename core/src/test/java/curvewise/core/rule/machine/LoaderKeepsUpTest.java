package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class LoaderKeepsUpTest {
    private final LoaderKeepsUp rule = new LoaderKeepsUp();

    @Test
    void littleWaitingIsGood() {
        assertEquals(
                "The data loader seems to keep up: 2.0 % of each step waits for data (0.02 of 1 s).",
                Said.by(rule, Waiting.seconds(.02)));
    }

    @Test
    void exactlyTheLimitIsQuiet() {
        Said.nothing(rule, Waiting.seconds(.1));
    }

    @Test
    void withoutTimesItCannotBeAsked() {
        Said.notApplicable(rule, SampleRun.of("csv").evidence());
    }
}
