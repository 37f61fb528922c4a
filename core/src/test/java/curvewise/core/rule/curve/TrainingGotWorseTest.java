package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class TrainingGotWorseTest {
    private static final TrainingGotWorse RULE = new TrainingGotWorse();

    private static Evidence loss(double... values) {
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, values)
                .evidence();
    }

    private static double[] endingWith(double last) {
        double[] values = Shapes.falling(12);
        values[11] = last;
        return values;
    }

    @Test
    void aLossThatExplodesAtTheLastValueDiverged() {
        Finding finding = Said.finding(RULE, loss(endingWith(3)));
        assertEquals(
                "The training loss (train_loss) ends at 3.000, started at 1.000 and was 0.800 at best: this indicates that training diverged.",
                finding.summary());
        assertEquals(Severity.CRITICAL, finding.severity());
        assertEquals(10L, finding.since());
    }

    @Test
    void aLossThatTurnsGotWorseSinceItsBest() {
        Finding finding = Said.finding(RULE, loss(Shapes.turning(12)));
        assertEquals(
                "The training loss (train_loss) ends at 0.620, started at 0.650 and was 0.530 at best: this indicates that training got worse.",
                finding.summary());
        assertEquals(Severity.WARN, finding.severity());
        assertEquals(5L, finding.since());
        assertEquals(
                "Look for broken examples among the batches after epoch 5.",
                finding.advice().get(1).text());
    }

    @Test
    void aDoubledLastValueExactlyIsNoExplosion() {
        Said.nothing(RULE, loss(endingWith(2)));
    }

    @Test
    void aLossThatEndsUndefinedIsLeftToTheNoteOnThat() {
        Said.nothing(RULE, loss(endingWith(Double.NaN)));
    }

    @Test
    void withoutATrainingLossItCannotBeAsked() {
        assertEquals(
                "no training loss with a value is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
        assertEquals("no training loss with a value is logged", Said.notApplicable(RULE, loss(Double.NaN, Double.NaN)));
    }

    @Test
    void theTurnOfALongLossIsFoundInItsPoints() {
        assertEquals(
                444L,
                Said.finding(RULE, loss(Shapes.of(900, i -> 500 + Math.abs(i - 450))))
                        .since());
    }
}
