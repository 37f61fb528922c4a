package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpentLearningRateTest {
    private static final SpentLearningRate RULE = new SpentLearningRate();

    private static Evidence rates(double... rates) {
        return SampleRun.of("csv")
                .log("lr", "opt.lr", Split.TRAIN, rates)
                .log("train_loss", "det.loss", Split.TRAIN, Shapes.settled(rates.length, .01))
                .evidence();
    }

    private static double[] lowFrom(int epoch, int epochs, double low) {
        return Shapes.of(epochs, i -> i < epoch ? .01 : low);
    }

    @Test
    void aRateThatTheTutorialWouldHaveNowMayExplainTheFlatness() {
        Finding finding = Said.finding(RULE, FineTuning.log());
        assertEquals(
                "The learning rate is 0.00005 in all of this log, 1 % of the 0.005 with which the torchvision tutorial starts: the flatness of the training loss"
                        + " (loss) may come from the schedule.",
                finding.summary());
        assertEquals(
                "Its schedule, StepLR(3, 0.1), gives exactly this rate in epochs 6-8. (Inferred: the recipe is not in the log.)",
                finding.explanation());
    }

    @Test
    void aPeakInTheLogNeedsNoRecipe() {
        Finding finding = Said.finding(RULE, rates(lowFrom(6, 24, .0001)));
        assertEquals(
                "The learning rate is 0.0001 for the last 74 % of the recorded steps, 1 % of its peak 0.01: this indicates that the missing trend of the training"
                        + " loss (train_loss) comes from the schedule, and is not convergence.",
                finding.summary());
        assertEquals(
                "Restart from this checkpoint at a higher learning rate, or space the drops: the first came after six epochs, try 18.",
                finding.advice().get(0).text());
    }

    @Test
    void exactlyTheThresholdCountsAndJustAboveDoesNot() {
        Said.finding(RULE, rates(lowFrom(6, 24, .000105)));
        Said.nothing(RULE, rates(lowFrom(6, 24, .000106)));
    }

    @Test
    void aShortPhaseAtTheEndExplainsNothing() {
        Said.finding(RULE, rates(lowFrom(40, 51, .0001)));
        Said.nothing(RULE, rates(lowFrom(41, 51, .0001)));
    }

    @Test
    void aLossThatStillFallsIsNotSpent() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("lr", "opt.lr", Split.TRAIN, lowFrom(6, 24, .0001))
                        .log("train_loss", "det.loss", Split.TRAIN, Shapes.falling(24))
                        .evidence());
    }

    @Test
    void theRecipeIsNotInferredForOtherProjectsWithTheSameNames() {
        double[] rates = new double[15];
        Arrays.fill(rates, 5e-5);
        Said.nothing(RULE, FineTuning.run("maskrcnn_benchmark", rates).evidence());
    }

    @Test
    void theRecipesOwnRateIsNotSpent() {
        Said.nothing(RULE, FineTuning.run(.005).evidence());
    }

    @Test
    void withoutALearningRateItCannotBeAsked() {
        assertEquals(
                "no learning rate is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
        assertEquals(
                "neither a training loss nor a held-out metric is logged",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("lr", "opt.lr", Split.TRAIN, 1, 1)
                                .evidence()));
    }
}
