package curvewise.core.evidence;

import curvewise.core.convergence.BlockMeans;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Means over the iterations between two printed lines, taken out of the running mean of one epoch.
 *
 * @param epoch the epoch
 * @param points one for each block that is precise enough: the line that ends it
 * @param lengths iterations of each block
 * @param dropped how many blocks were left out because rounding hides them, or too short
 */
public record BlockSeries(long epoch, Points points, int[] lengths, int dropped) {
    /** How many blocks are precise enough. */
    public int size() {
        return points.size();
    }

    /** The blocks of one epoch of a running mean; none where the log does not say how many iterations an epoch has. */
    static BlockSeries of(Track runningMean, long epoch, @Nullable Long iterationsPerEpoch) {
        if (iterationsPerEpoch == null) {
            return new BlockSeries(epoch, Points.NONE, new int[0], 0);
        }
        long start = epoch * iterationsPerEpoch;
        Points lines = lines(runningMean.points(), epoch, start, iterationsPerEpoch);
        long[] iterations =
                LongStream.of(lines.steps()).map(step -> step - start).toArray();
        BlockMeans means = BlockMeans.of(
                iterations, lines.values(), runningMean.precision().lsb());
        int[] kept =
                IntStream.range(0, lines.size()).filter(i -> means.isKept()[i]).toArray();
        double[] values = IntStream.of(kept).mapToDouble(i -> means.means()[i]).toArray();
        int[] lengths = IntStream.of(kept)
                .map(i -> (int) (means.to()[i] - means.from()[i] + 1))
                .toArray();
        return new BlockSeries(epoch, lines.at(kept).withValues(values), lengths, lines.size() - kept.length);
    }

    /** The finite values of one epoch, each further on in it than the one before. */
    private static Points lines(Points all, long epoch, long start, long iterations) {
        int[] places = new int[all.size()];
        int n = 0;
        long last = -1;
        for (int i = 0; i < places.length; i++) {
            long iteration = all.steps()[i] - start;
            boolean isOfEpoch = all.epochs()[i] == epoch && iteration > last && iteration < iterations;
            if (isOfEpoch && Double.isFinite(all.values()[i])) {
                places[n++] = i;
                last = iteration;
            }
        }
        return all.at(Arrays.copyOf(places, n));
    }
}
