package curvewise.core.comparison;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.metric.Direction;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.Spread;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Single evaluations that are better than their curve ever is for long.
 *
 * @param level the best of the running median; NaN where the curve is too short to have one
 * @param threshold what an evaluation must exceed to be one: the level and one standard deviation of noise
 * @param places where they stand; none unless the best of all is one of them
 */
record Spikes(double level, double threshold, double[] places) {
    /** What happens more often is no exception; rule of thumb. */
    static final double RARE = .1;

    private static final Spikes NONE = new Spikes(Double.NaN, Double.NaN, new double[0]);

    /** Of a curve up to a place; none where nothing is known of the noise. */
    static Spikes of(OverlaidCurve curve, Measure metric, @Nullable Spread spread, double until) {
        double noise = spread == null ? Double.NaN : spread.uncertainty().value();
        if (curve.smooth().length == 0 || curve.best() < 0 || Double.isNaN(noise)) {
            return NONE;
        }
        boolean isMax = metric.direction() == Direction.MAX;
        double[] counted = IntStream.range(0, curve.size())
                .filter(i -> curve.x()[i] <= until)
                .mapToDouble(i -> curve.smooth()[i])
                .toArray();
        double level =
                (isMax ? Arrays.stream(counted).max() : Arrays.stream(counted).min()).orElse(Double.NaN);
        double[] places = IntStream.range(0, counted.length)
                .filter(i -> exceeds(metric.gain(curve.values()[i], level), noise))
                .mapToDouble(i -> curve.x()[i])
                .toArray();
        boolean areFew = places.length > 0 && places.length <= RARE * counted.length;
        return areFew ? new Spikes(level, isMax ? level + noise : level - noise, places) : NONE;
    }

    /** Whether there is any. */
    boolean areThere() {
        return places.length > 0;
    }
}
