package curvewise.core.convergence;

import curvewise.core.statistics.Threshold;
import java.util.ArrayList;
import java.util.List;

/** The numbers on which the status of a curve turns. */
public final class ConvergenceThresholds {
    private static final String MMDETECTION =
            "mmdetection issue 3624 (about 2 points between equal runs); Fast R-CNN, Sparse R-CNN, Mask2Former (0.2 to 0.3)";

    private static final String DOCUMENTED = "the log's own print of means and digits";

    /** In the order in which a curve meets them. */
    public static final List<Threshold> ALL = all();

    private ConvergenceThresholds() {}

    private static List<Threshold> all() {
        List<Threshold> all = new ArrayList<>();
        all.addAll(preparation());
        all.addAll(tail());
        all.addAll(status());
        all.addAll(end());
        all.addAll(learningRate());
        all.addAll(uncertainty());
        return List.copyOf(all);
    }

    private static List<Threshold> preparation() {
        return List.of(
                of("Longest curve judged as it is", Groups.LONG, "Longer ones are judged by means of equal groups."),
                of("Groups of a long curve", Groups.GROUPS, "So many means stand for a long curve."),
                of(
                        "Repeats of a stale result",
                        StaleTail.REPEATS,
                        "So many equal last values are one result printed again."),
                of(
                        "Metrics frozen together",
                        StaleTail.FROZEN,
                        "So many must repeat at once before repeats count as stale."),
                new Threshold(
                        "Iterations of a block",
                        BlockMeans.SHORTEST,
                        "A printed running mean is taken apart into means between its lines; shorter stretches are dropped.",
                        DOCUMENTED),
                new Threshold(
                        "Error of a block",
                        BlockMeans.ERROR_OF_NOISE,
                        "A mean whose rounding error may exceed this share of the noise is dropped.",
                        DOCUMENTED));
    }

    private static List<Threshold> tail() {
        return List.of(
                of("Values for a status", Convergence.ENOUGH, "With fewer values a curve has insufficient data."),
                of("Share of the tail", 1.0 / Tail.OF_WHOLE, "The end of a curve is this share of it."),
                of(
                        "Shortest tail",
                        Tail.SHORTEST,
                        "At least so many values; after a step of the learning rate, fewer claim no trend."),
                of("Longest tail", Tail.LONGEST, "At most so many values."),
                of(
                        "Tail that speaks for itself",
                        Tail.ENOUGH,
                        "From so many values on its own noise counts, and a plateau can be shown."),
                of("p of a trend", Tail.SIGNIFICANT, "Below it the tail has a trend."),
                of(
                        "p of a clear trend",
                        Judgement.CLEARLY,
                        "Below it a curve without other progress is learning, or slowly loses its best."),
                of(
                        "Level shift",
                        Tail.SHIFT,
                        "Two levels that leave less than this share of the deviations are a shift, not noise."),
                of("Shortest level", Tail.SHORTEST_LEVEL, "So many values make a level of such a shift."));
    }

    private static List<Threshold> status() {
        return List.of(
                of(
                        "Explosion",
                        Convergence.EXPLOSION,
                        "A training loss whose last value is more than so many times all before it diverged."),
                of("Values for an explosion", Convergence.EXPLODING, "Fewer values do not show one."),
                of(
                        "Above the start",
                        Judgement.ABOVE_START,
                        "A training loss that ends at so many times its start, or more, diverged."),
                of(
                        "Margin",
                        Judgement.MARGIN,
                        "A curve that ends so many times its noise above its best got worse; the next line adds to it, ..."),
                of(
                        "Margin per ln n",
                        Judgement.MARGIN_PER_LOG,
                        "... times the logarithm of the number of values: the least of many noisy values is always low."),
                of(
                        "Change that matters",
                        Judgement.ROPE,
                        "Smaller changes count as none: as a share of the best value."),
                of(
                        "Loss of what was learnt",
                        Judgement.LOST,
                        "A curve regresses when it loses this share of its progress, beyond noise."),
                of("Loss of most that was learnt", Judgement.MOST_LEARNT, "Of a curve that ends above its start."),
                of("Beyond noise", Judgement.BEYOND_NOISE, "The same loss in standard deviations."),
                of(
                        "Beyond noise, with a trend",
                        Judgement.BEYOND_NOISE_BY_TREND,
                        "A clear trend is evidence of its own, so less is asked."),
                of("Last part", 1.0 / Judgement.TENTH, "A best in this share at the end was not lost."),
                of(
                        "No progress",
                        Judgement.NO_PROGRESS,
                        "Progress within so many standard deviations of noise is none."),
                of(
                        "Short curve",
                        Judgement.SHORT,
                        "Below so many values a curve has a start of two values and no jitter."),
                of("Full curve", Judgement.FULL, "Below so many values neither swings nor slow learning can be seen."),
                of("Level at an end", Judgement.END, "Start and end of a curve are the medians of so many values."),
                of(
                        "Swings against progress",
                        Judgement.SWINGS_OF_PROGRESS,
                        "A curve oscillates when noise exceeds this share of its progress, ..."),
                of("Swings against the level", Judgement.SWINGS_OF_LEVEL, "... and this share of its level, ..."),
                of(
                        "Turning points",
                        Judgement.TURNING,
                        "... and at least this share of its tail turns: of white noise two of three do."),
                of(
                        "Jitter of a level",
                        Judgement.NOISE_OF_LEVEL,
                        "Without progress, noise above this share of the level is oscillation."),
                of(
                        "Plateau against the level",
                        Judgement.BAND_OF_LEVEL,
                        "A converged tail stays within this share of its level with confidence, ..."),
                of(
                        "Plateau against progress",
                        Judgement.BAND_OF_PROGRESS,
                        "... or within this share of all progress, ..."),
                of(
                        "Widest plateau",
                        Judgement.WIDEST_BAND_OF_LEVEL,
                        "... but never within more than this share of its level."));
    }

    private static List<Threshold> end() {
        return List.of(
                of("Values of the end", EndBelowBest.END, "The level at the end that is held against the best."),
                of(
                        "Values for the last one to tell",
                        EndBelowBest.ENOUGH,
                        "From so many on the last value alone may stand below the best."),
                of(
                        "Margin of the last one",
                        EndBelowBest.WIDER_MARGIN,
                        "Times the margin above: one value is noisier than three."),
                of(
                        "Collapse",
                        EndBelowBest.COLLAPSED,
                        "A score that ends below this share of its best has collapsed, whatever the noise."),
                new Threshold(
                        "Generalisation loss",
                        GeneralisationLoss.ALARM,
                        "Percent above the least validation loss at which training should stop.",
                        "Prechelt 1998"),
                new Threshold(
                        "Strip of training",
                        PrecheltProgress.STRIP,
                        "Values over which the progress of training is measured.",
                        "Prechelt 1998"),
                new Threshold(
                        "Fewest effective evaluations",
                        Optimism.FEWEST,
                        "The luck of a best is that of at least so many independent evaluations.",
                        "expected maximum of normal values"));
    }

    private static List<Threshold> learningRate() {
        return List.of(
                of(
                        "Step of the learning rate",
                        LearningRateDrops.DROP,
                        "A rate that falls to this share or less of one that held was stepped down."),
                of("A rate that held", LearningRateDrops.HELD, "Two rates that differ by less are the same."),
                of(
                        "Annealed",
                        LearningRateDrops.ANNEALED,
                        "A last rate at this share of the peak, or less, had run out."),
                of(
                        "Reach of a step",
                        DropResponse.REACH,
                        "Values before and after a step by which its effect is measured, at most ..."),
                of("Fewest beside a step", DropResponse.FEWEST, "... and at least."),
                of("p of an effect", DropResponse.SIGNIFICANT, "Below it a step of the learning rate had one."));
    }

    private static List<Threshold> uncertainty() {
        return List.of(
                new Threshold(
                        "Prior of an AP, few images",
                        Uncertainty.WIDEST_PRIOR,
                        "u of an AP on few test images, or on an unknown number of them.",
                        MMDETECTION),
                new Threshold(
                        "Prior of an AP, many images",
                        Uncertainty.NARROWEST_PRIOR,
                        "u of an AP never falls below it.",
                        MMDETECTION),
                new Threshold(
                        "Prior per decade",
                        Uncertainty.PER_DECADE,
                        "What ten times the test images take off that prior.",
                        MMDETECTION),
                of(
                        "Few images",
                        Uncertainty.FEW_IMAGES,
                        "Up to so many test images the prior is that of small data sets."),
                new Threshold(
                        "Runs per jitter",
                        Uncertainty.RUNS_PER_JITTER,
                        "u of every other metric in units of its jitter: equal runs are taken to differ by up to twice the jitter.",
                        "simulation: at most 7 % of tables show a false difference"),
                of(
                        "Values for jitter",
                        Jitter.ENOUGH,
                        "Evaluations in the second half of one run from which its jitter is known."),
                of("Values for pooled jitter", Jitter.POOLED, "The same where runs are pooled ..."),
                of("Runs for pooled jitter", Jitter.POOL, "... and at least so many."));
    }

    private static Threshold of(String name, double value, String meaning) {
        return new Threshold(name, value, meaning, Threshold.SIMULATED);
    }
}
