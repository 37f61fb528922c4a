package curvewise.core.rule.curve;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.KnownChange;
import curvewise.core.evidence.Points;

/**
 * The points that a status was found from, and which of them each judged value stands for: of a long series a judged value is the mean of a stretch.
 *
 * @param start the place of the first point
 * @param end the place after the last
 */
record JudgedSegment(Judged series, int start, int end) {
    static JudgedSegment of(Evidence run, Judged series) {
        int start = series.segmentStart();
        int size = series.points().size();
        KnownChange change = run.change();
        if (change == null || !series.equals(run.training())) {
            return new JudgedSegment(series, start, size);
        }
        int at = start;
        while (at < size && !(series.points().epochs()[at] >= change.epoch())) {
            at++;
        }
        return new JudgedSegment(series, start, at - start > size - at ? at : size);
    }

    /** The points themselves. */
    Points points() {
        return series.points().between(start, end);
    }

    /** The place, in the points of the series, of what a judged value begins with. */
    int place(int judgedIndex) {
        long length = (long) end - start;
        return start + (int) (judgedIndex * length / Math.max(1, series.judgedValues().length));
    }

    /** Which judged value the first point at or after a step is part of; -1 where no point is, or where that one is the first of the segment. */
    int judgedAtOrAfter(long step) {
        int at = step == Points.NO_STEP ? end : series.points().firstAtOrAfter(step);
        if (at <= start || at >= end) {
            return -1;
        }
        int values = series.judgedValues().length;
        int index = (int) ((long) (at - start) * values / (end - start));
        return index + 1 < values && place(index + 1) <= at ? index + 1 : index;
    }

    /** Where the values smoothed by medians of three are best: where a series that got worse turned; -1 where that cannot be said. */
    int turn() {
        int best = series.convergence().bestIndex();
        return best < 0 ? -1 : place(best);
    }
}
