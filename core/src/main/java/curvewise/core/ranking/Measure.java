package curvewise.core.ranking;

import curvewise.core.convergence.Jitter;
import curvewise.core.metric.Direction;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import curvewise.core.text.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking needs of one held-out metric of a run: never its curve. Values are fractions where percent was logged.
 *
 * @param metric the canonical name
 * @param rawName as logged
 * @param definition what exactly was measured: two measures are compared only if it is equal
 * @param split the part of the data; {@code null} when unknown
 * @param direction which way is better
 * @param order the place of the metric in the order of the task: the least is the one a run is judged by
 * @param scale what may be said of differences
 * @param factor what logged values were multiplied by: 0.01 where percent is logged, else 1
 * @param decimals that a fraction is shown with
 * @param evaluations how many there were: K
 * @param best of them, the first of equal ones
 * @param bestEpoch {@code null} when unknown
 * @param bestStep {@code null} when unknown
 * @param last the value of the last evaluation
 * @param endMean the mean of the last tenth of the evaluations, of three at least
 * @param luck what the best owes to luck, as a positive number; {@code null} when unknown
 * @param jitter how much the last half of the evaluations jitters; {@code null} when there are too few to tell
 * @param jitterValues how many evaluations that half has
 * @param digest equal for curves that are equal to the last bit
 * @param marks what was reached when, in order: each evaluation, of more than {@link #MOST_MARKS} so many, evenly spread, the last included
 */
public record Measure(
        String metric,
        String rawName,
        String definition,
        @Nullable Split split,
        Direction direction,
        int order,
        MetricScale scale,
        double factor,
        int decimals,
        int evaluations,
        double best,
        @Nullable Double bestEpoch,
        @Nullable Long bestStep,
        double last,
        double endMean,
        @Nullable Double luck,
        @Nullable Double jitter,
        int jitterValues,
        String digest,
        Marks marks) {
    /** Enough that what is left out is at most a sixty-fourth of the training. */
    public static final int MOST_MARKS = 64;
    /** The least difference of AP that matters to anybody. */
    static final double LEAST_OF_AP = 0.005;
    /** The same for other metrics, as a share of the best value. */
    static final double LEAST_SHARE = 0.005;

    private static final int SIGNIFICANT = 4;
    /** Logs print percent with fewer. */
    private static final double LOGGED_DECIMALS = 1e9;
    /** What percent is printed with fewer decimals than a share. */
    private static final int PERCENT_DECIMALS = 2;

    /** What another measure must share with it to be compared. */
    public MetricKey key() {
        return new MetricKey(definition, split);
    }

    /** The best less what it owes to luck; {@code null} when that is unknown. */
    public @Nullable Double debiasedBest() {
        return luck == null ? null : Double.valueOf(direction == Direction.MAX ? best - luck : best + luck);
    }

    /** The jitter of the run by itself. */
    Jitter.OfRun ownJitter() {
        return new Jitter.OfRun(jitter == null ? Double.NaN : jitter, jitterValues);
    }

    /** What had been reached at a step; {@code null} when nothing was evaluated up to there, or nobody knows when. */
    public @Nullable Mark reached(CommonStep step) {
        int reached = marks.reached(step);
        return reached < 0 ? null : marks.get(reached);
    }

    /** The last step at which something is known; {@code null} when that is unknown of any evaluation. */
    @Nullable
    Double end(ProgressUnit unit) {
        double end = marks.end(unit);
        return Double.isNaN(end) ? null : end;
    }

    /** The same, which shares with another one what their marks have in common. */
    Measure sharing(Measure other) {
        return new Measure(
                metric,
                rawName,
                definition,
                split,
                direction,
                order,
                scale,
                factor,
                decimals,
                evaluations,
                best,
                bestEpoch,
                bestStep,
                last,
                endMean,
                luck,
                jitter,
                jitterValues,
                digest,
                marks.sharing(other.marks));
    }

    /** How much better {@code a} is than {@code b}; negative when it is worse. */
    public double gain(double a, double b) {
        return direction == Direction.MAX ? a - b : b - a;
    }

    /** The least difference that matters in practice. */
    public double leastDifference() {
        return scale == MetricScale.AVERAGE_PRECISION ? LEAST_OF_AP : LEAST_SHARE * Math.abs(best);
    }

    /** A value as it is logged: percent where that is logged, to the last bit where it has at most nine decimals. */
    public double asLogged(double value) {
        if (factor == 1) {
            return value;
        }
        double percent = value * 100;
        double printed = Math.rint(percent * LOGGED_DECIMALS) / LOGGED_DECIMALS;
        return printed * factor == value ? printed : percent;
    }

    /** A value in the unit of the log as it stands beside its table: {@code 83.30} where percent is logged. */
    public String shownAsLogged(double value) {
        return factor == 1 ? shown(value) : Figures.fixed(asLogged(value), Math.max(0, decimals - PERCENT_DECIMALS));
    }

    /** A difference in the unit of the log, without sign: {@code 0.67 points} where percent is logged. */
    public String sizeAsLogged(double difference) {
        if (factor == 1) {
            return size(difference);
        }
        String points = Figures.significant(Math.abs(asLogged(difference)), 2);
        return points + (points.equals("1") ? " point" : " points");
    }

    /** The name as sentences call it. */
    public String name() {
        return SeriesName.shown(rawName);
    }

    /** A value as sentences print it. */
    public String shown(double value) {
        return scale.isFraction() ? Figures.fixed(value, decimals) : Figures.significant(value, SIGNIFICANT);
    }

    /** A difference without sign, with two digits at least. */
    public String size(double difference) {
        double size = Math.abs(difference);
        boolean isShown = size >= 10 * Math.pow(10, -decimals);
        return scale.isFraction() && isShown ? Figures.fixed(size, decimals) : Figures.significant(size, 2);
    }
}
