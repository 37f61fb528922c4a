package curvewise.report.proof;

import curvewise.core.evidence.Points;
import java.util.stream.IntStream;

/** What a curve with several lines an epoch says at the end of each: for a running mean that of the whole epoch. */
final class EpochEnds {
    private EpochEnds() {}

    /** The last point of each epoch; all points where epochs are not counted in whole numbers that only rise. */
    static Points of(Points points) {
        double[] epochs = points.epochs();
        for (int i = 0; i < epochs.length; i++) {
            boolean isCounted = epochs[i] == Math.rint(epochs[i]) && (i == 0 || epochs[i] >= epochs[i - 1]);
            if (!isCounted) {
                return points;
            }
        }
        int[] ends = IntStream.range(0, epochs.length)
                .filter(i -> i + 1 == epochs.length || epochs[i + 1] != epochs[i])
                .toArray();
        return ends.length < 2 ? points : points.at(ends);
    }
}
