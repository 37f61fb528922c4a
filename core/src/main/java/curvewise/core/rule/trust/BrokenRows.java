package curvewise.core.rule.trust;

import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the rows in which a value was logged that is not a finite number. A value that is missing is none. */
final class BrokenRows {
    private BrokenRows() {}

    /** The places of the rows of the first series in which one of the series is NaN or infinite, ascending. */
    static int[] of(List<Track> tracks) {
        Points rows = tracks.get(0).points();
        Set<Long> broken = rows(tracks, false);
        return IntStream.range(0, rows.size())
                .filter(row -> broken.contains(key(rows, row)))
                .toArray();
    }

    /** The rows in which one of the series is finite, or is not. */
    static Set<Long> rows(List<Track> tracks, boolean isFinite) {
        Set<Long> keys = new HashSet<>();
        for (Track track : tracks) {
            Points points = track.points();
            for (int i = 0; i < points.size(); i++) {
                if (Double.isFinite(points.values()[i]) == isFinite) {
                    keys.add(key(points, i));
                }
            }
        }
        return keys;
    }

    /** What values of one row share: the step, or else the line, as a negative number, for no step is one. */
    static long key(Points points, int at) {
        long step = points.steps()[at];
        return step == Points.NO_STEP ? -1 - points.lines()[at] : step;
    }
}
