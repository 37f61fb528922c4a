package curvewise.core.evidence;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.metric.Direction;
import curvewise.core.run.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series that has a status: the headline, the total validation loss or the total training loss, cleaned of what does not count.
 *
 * @param metric the canonical name
 * @param rawName as logged; of a sum of parts their names in the order of the file, joined by {@code  + }
 * @param split the part of the data; {@code null} when unknown
 * @param direction which way is better
 * @param basis what one of its values stands for
 * @param points what is judged or superseded by nothing: finite values only, of the headline one for each evaluation
 * @param segmentStart the place in {@code points} where the judged segment begins: after the last resume or known change of the objective
 * @param judgedValues what the status was found from, in the order of training: the values of the segment, or group means of them
 * @param precision how finely a value is printed
 * @param undefined how many values were not finite
 * @param rows how many values there were before
 * @param convergence status and what it rests on, in oriented values (smaller is better)
 * @param status that of {@code convergence}, or OVERFITTING
 * @param tracks the series it was made from: one, or the parts of a sum
 */
public record Judged(
        String metric,
        String rawName,
        @Nullable Split split,
        Direction direction,
        Basis basis,
        Points points,
        int segmentStart,
        double[] judgedValues,
        PrintedPrecision precision,
        int undefined,
        int rows,
        Convergence convergence,
        Status status,
        List<Track> tracks) {
    /** What one judged value stands for. */
    public enum Basis {
        /** One evaluation. */
        EVALUATION,
        /** The mean over an epoch. */
        EPOCH,
        /** The mean over the iterations between two printed lines, taken out of a running mean. */
        BLOCK,
        /** A value as logged. */
        POINT
    }

    /** Takes a copy of the list. */
    public Judged {
        tracks = List.copyOf(tracks);
    }

    /** The same with another status. */
    public Judged with(Status other) {
        return new Judged(
                metric,
                rawName,
                split,
                direction,
                basis,
                points,
                segmentStart,
                judgedValues,
                precision,
                undefined,
                rows,
                convergence,
                other,
                tracks);
    }

    /** How many values count. */
    public int size() {
        return points.size();
    }

    /** Whether it has this status. */
    public boolean is(Status one) {
        return status == one;
    }

    /** Whether it gets worse after its best: REGRESSING, or OVERFITTING, which counts as that. */
    public boolean isRegressing() {
        return status == Status.REGRESSING || status == Status.OVERFITTING;
    }

    /** Whether it is PLATEAUED on enough values to say so. */
    public boolean isPlateauedSurely() {
        return status == Status.PLATEAUED && !convergence.isLowPower();
    }

    /** Whether it is PLATEAUED on enough values to say so, or CONVERGED. */
    public boolean isSettled() {
        return isPlateauedSurely() || status == Status.CONVERGED;
    }

    /** The place of the best value, the first of equal ones; -1 without values. */
    public int best() {
        int best = points.isEmpty() ? -1 : 0;
        for (int i = 1; i < points.size(); i++) {
            if (isBetter(points.values()[i], points.values()[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The place of the best of the values smoothed by a median of three, where it turns if it does; of a group mean the first of its group. -1 without a status. */
    public int smoothedBest() {
        int index = convergence.bestIndex();
        int length = points.size() - segmentStart;
        boolean isGrouped = index >= 0 && judgedValues.length < length;
        int first = isGrouped ? (int) ((long) index * length / judgedValues.length) : index;
        return index < 0 ? -1 : segmentStart + first;
    }

    /** The place of the last value; -1 without values. */
    public int last() {
        return points.size() - 1;
    }

    /** The best value; NaN without values. */
    public double bestValue() {
        return points.isEmpty() ? Double.NaN : points.values()[best()];
    }

    /** The last value; NaN without values. */
    public double lastValue() {
        return points.isEmpty() ? Double.NaN : points.values()[last()];
    }

    /** Whether {@code a} is strictly better than {@code b}. */
    public boolean isBetter(double a, double b) {
        return direction == Direction.MAX ? a > b : a < b;
    }

    /** An oriented value as one of this series: its sign turned back where higher is better. */
    public double unoriented(double oriented) {
        return direction == Direction.MAX ? -oriented : oriented;
    }

    /** Where a value stands. */
    public Place place(int point) {
        Track track = tracks.get(0);
        int at = track.points().lastAtOrBefore(points.steps()[point]);
        String source = at < 0 ? track.source(0) : track.source(at);
        return new Place(source, points.lines()[point], points.characters()[point]);
    }
}
