package curvewise.core.rule.generalisation;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;

/** OV-03: the validation loss is below the training loss, which worries beginners for nothing. */
final class ValidationBelowTraining implements Rule {
    private static final double MOSTLY = 0.8;
    private static final int ENOUGH = 5;

    private static final Card CARD = new Card(
            "OV-03",
            Section.STATUS,
            Topic.EVALUATION,
            Confidence.B,
            "the validation loss is below the training loss in 80 % of five evaluations or more, and none of them is undefined",
            "Keras' FAQ: the training loss is a mean over the epoch, with dropout and augmentation on");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        LossPair losses = LossPair.of(run);
        if (losses == null) {
            return Outcome.notApplicable("training and validation loss are not both logged as the same sum");
        }
        int compared = 0;
        int below = 0;
        for (int i = 0; i < losses.validation().size(); i++) {
            double gap = losses.gap(i);
            compared += Double.isNaN(gap) ? 0 : 1;
            below += exceeds(losses.trainingAt(i), losses.validation().points().values()[i]) ? 1 : 0;
        }
        if (compared < ENOUGH) {
            return Outcome.notApplicable("fewer than five evaluations have a training loss to compare with");
        }
        Judged headline = run.headline();
        boolean isSound = losses.validation().undefined() == 0 && (headline == null || headline.undefined() == 0);
        boolean isMostly = atLeast(below / (double) compared, MOSTLY);
        return isSound && isMostly ? said(losses, below, compared).fired() : Outcome.quiet();
    }

    private static Finding said(LossPair losses, int below, int compared) {
        SeriesFigures validation = SeriesFigures.of(losses.validation());
        SeriesFigures training = SeriesFigures.of(losses.training());
        String summary = String.format(
                "%s is below %s in %d of %d evaluations: this indicates nothing wrong.",
                SeriesFigures.capital(validation.asValidation()), training.asTraining(), below, compared);
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .explained(
                        "It is usual: the training loss is a mean over the epoch, while the model still gets better, with dropout and augmentation on.")
                .with("evaluations_below", below)
                .with("evaluations", compared)
                .at(losses.validation().place(losses.validation().last()));
    }
}
