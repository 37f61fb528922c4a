package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class RepeatedResultsTest {
    private static final double NAN = Double.NaN;

    @Test
    void besideALossThatIsNanAnOldResultIsPrintedAgain() {
        Finding finding = Said.finding(
                new RepeatedResults(),
                SampleRun.of("csv")
                        .log("bbox AP", "det.ap", null, .1, .2, .3, .3, .3, .3, .3)
                        .log("train_loss", "det.loss", Split.TRAIN, 3, 2, 1, NAN, NAN, NAN, NAN)
                        .evidence());
        assertEquals(
                "From epoch 3 on the metrics repeat the same digits while the training loss is NaN: this indicates the last result printed again, not new"
                        + " evaluations.",
                finding.summary());
        assertEquals("4 rows repeat; only the three evaluations before count.", finding.explanation());
        assertEquals(Severity.CRITICAL, finding.severity());
        assertEquals(5, finding.places().get(0).line());
    }

    @Test
    void threeFrozenMetricsAloneAreAWarning() {
        Finding finding = Said.finding(
                new RepeatedResults(),
                SampleRun.of("csv")
                        .log("bbox AP", "det.ap", null, .1, .3, .3, .3, .3, .3)
                        .log("bbox AP50", "det.ap50", null, .2, .5, .5, .5, .5, .5)
                        .log("bbox AP75", "det.ap75", null, .1, .2, .2, .2, .2, .2)
                        .evidence());
        assertEquals(
                "From epoch 2 on the metrics repeat the same digits: this may be the last result printed again, not new evaluations.",
                finding.summary());
        assertEquals(Severity.WARN, finding.severity());
        assertEquals(Confidence.C, finding.confidence());
    }

    @Test
    void fourEqualResultsAreACoincidence() {
        Said.nothing(
                new RepeatedResults(),
                SampleRun.of("csv")
                        .log("bbox AP", "det.ap", null, .1, .2, .3, .3, .3, .3)
                        .log("train_loss", "det.loss", Split.TRAIN, 3, 2, 1, NAN, NAN, NAN)
                        .evidence());
    }

    @Test
    void withoutAHeadlineItCannotBeAsked() {
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(new RepeatedResults(), SampleRun.of("csv").evidence()));
    }
}
