package curvewise.core.evidence;

import curvewise.core.convergence.LearningRateDrops;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the learning rate did. */
final class RatesSeen {
    private RatesSeen() {}

    static @Nullable LearningRate of(List<Track> tracks) {
        Track track = choose(
                tracks.stream().filter(candidate -> candidate.is("opt.lr")).toList());
        Points points = track == null ? Points.NONE : track.points().finite();
        if (track == null || points.isEmpty()) {
            return null;
        }
        LearningRateDrops found = LearningRateDrops.of(points.values());
        List<LearningRate.Drop> drops = new ArrayList<>();
        for (int at : found.indices()) {
            drops.add(new LearningRate.Drop(points.steps()[at], at, points.values()[at - 1], points.values()[at]));
        }
        return new LearningRate(
                track, found.peak(), found.last(), drops, found.isAnnealed(), warmUpEnd(points, found.warmUpEnd()));
    }

    /** In YOLO the first group may be that of the biases, whose warm-up starts high and falls. */
    private static @Nullable Track choose(List<Track> rates) {
        return rates.stream()
                .filter(rate -> rate.rawName().endsWith("pg1") || rate.rawName().endsWith("lr1"))
                .findFirst()
                .orElse(rates.isEmpty() ? null : rates.get(0));
    }

    /** A rise to the peak within the first epoch, as it is seen where an epoch has several lines. */
    private static long warmUpEnd(Points points, int peak) {
        double[] epochs = points.epochs();
        boolean isWithinFirst = peak >= 2 && epochs[2] == epochs[0] && epochs[peak] <= epochs[0] + 1;
        for (int i = 1; i <= peak && isWithinFirst; i++) {
            isWithinFirst = points.values()[i] >= points.values()[i - 1];
        }
        return isWithinFirst ? points.steps()[peak] : Points.NO_STEP;
    }
}
