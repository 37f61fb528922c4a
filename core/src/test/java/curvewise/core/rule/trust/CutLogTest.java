package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutLogTest {
    private static SampleRun endingAt(long iteration) {
        return SampleRun.of("metriclogger")
                .extent(new Extent(20L, null, null, null, null))
                .log(
                        "loss (avg)",
                        "det.loss",
                        Split.TRAIN,
                        new long[] {0, 10, 19, 20, 20 + iteration},
                        new double[] {0, 0, 0, 1, 1},
                        new double[] {.5, .4, .4, .3, .3});
    }

    @Test
    void anEpochThatWasCutIsSaidWithItsPlace() {
        Finding finding = Said.finding(new CutLog(), SeedRun.evidence());
        assertEquals(
                "Log stops in epoch 7 at iteration 20 of 119; that epoch is partial and has no evaluation.",
                finding.summary());
        assertEquals("", finding.explanation());
        assertEquals(List.of(new Place("a.log", 16, 1)), finding.places());
    }

    @Test
    void anEpochThatWasEvaluatedIsNotSaidToLackIt() {
        Evidence run = endingAt(15)
                .log("bbox AP", "det.ap", null, new long[] {19, 35}, new double[] {0, 1}, new double[] {.1, .2})
                .evidence();
        assertEquals("Log stops in epoch 1 at iteration 15 of 20; that epoch is partial.", Said.by(new CutLog(), run));
    }

    @Test
    void aKnownReasonIsTold() {
        Evidence run = endingAt(18)
                .ended(RunStatus.FAILED, "a traceback is the last that is seen of it")
                .evidence();
        assertEquals(
                "The run counts as failed: a traceback is the last that is seen of it.",
                Said.finding(new CutLog(), run).explanation());
    }

    @Test
    void theLastIterationEndsAnEpoch() {
        Said.nothing(new CutLog(), endingAt(19).evidence());
    }

    @Test
    void withoutIterationsItCannotBeAsked() {
        assertEquals(
                "the log does not say how many iterations an epoch has",
                Said.notApplicable(
                        new CutLog(),
                        SampleRun.of("csv")
                                .log("loss", "det.loss", Split.TRAIN, 3, 2, 1)
                                .evidence()));
    }
}
