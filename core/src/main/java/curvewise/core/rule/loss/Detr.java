package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Identity;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Detectors of the family of DETR, as their logs show them. */
final class Detr {
    /** Why a rule on them cannot be asked. */
    static final String MISSING = "the log is not that of a DETR, which has class_error and loss_giou";

    private Detr() {}

    /** Whether the log has what DETR and its successors log. */
    static boolean isIn(Evidence run) {
        return classError(run) != null && !boxLosses(run).isEmpty();
    }

    /** The error of classes among matched boxes in training, in percent; {@code null} where it is not logged. */
    static @Nullable Track classError(Evidence run) {
        return finest(run, track -> track.is("det.class_error"));
    }

    /** The overlap loss before its weight; {@code null} where it is not logged. */
    static @Nullable Track unweightedGiou(Evidence run) {
        return finest(run, track -> track.is("det.loss_giou") && isUnweighted(track));
    }

    /** The box losses of the model's own output, the L1 distance and the overlap, weighted or not. */
    static List<Track> boxLosses(Evidence run) {
        Track distance = finest(run, track -> track.is("det.loss_box"));
        Track overlap = finest(run, track -> track.is("det.loss_giou"));
        return distance == null || overlap == null ? List.of() : List.of(distance, overlap);
    }

    /** Whether all finite values of a series are one number, and there are some. */
    static boolean isAlways(double[] values, double number) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        return finite.length > 0 && Arrays.stream(finite).allMatch(value -> value == number);
    }

    private static boolean isUnweighted(Track track) {
        return track.identity().scale() == Identity.Scale.UNWEIGHTED;
    }

    private static @Nullable Track finest(Evidence run, Predicate<Track> wanted) {
        return run.tracks().stream()
                .filter(track ->
                        track.split() == Split.TRAIN && track.identity().layer() == null)
                .filter(wanted)
                .min(Comparator.comparing(track -> track.identity().granularity()))
                .orElse(null);
    }
}
