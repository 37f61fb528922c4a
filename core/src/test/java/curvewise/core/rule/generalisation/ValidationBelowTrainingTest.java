package curvewise.core.rule.generalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.curve.Shapes;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ValidationBelowTrainingTest {
    private static final ValidationBelowTraining RULE = new ValidationBelowTraining();

    /** Below the training loss in the first {@code below} of the evaluations, equal to it in the others. */
    private static Evidence below(int below, int evaluations) {
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, Shapes.of(evaluations, i -> .5))
                .log("val_loss", "det.loss", Split.VAL, Shapes.of(evaluations, i -> i < below ? .4 : .5))
                .evidence();
    }

    @Test
    void aValidationLossBelowTheTrainingLossIsNothingWrong() {
        Finding finding = Said.finding(RULE, below(4, 5));
        assertEquals(
                "The validation loss (val_loss) is below the training loss (train_loss) in 4 of 5 evaluations: this indicates nothing wrong.",
                finding.summary());
        assertEquals(
                "It is usual: the training loss is a mean over the epoch, while the model still gets better, with dropout and augmentation on.",
                finding.explanation());
        assertEquals(0, finding.advice().size());
    }

    @Test
    void inLessThanFourOfFiveItIsNotMentioned() {
        Said.nothing(RULE, below(7, 9));
    }

    @Test
    void fourEvaluationsAreTooFew() {
        assertEquals(
                "fewer than five evaluations have a training loss to compare with",
                Said.notApplicable(RULE, below(4, 4)));
    }

    @Test
    void whereALossIsUndefinedNothingIsReassured() {
        Evidence run = SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, .5, .5, .5, .5, .5, .5)
                .log("val_loss", "det.loss", Split.VAL, .4, .4, .4, .4, .4, Double.NaN)
                .evidence();
        Said.nothing(RULE, run);
    }
}
