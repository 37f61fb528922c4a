package curvewise.core.convergence;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.statistics.MannKendall;
import curvewise.core.statistics.Median;
import curvewise.core.statistics.Noise;
import curvewise.core.statistics.Trend;
import java.util.Arrays;

/** Measures a curve of at least five finite values and decides its status; the order of the questions matters. */
final class Judgement {
    /** Short curves have a start of two values. */
    static final int SHORT = 8;
    /** Fewer points show neither swings nor a trend of the whole. */
    static final int FULL = 12;

    static final double CLEARLY = 0.01;
    /** The least of many noisy values is always low, and the lower the more there are: a fixed 2.5 sigma called 14 % of pure noise regressing at 100. */
    static final double MARGIN = 2.2;

    static final double MARGIN_PER_LOG = 0.4;
    static final double ROPE = 0.005;

    /** The levels at either end are those of three values. */
    static final int END = 3;
    /** A best in the last tenth is none that was lost. */
    static final int TENTH = 10;

    static final double MOST_LEARNT = 0.5;
    static final double BEYOND_NOISE = 3;
    /** A significant trend is evidence of its own. */
    static final double BEYOND_NOISE_BY_TREND = 2;

    /** What was lost again counts from this share of the progress. */
    static final double LOST = 0.1;
    /** All progress within so many sigma is none. */
    static final double NO_PROGRESS = 4;

    static final double SWINGS_OF_PROGRESS = 0.2;
    static final double SWINGS_OF_LEVEL = 0.05;
    static final double NOISE_OF_LEVEL = 0.1;
    /** White noise turns at two points of three, a smooth curve at none. */
    static final double TURNING = 0.5;

    /** Above its start by this factor a training loss has diverged, however little it had learnt. */
    static final double ABOVE_START = 1.5;

    static final double BAND_OF_LEVEL = 0.01;
    static final double BAND_OF_PROGRESS = 0.02;
    static final double WIDEST_BAND_OF_LEVEL = 0.1;

    private final double[] y;
    private final double lsb;
    private final boolean isTrainingTotal;
    private final int n;
    private final boolean isOneSigned;
    private final Tail tail;
    private final double rawNoise;
    private final double noise;
    private final double endNoise;
    private final double tailNoise;
    private final double first;
    private final double last;
    private final double best;
    private final int bestIndex;
    private final double progress;
    private final double margin;
    private final double rope;

    Judgement(double[] y, Trajectory trajectory) {
        this.y = y;
        this.lsb = trajectory.lsb();
        this.isTrainingTotal = trajectory.isTrainingTotal();
        this.n = y.length;
        this.isOneSigned =
                Arrays.stream(y).allMatch(v -> v > 0) || Arrays.stream(y).allMatch(v -> v < 0);
        this.tail = Tail.of(y, Math.min(trajectory.tailStart(), n));
        this.rawNoise = Noise.of(y, lsb);
        this.noise = Math.max(rawNoise, Noise.floor(lsb));
        this.endNoise = tail.spread(noise);
        this.tailNoise = tail.noise(noise, lsb);
        double[] smoothed = Median.smoothed3(y);
        this.bestIndex = indexOfLeast(smoothed);
        this.best = smoothed[bestIndex];
        this.first = Median.of(Arrays.copyOf(y, n < SHORT ? 2 : END));
        this.last = Median.of(Arrays.copyOfRange(y, n - END, n));
        this.progress = Math.max(first, y[0]) - best;
        this.margin = (MARGIN + MARGIN_PER_LOG * Math.log(n)) * endNoise;
        this.rope = Math.max(lsb, ROPE * Math.abs(best));
    }

    Convergence convergence() {
        return new Convergence(
                status(),
                n,
                noise,
                rawNoise,
                endNoise,
                tailNoise,
                first,
                best,
                last,
                bestIndex,
                progress,
                margin,
                rope,
                tail.length(),
                tail.after(),
                tail.trend().p(),
                tail.trend().slope(),
                tail.change(),
                tail.low(),
                tail.high(),
                band(),
                tail.isWorsening(Math.max(rope, tailNoise)));
    }

    private Status status() {
        if (endsAboveStart()) {
            return isTrainingTotal && hasDiverged() ? Status.DIVERGED : Status.REGRESSING;
        }
        if (hasLostItsBest()) {
            return Status.REGRESSING;
        }
        if (atLeast(NO_PROGRESS * noise, progress)) {
            return withoutProgress();
        }
        if (swings()) {
            return Status.OSCILLATING;
        }
        if (isImproving(Tail.SIGNIFICANT)) {
            return Status.STILL_IMPROVING;
        }
        return isPlateau() ? Status.CONVERGED : Status.PLATEAUED;
    }

    private boolean endsAboveStart() {
        return exceeds(last, first + margin)
                && exceeds(last - best, Math.max(MOST_LEARNT * (first - best), BEYOND_NOISE * endNoise))
                && exceeds(last - first, rope);
    }

    /** A hump that the end comes down from, as that of a warm-up on pretrained weights, is no divergence. */
    private boolean hasDiverged() {
        return atLeast(last, ABOVE_START * first) || (exceeds(first - best, margin) && !fallsAgain());
    }

    private boolean fallsAgain() {
        return exceeds(Tail.SIGNIFICANT, tail.trend().p())
                && atLeast(-tail.change(), Math.max(rope, tailNoise))
                && tail.isSettled();
    }

    /** At once by more than the margin, or slowly by a clear trend. */
    private boolean hasLostItsBest() {
        int end = Math.max(END, (n + TENTH - 1) / TENTH);
        if (bestIndex > n - 1 - end) {
            return false;
        }
        double least = Math.max(LOST * progress, rope);
        return exceeds(last - best, Math.max(margin, least))
                || (risesClearly() && exceeds(last - best, Math.max(BEYOND_NOISE_BY_TREND * endNoise, least)));
    }

    private boolean risesClearly() {
        double change = tail.change();
        return tail.isLong()
                && exceeds(CLEARLY, tail.trend().p())
                && change > 0
                && atLeast(change, Math.max(rope, tail.ownNoise(lsb)));
    }

    private Status withoutProgress() {
        if (isJitter()) {
            return Status.OSCILLATING;
        }
        if (isImproving(CLEARLY)) {
            return Status.STILL_IMPROVING;
        }
        return n >= FULL && fallsAsAWhole() ? Status.PLATEAUED : Status.FLAT;
    }

    private boolean isJitter() {
        return n >= SHORT
                && isOneSigned
                && exceeds(rawNoise, lsb)
                && exceeds(rawNoise, NOISE_OF_LEVEL * Math.abs(Median.of(y)));
    }

    /** Slow learning over the whole curve, in O(n log n) for long ones. Autocorrelation only raises the p of the plain test, which so comes first. */
    private boolean fallsAsAWhole() {
        if (!exceeds(CLEARLY, MannKendall.of(y).p())) {
            return false;
        }
        Trend whole = Trend.of(y);
        return exceeds(CLEARLY, whole.p())
                && whole.slope() < 0
                && atLeast(-whole.slope() * (n - 1), Math.max(rope, noise));
    }

    private boolean swings() {
        return n >= FULL
                && exceeds(endNoise, SWINGS_OF_PROGRESS * progress)
                && atLeast(tail.turning(), TURNING)
                && (!isOneSigned || exceeds(endNoise, SWINGS_OF_LEVEL * tail.level()));
    }

    private boolean isImproving(double alpha) {
        double change = tail.change();
        return exceeds(alpha, tail.trend().p())
                && change < 0
                && atLeast(-change, Math.max(rope, tailNoise))
                && tail.isSettled()
                && bestIndex >= n - tail.length();
    }

    private boolean isPlateau() {
        return tail.isSettled() && tail.isLong() && atLeast(tail.low(), -band()) && atLeast(band(), tail.high());
    }

    /** A fall from an enormous first value must not make everything after it a plateau. */
    private double band() {
        double level = tail.level();
        double ofProgress = BAND_OF_PROGRESS * progress;
        double capped = isOneSigned ? Math.min(ofProgress, WIDEST_BAND_OF_LEVEL * level) : ofProgress;
        return Math.max(Math.max(BAND_OF_LEVEL * level, capped), lsb);
    }

    /** The first index of the least value; -1 when there is none. */
    static int indexOfLeast(double[] values) {
        int least = -1;
        for (int i = 0; i < values.length; i++) {
            if (least < 0 || values[i] < values[least]) {
                least = i;
            }
        }
        return least;
    }
}
