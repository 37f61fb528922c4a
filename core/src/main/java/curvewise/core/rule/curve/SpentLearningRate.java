package curvewise.core.rule.curve;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
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
import org.jspecify.annotations.Nullable;

/** LR-01: the learning rate is so small that a flat curve may be its doing. */
final class SpentLearningRate implements Rule {
    private static final Card CARD = new Card(
                    "LR-01",
                    Section.OPTIMISER,
                    Topic.SCHEDULE,
                    Confidence.B,
                    "the learning rate is at most 1.05 % of its peak (or, in logs with the four losses of torchvision's detectors, of the 0.005 of its tutorial)"
                            + " for the last 20 % of the recorded steps or for all that the training loss is judged by, while the training loss or the headline"
                            + " is flat or has no trend in 8 values or more",
                    "torchvision's tutorial on fine-tuning a detector; Google's Deep Learning Tuning Playbook")
            .suppressing("LR-07");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        LearningRate rate = run.learningRate();
        if (rate == null) {
            return Outcome.notApplicable("no learning rate is logged");
        }
        if (run.training() == null && run.headline() == null) {
            return Outcome.notApplicable("neither a training loss nor a held-out metric is logged");
        }
        Judged still = stillSeries(run);
        SpentRate spent = SpentRate.of(run, rate);
        return still == null || spent == null
                ? Outcome.quiet()
                : said(run, still, spent).fired();
    }

    /** The training loss, or else the headline, where it does not move. */
    private static @Nullable Judged stillSeries(Evidence run) {
        Judged training = run.training();
        if (training != null && isStill(training)) {
            return training;
        }
        Judged headline = run.headline();
        return headline != null && isStill(headline) ? headline : null;
    }

    private static boolean isStill(Judged series) {
        return series.is(Status.FLAT) || series.isPlateauedSurely();
    }

    private static Finding said(Evidence run, Judged still, SpentRate spent) {
        SeriesFigures figures = SeriesFigures.of(still);
        String name = still.equals(run.training()) ? figures.asTraining() : figures.name();
        String what = (still.is(Status.FLAT) ? "the flatness of " : "the missing trend of ") + name;
        String rate = String.format(
                "The learning rate is %s %s, %s of",
                Figures.significant(spent.last(), 3), spent.span(), Figures.significant(100 * spent.ratio(), 2) + " %");
        Finding finding = spent.isInferred()
                ? Finding.of(
                                Severity.WARN,
                                Confidence.C,
                                String.format(
                                        "%s the %s with which the torchvision tutorial starts: %s may come from the schedule.",
                                        rate, Figures.significant(spent.reference(), 3), what))
                        .explained(recipe(spent))
                : Finding.of(
                                Severity.WARN,
                                Confidence.B,
                                String.format(
                                        "%s its peak %s: this indicates that %s comes from the schedule, and is not convergence.",
                                        rate, Figures.significant(spent.reference(), 3), what))
                        .explained("Steps this small may be too small to change anything.");
        return finding.advising(Topic.SCHEDULE, advice(run, spent))
                .with("learning_rate", spent.last())
                .with("reference", spent.reference())
                .with("learning_rate_over_reference", spent.ratio())
                .with("share_of_steps", spent.share())
                .at(spent.place());
    }

    private static String recipe(SpentRate spent) {
        TutorialRecipe recipe = spent.recipe();
        String exactly = recipe == null || recipe.drops() < 1
                ? ""
                : String.format(
                        "Its schedule, StepLR(%d, 0.1), gives exactly this rate in epochs %d-%d. ",
                        TutorialRecipe.EPOCHS_PER_DROP, recipe.firstEpoch(), recipe.lastEpoch());
        return exactly + "(Inferred: the recipe is not in the log.)";
    }

    private static String advice(Evidence run, SpentRate spent) {
        if (spent.isInferred()) {
            return "Give it steps that matter: from this checkpoint or anew, keep the rate at 0.005 (linear scaling for batch 2 gives 0.0025) for 8-10 epochs"
                    + " before the first drop to a tenth, as torchvision's reference keeps its first rate for 16 of 26 epochs.";
        }
        long every = firstDropEpoch(run);
        return every > 0
                ? String.format(
                        "Restart from this checkpoint at a higher learning rate, or space the drops: the first came after %s, try %d.",
                        Figures.counted(every, "epoch"), 3 * every)
                : "Restart from this checkpoint at a higher learning rate, or let it fall later and more slowly.";
    }

    /** Epochs before the first drop; -1 where the log does not say. */
    private static long firstDropEpoch(Evidence run) {
        LearningRate rate = run.learningRate();
        if (rate == null || rate.drops().isEmpty()) {
            return -1;
        }
        double[] epochs = rate.track().points().finite().epochs();
        double at = epochs[rate.drops().get(0).point()];
        double length = at - (epochs[0] < 2 ? Math.floor(epochs[0]) : 0);
        return Double.isFinite(length) ? Math.round(length) : -1;
    }
}
