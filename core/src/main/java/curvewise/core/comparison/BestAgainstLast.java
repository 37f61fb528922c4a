package curvewise.core.comparison;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why two runs compare otherwise at their best than at their end. */
final class BestAgainstLast {
    /** The end is a tenth of the evaluations, three at least, as in rankings. */
    static final int OF_ALL = 10;

    static final int FEWEST = 3;

    private final Pair pair;
    private final MetricDelta metric;
    private final double ofBaseline;
    private final double ofCandidate;

    BestAgainstLast(Pair pair, MetricDelta metric) {
        this.pair = pair;
        this.metric = metric;
        Difference best = metric.best();
        Difference last = metric.last();
        this.ofBaseline = metric.metric().gain(best.baseline(), last.baseline());
        this.ofCandidate = metric.metric().gain(best.candidate(), last.candidate());
    }

    /** One clause. */
    String why() {
        boolean isBaseline = ofBaseline > ofCandidate;
        Side falling = isBaseline ? pair.baseline() : pair.candidate();
        OverlaidCurve curve = curve(isBaseline);
        if (curve != null) {
            if (Spikes.of(curve, metric.metric(), metric.spread(), until()).areThere()) {
                return falling.label() + " comes near its best only in isolated spikes";
            }
            String dip = dip(falling, curve);
            if (!dip.isEmpty()) {
                return dip;
            }
        }
        return falls(falling, isBaseline ? ofBaseline : ofCandidate, isBaseline);
    }

    private @Nullable OverlaidCurve curve(boolean isBaseline) {
        Overlay overlay = pair.overlay();
        return overlay == null ? null : isBaseline ? overlay.baseline() : overlay.candidate();
    }

    private double until() {
        Overlay overlay = pair.overlay();
        return overlay == null || overlay.until() == null ? Double.POSITIVE_INFINITY : overlay.until();
    }

    /** That the last value is not like those around it. */
    private String dip(Side side, OverlaidCurve curve) {
        Measure measure = metric.metric();
        double[] counted = IntStream.range(0, curve.size())
                .filter(i -> curve.x()[i] <= until())
                .mapToDouble(i -> curve.values()[i])
                .toArray();
        int end = Math.max(FEWEST, (counted.length + OF_ALL - 1) / OF_ALL);
        if (counted.length <= end) {
            return "";
        }
        double mean = Arrays.stream(counted, counted.length - end, counted.length)
                .average()
                .orElse(Double.NaN);
        double noise = metric.spread().uncertainty().value();
        boolean isDip = exceeds(measure.gain(mean, counted[counted.length - 1]), noise);
        return isDip
                ? String.format(
                        "the last evaluation of %s is a single dip: its last %d average %s",
                        side.label(), end, measure.shown(mean))
                : "";
    }

    private String falls(Side falling, double gap, boolean isBaseline) {
        Side other = isBaseline ? pair.candidate() : pair.baseline();
        double otherGap = isBaseline ? ofCandidate : ofBaseline;
        String rest = otherGap > 0 ? Sizes.of(otherGap) + " worse" : "at it";
        return String.format(
                "%s ends %s worse than its best, %s %s", falling.label(), Sizes.of(gap), other.label(), rest);
    }
}
