package curvewise.core.rule.curve;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;

/** CV-12: too few optimiser steps to judge anything by. */
final class FewSteps implements Rule {
    /** A rule of thumb. */
    static final long FEW = 1000;

    private static final Card CARD = new Card(
            "CV-12",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.C,
            "fewer than 1,000 optimiser steps were made, and the headline has fewer than five evaluations or is still improving",
            "rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged headline = run.headline();
        if (headline == null) {
            return Outcome.notApplicable("no held-out metric is logged");
        }
        long steps = steps(run);
        if (steps < 0) {
            return Outcome.notApplicable("the log does not count optimiser steps");
        }
        boolean isOpen = headline.is(Status.INSUFFICIENT_DATA) || headline.is(Status.STILL_IMPROVING);
        return isOpen && steps < FEW ? said(run, steps).fired() : Outcome.quiet();
    }

    /** How many at most, counted from the first epoch whether the log shows it or not; -1 where its steps are epochs or something else. */
    static long steps(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        Long iterations = epochs == null ? null : epochs.iterations();
        if (epochs != null && iterations != null && epochs.lastIteration() >= 0) {
            return epochs.last() * iterations + epochs.lastIteration() + 1;
        }
        Track training = run.first(
                track -> track.split() == Split.TRAIN && !track.points().isEmpty());
        if (training == null || !countsSteps(run, training.points())) {
            return -1;
        }
        Points points = training.points();
        long last = points.steps()[points.size() - 1];
        return points.steps()[0] == 0 ? last + 1 : last;
    }

    /** Stores number what they are given, an agent counts steps of its world, and a tree adds no optimiser's step. */
    private static boolean countsSteps(Evidence run, Points points) {
        int last = points.size() - 1;
        double epoch = points.epochs()[last];
        long step = points.steps()[last];
        boolean isEpoch = Math.abs(step - epoch) <= 1;
        boolean isOfUnknownMeaning = Double.isNaN(epoch)
                && run.isFormat("tensorboard", "mlflow", "wandb", "xgboost", "lightgbm", "catboost");
        return step != Points.NO_STEP
                && !isEpoch
                && !isOfUnknownMeaning
                && !run.task().name().equals("reinforcement");
    }

    private static Finding said(Evidence run, long steps) {
        long full = stepsAtFullRate(run);
        Judged training = run.training();
        String ofThem = full < 0
                ? ""
                : String.format(
                        ", %s of them (epochs 0-%d) at full learning rate if the torchvision tutorial's schedule was used",
                        Figures.count(full), TutorialRecipe.EPOCHS_PER_DROP - 1);
        String summary = String.format(
                "At most %s so far%s: this may be too few to judge.",
                steps == 1 ? "one optimiser step" : Figures.count(steps) + " optimiser steps", ofThem);
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(Topic.SCHEDULE, "Train longer before judging the run.")
                .with("steps", (double) steps)
                .with("steps_at_full_rate", full < 0 ? Double.NaN : (double) full)
                .at(training == null || training.points().isEmpty() ? null : training.place(training.last()));
    }

    /** Of the tutorial's schedule, where the log follows it after its first drop; else -1. */
    private static long stepsAtFullRate(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        Long iterations = epochs == null ? null : epochs.iterations();
        return iterations == null || TutorialRecipe.followedBy(run) == null
                ? -1
                : TutorialRecipe.EPOCHS_PER_DROP * iterations;
    }
}
