package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.atLeast;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A learning rate at the end of a log that is a hundredth or less of what it was, or of what it probably was.
 *
 * @param last the rate
 * @param reference its peak, or that of the recipe
 * @param recipe from which the reference is inferred; {@code null} where the peak is in the log
 * @param share of the recorded steps for which it is that small, from 0 to 1
 * @param place where it began, or the log does
 */
record SpentRate(
        double last,
        double reference,
        @Nullable TutorialRecipe recipe,
        double share,
        @Nullable Place place) {
    /** One hundredth, as two drops to a tenth leave, with room for rounding. */
    static final double SPENT = 0.0105;
    /** A fifth of a run is long enough to see learning in. */
    static final double LONG = 0.2;

    /** {@code null} where it is larger, or that small for a moment only. */
    static @Nullable SpentRate of(Evidence run, LearningRate rate) {
        SpentRate seen = of(run, rate, rate.peak(), null);
        if (seen != null) {
            return seen;
        }
        TutorialRecipe recipe = TutorialRecipe.of(run);
        return recipe == null ? null : of(run, rate, TutorialRecipe.START, recipe);
    }

    private static @Nullable SpentRate of(
            Evidence run, LearningRate rate, double reference, @Nullable TutorialRecipe recipe) {
        Points points = rate.track().points().finite();
        int from = points.size();
        while (from > 0 && atLeast(SPENT, points.values()[from - 1] / reference)) {
            from--;
        }
        if (from == points.size() || !(rate.last() > 0)) {
            return null;
        }
        double share = share(points, from);
        boolean isLong = atLeast(share, LONG) || coversTraining(run, points.steps()[from]);
        int at = rate.track().points().firstAt(points, from);
        Place place = at < 0 ? null : rate.track().place(at);
        return isLong ? new SpentRate(rate.last(), reference, recipe, share, place) : null;
    }

    private static double share(Points points, int from) {
        int last = points.size() - 1;
        long first = points.steps()[0];
        long end = points.steps()[last];
        if (from == 0) {
            return 1;
        }
        return first == Points.NO_STEP || end <= first
                ? (points.size() - from) / (double) points.size()
                : (end - points.steps()[from]) / (double) (end - first);
    }

    private static boolean coversTraining(Evidence run, long step) {
        Judged training = run.training();
        if (training == null || training.points().isEmpty() || step == Points.NO_STEP) {
            return false;
        }
        long begin = training.points().steps()[training.segmentStart()];
        return begin != Points.NO_STEP && begin >= step;
    }

    boolean isInferred() {
        return recipe != null;
    }

    double ratio() {
        return last / reference;
    }

    /** For how long. */
    String span() {
        return share >= 1
                ? "in all of this log"
                : "for the last " + Figures.percent(share, 0) + " of the recorded steps";
    }
}
