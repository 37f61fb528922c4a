package curvewise.core.history;

import curvewise.core.metric.Direction;
import curvewise.core.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stood after an import that changed something.
 *
 * @param runId its identity
 * @param name its name then
 * @param status how it had ended then
 * @param content changes whenever the points of the run have changed
 * @param epochs how many epochs had data; {@code null} when the log counts none
 * @param points how many values it had
 * @param metric the name of the metric it was judged by, as logged; {@code null} when it had none
 * @param direction which way is better; {@code null} without a metric
 * @param best the best value, as logged; {@code null} without a defined value
 * @param last the last value, as logged; {@code null} without a defined value
 * @param noise what two equal runs may differ by in that metric by chance alone, in the unit of the log; {@code null} when unknown
 * @param ranking the ranking that it stood in; {@code null} when it had no rank
 * @param rankLow the best rank it could have; {@code null} when it had no rank
 * @param rankHigh the worst rank it could have; {@code null} when it had no rank
 */
public record RunState(
        long runId,
        String name,
        RunStatus status,
        String content,
        @Nullable Long epochs,
        long points,
        @Nullable String metric,
        @Nullable Direction direction,
        @Nullable Double best,
        @Nullable Double last,
        @Nullable Double noise,
        @Nullable String ranking,
        @Nullable Integer rankLow,
        @Nullable Integer rankHigh) {
    /** The same run, of which nothing is left in the folder. */
    RunState gone() {
        return new RunState(
                runId,
                name,
                RunStatus.DELETED,
                content,
                epochs,
                points,
                metric,
                direction,
                best,
                last,
                noise,
                null,
                null,
                null);
    }

    /** The ranks it could have, as pages print them: {@code 1-3}, or {@code 2}; {@code null} when it had no rank. */
    public @Nullable String ranks() {
        if (rankLow == null || rankHigh == null) {
            return null;
        }
        return rankLow.equals(rankHigh) ? String.valueOf(rankLow) : rankLow + "-" + rankHigh;
    }

    /** Whether another state tells of the same metric. */
    boolean isJudgedAs(RunState other) {
        return metric != null && metric.equals(other.metric) && direction != null && direction == other.direction;
    }

    /** How much better {@code to} is than {@code from} in its metric; NaN when that is unknown. */
    double gain(@Nullable Double from, @Nullable Double to) {
        if (from == null || to == null || direction == null) {
            return Double.NaN;
        }
        return direction == Direction.MIN ? from - to : to - from;
    }
}
