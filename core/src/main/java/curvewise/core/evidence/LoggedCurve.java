package curvewise.core.evidence;

import curvewise.core.metric.Identity;
import curvewise.core.run.LoggedSeries;
import java.util.List;

/**
 * A series of one source with what its name means and what it holds, before resumes are looked at.
 *
 * @param series the series
 * @param identity what its name means
 * @param points at most {@link CurveCollector#MOST_POINTS}: those of a longer series are condensed, neighbours to one
 * @param epochs what it says of each whole-numbered epoch, in the order of the log; empty where the log counts none
 * @param precision how finely it is printed, in the scale of the points
 * @param factor what logged values are multiplied by to be those of the points: 0.01 where percent is printed, else 1
 * @param firstWallTime seconds since 1970 UTC; NaN where unknown
 * @param logged how many values the log has
 */
public record LoggedCurve(
        LoggedSeries series,
        Identity identity,
        Points points,
        List<EpochValue> epochs,
        PrintedPrecision precision,
        double factor,
        double firstWallTime,
        long logged) {
    /** Takes a copy of the list. */
    public LoggedCurve {
        epochs = List.copyOf(epochs);
    }
}
