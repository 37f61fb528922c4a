package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** LR-07: the headline stands still at a learning rate that was never lowered. */
final class ConstantLearningRate implements Rule {
    /** A rate that stays within this share of its peak counts as constant: printed rates differ in their last digit. */
    private static final double STEADY = 0.99;
    /** Below this share of the usual rate a decay has nothing left to do. */
    static final double STILL_LARGE = 0.05;

    private static final Card CARD = new Card(
            "LR-07",
            Section.OPTIMISER,
            Topic.SCHEDULE,
            Confidence.B,
            "the headline has no trend in 8 values or more, and the learning rate is constant since its peak in a log that shows the start of the training; it"
                    + " is above 5 % of the 0.005 of torchvision's tutorial where that recipe can be inferred",
            "what PyTorch's ReduceLROnPlateau does");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        LearningRate rate = run.learningRate();
        Judged headline = run.headline();
        if (rate == null) {
            return Outcome.notApplicable("no learning rate is logged");
        }
        if (headline == null) {
            return Outcome.notApplicable("no held-out metric is logged");
        }
        if (!startsAtTheBeginning(run, rate)) {
            return Outcome.notApplicable("the log does not show the start of the training");
        }
        boolean isLarge = TutorialRecipe.of(run) == null || exceeds(rate.last() / TutorialRecipe.START, STILL_LARGE);
        boolean isConstant = rate.last() > 0 && headline.isPlateauedSurely() && isSteady(rate);
        return isConstant && isLarge ? said(headline, rate).fired() : Outcome.quiet();
    }

    /** Whether the first row is of the first epoch, which some programs call 0 and others 1, or where no epoch is logged near step 0. */
    static boolean startsAtTheBeginning(Evidence run, LearningRate rate) {
        TrainingEpochs epochs = run.epochs();
        if (epochs != null) {
            boolean countsFromNought = run.isFormat("metriclogger", "detr_jsonl");
            return epochs.first() == 0 || (epochs.first() == 1 && !countsFromNought);
        }
        Points points = rate.track().points();
        long first = points.isEmpty() ? Points.NO_STEP : points.steps()[0];
        long second = points.size() < 2 ? Points.NO_STEP : points.steps()[1];
        return first != Points.NO_STEP && second != Points.NO_STEP && first <= Math.max(1, second - first);
    }

    private static boolean isSteady(LearningRate rate) {
        double[] values = rate.track().points().finite().values();
        boolean isAfterPeak = false;
        int after = 0;
        for (double value : values) {
            isAfterPeak |= value == rate.peak();
            if (isAfterPeak && exceeds(STEADY, value / rate.peak())) {
                return false;
            }
            after += isAfterPeak ? 1 : 0;
        }
        return after > 1;
    }

    private static Finding said(Judged headline, LearningRate rate) {
        SeriesFigures figures = SeriesFigures.of(headline);
        String summary = String.format(
                "%s shows no trend in %s while the learning rate stayed at %s all along: this indicates that lowering it may pay.",
                figures.name(), figures.tail(), Figures.significant(rate.last(), 3));
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .advising(Topic.SCHEDULE, "Drop the learning rate to a tenth, or let it fall to 0 along a cosine.")
                .with("learning_rate", rate.last())
                .at(rate.track().place(rate.track().points().size() - 1));
    }
}
