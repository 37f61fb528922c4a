package curvewise.core.rule.yolo;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number by which Ultralytics chooses its best weights, 0.1 mAP50 + 0.9 mAP50-95 summed over boxes, masks and keypoints, epoch by epoch.
 *
 * @param places the evaluations, those that repeat a result included
 * @param values of each
 */
record Fitness(Points places, double[] values) {
    private static final List<String> LOOSE = List.of("det.ap50", "seg.ap50", "kp.ap50");
    private static final List<String> STRICT = List.of("det.ap", "seg.ap", "kp.ap");
    private static final double OF_LOOSE = .1;
    private static final double OF_STRICT = .9;

    /** That of a run; {@code null} when no mAP50-95 is logged. */
    static @Nullable Fitness of(Evidence run) {
        Track base = first(run, STRICT);
        if (base == null || base.points().isEmpty()) {
            return null;
        }
        Points places = base.points();
        double[] values = new double[places.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = OF_LOOSE * sum(run, LOOSE, places, i) + OF_STRICT * sum(run, STRICT, places, i);
        }
        return new Fitness(places, values);
    }

    private static @Nullable Track first(Evidence run, List<String> metrics) {
        return run.first(track -> metrics.contains(track.metric()));
    }

    private static double sum(Evidence run, List<String> metrics, Points places, int at) {
        double sum = 0;
        for (String metric : metrics) {
            Track track = run.track(metric);
            int partner = track == null ? -1 : track.points().lastAtOrBefore(places.steps()[at]);
            double value =
                    track == null || partner < 0 ? Double.NaN : track.points().values()[partner];
            sum += Double.isFinite(value) ? value : 0;
        }
        return sum;
    }

    /** The place of the first of the best values; -1 where all are 0, for a fitness of 0 is none yet. */
    int firstBest() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            best = values[i] > (best < 0 ? 0 : values[best]) ? i : best;
        }
        return best;
    }

    /** The place of the last of the best values; -1 where all are 0. */
    int lastBest() {
        int first = firstBest();
        int best = first;
        for (int i = first + 1; i < values.length && first >= 0; i++) {
            best = values[i] == values[first] ? i : best;
        }
        return best;
    }

    /** The epoch of the last evaluation. */
    double lastEpoch() {
        return places.epochs()[places.size() - 1];
    }
}
