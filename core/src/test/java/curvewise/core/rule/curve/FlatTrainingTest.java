package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class FlatTrainingTest {
    private static final FlatTraining RULE = new FlatTraining();

    private static Evidence loss(double... values) {
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, values)
                .evidence();
    }

    @Test
    void blocksOfTheWholeEpochAreQuotedAndTheRestIsMentioned() {
        Finding finding = Said.finding(RULE, FineTuning.log());
        assertEquals(
                "In epoch 6 the training loss (loss) indicates no learning: first half 0.4109, second half 0.4115, difference +0.0006"
                        + " (95 % confidence interval −0.0273 to +0.0285).",
                finding.summary());
        assertEquals(
                "A test for a trend (Mann-Kendall, S = −12) finds none (p = 0.46): the slope is −0.00076 per block (95 % confidence interval −0.0048 to +0.0039),"
                        + " so a change of −14 % to +11 % per epoch cannot be excluded. These are 12 block means, of the iterations between two printed lines"
                        + " (0.3787 to 0.4520); it is as flat with the two full blocks of epoch 7 added (S = −1).",
                finding.explanation());
    }

    @Test
    void epochsWithoutLearningAreFlat() {
        Finding finding = Said.finding(RULE, loss(Shapes.flat(12)));
        assertEquals(
                "In the recorded part the training loss (train_loss) indicates no learning: first half 0.500, second half 0.500, difference +0.00017"
                        + " (95 % confidence interval −0.008 to +0.008).",
                finding.summary());
        assertEquals(
                "A test for a trend (Mann-Kendall, S = −2) finds none (p = 0.95): the slope is −0.00011 per epoch (95 % confidence interval −0.0015 to +0.0013),"
                        + " so a change of −0.3 % to +0.27 % per epoch cannot be excluded.",
                finding.explanation());
    }

    @Test
    void aSlightTrendWithinTheNoiseIsNotHidden() {
        Finding finding = Said.finding(RULE, loss(.52, .51, .525, .505, .51, .5, .508, .49));
        assertEquals(
                "In the recorded part the training loss (train_loss) indicates no learning: first half 0.515, second half 0.502, difference −0.013"
                        + " (95 % confidence interval −0.029 to +0.003).",
                finding.summary());
        assertEquals(
                "A test for a trend (Mann-Kendall, S = −17) finds a slight one (p = 0.046): the slope is −0.0035 per epoch (95 % confidence interval −0.0075 to 0),"
                        + " so a change of −1.5 % to 0 % per epoch cannot be excluded.",
                finding.explanation());
    }

    @Test
    void aLossThatFallsIsNotFlat() {
        Said.nothing(RULE, loss(Shapes.falling(12)));
    }

    @Test
    void fourValuesHaveNoStatus() {
        assertEquals("the training loss has fewer than five values", Said.notApplicable(RULE, loss(1, 1, 1, 1)));
        assertEquals(
                "no training loss is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }

    @Test
    void aConstantLossIsFlat() {
        assertEquals(
                "In the recorded part the training loss (train_loss) indicates no learning: first half 2.00, second half 2.00, difference 0.00"
                        + " (95 % confidence interval 0.00 to 0.00).",
                Said.by(RULE, loss(2, 2, 2, 2, 2, 2)));
    }

    @Test
    void aLongLossIsQuotedByStretches() {
        Finding finding = Said.finding(RULE, loss(Shapes.flat(900)));
        assertEquals(
                "A test for a trend (Mann-Kendall, S = 135) finds none (p = 0.82): the slope is 0 per stretch (95 % confidence interval 0 to 0).",
                finding.explanation());
    }
}
