package curvewise.core.rule.curve;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.LossPart;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.metric.Granularity;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.Holm;
import curvewise.core.statistics.Median;
import curvewise.core.statistics.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trends of the parts of the training loss: of a running mean within its last whole epoch, else since the last resume.
 *
 * @param parts with a trend that can be tested, in the order of the log
 * @param epoch the one looked at; -1 where it is no single one
 * @param added how many full blocks the epoch after it has
 * @param addedEpoch that epoch
 * @param firstWithAdded the p of {@link #first()} over both
 */
record PartTrends(List<Part> parts, long epoch, int added, long addedEpoch, double firstWithAdded) {
    /** Fewer values prove no trend. */
    private static final int ENOUGH = 5;

    /** One part: its independent values and their trend. */
    record Part(LossPart part, Points points, Trend trend, long epoch) {
        double p() {
            return trend.p();
        }

        boolean isFalling() {
            return trend.test().s() < 0;
        }

        double start() {
            return isAsFirstAndLast() ? points.values()[0] : middleOf(0, points.size() / 3);
        }

        double end() {
            int n = points.size();
            return isAsFirstAndLast() ? points.values()[n - 1] : middleOf(n - n / 3, n);
        }

        /** One value at an end may lie on the wrong side: the numbers that are told must not contradict the trend. */
        private boolean isAsFirstAndLast() {
            double[] values = points.values();
            return points.size() < 3 || (values[values.length - 1] < values[0]) == isFalling();
        }

        private double middleOf(int from, int to) {
            return Median.of(Arrays.copyOfRange(points.values(), from, Math.max(to, from + 1)));
        }

        int decimals() {
            return SeriesFigures.decimals(points.values(), part.track().precision());
        }

        @Nullable
        Place place() {
            int at = part.track().points().firstAt(points, points.size() - 1);
            return at < 0 ? null : part.track().place(at);
        }
    }

    static PartTrends of(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        boolean isOfBlocks = run.parts().stream().anyMatch(PartTrends::isRunningMean);
        long epoch = !isOfBlocks || epochs == null ? -1 : epochs.lastWhole() < 0 ? epochs.last() : epochs.lastWhole();
        List<Part> parts = new ArrayList<>();
        for (LossPart part : run.parts()) {
            Points points = isRunningMean(part) ? blocks(run, part, epoch) : sinceResume(run, part.track());
            if (points.size() >= ENOUGH) {
                parts.add(new Part(part, points, Trend.of(points.values()), epoch));
            }
        }
        return withNextEpoch(run, parts, epoch);
    }

    private static PartTrends withNextEpoch(Evidence run, List<Part> parts, long epoch) {
        if (parts.isEmpty() || epoch < 0) {
            return new PartTrends(parts, epoch, 0, -1, Double.NaN);
        }
        Part first = first(parts);
        Points next = blocks(run, first.part, epoch + 1);
        double p = Trend.of(first.points.and(next).values()).p();
        return new PartTrends(parts, epoch, next.size(), epoch + 1, p);
    }

    private static boolean isRunningMean(LossPart part) {
        return part.track().identity().granularity() == Granularity.RUNNING_MEAN;
    }

    private static Points blocks(Evidence run, LossPart part, long epoch) {
        return epoch < 0 ? Points.NONE : run.blocks(part.track(), epoch).points();
    }

    /** Without the warm-up, in which losses fall because the steps grow. */
    private static Points sinceResume(Evidence run, Track track) {
        Points points = track.points();
        Points segment = points.between(Math.min(track.segmentStart(), points.size()), points.size())
                .finite();
        LearningRate rate = run.learningRate();
        if (rate == null || rate.warmUpEnd() == Points.NO_STEP) {
            return segment;
        }
        int from = segment.firstAtOrAfter(rate.warmUpEnd());
        return from < segment.size() ? segment.between(from, segment.size()) : segment;
    }

    /** The part with the smallest p. */
    Part first() {
        return first(parts);
    }

    private static Part first(List<Part> parts) {
        return parts.stream().min(Comparator.comparingDouble(Part::p)).orElseThrow();
    }

    /** The smallest p as it is after looking at all parts. */
    double holm() {
        double[] adjusted = Holm.adjusted(parts.stream().mapToDouble(Part::p).toArray());
        return Arrays.stream(adjusted).min().orElse(Double.NaN);
    }
}
