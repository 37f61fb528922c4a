package curvewise.core.rule.loss;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LossPart;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Identity;
import curvewise.core.run.Split;
import curvewise.core.statistics.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the training loss is made of where it stands: averages of its parts, which add up, as medians do not.
 *
 * @param shares of each part, in the order of the log: two or more
 * @param total the sum of the parts, above 0
 * @param isWhole whether the parts add up to the total that is logged, if one is
 */
record Composition(List<Share> shares, double total, boolean isWhole) {
    /** Rounding alone moves a sum by less. */
    private static final double ROUNDING = .02;

    /** Takes a copy of the list. */
    Composition {
        shares = List.copyOf(shares);
    }

    /**
     * A part of the loss.
     *
     * @param share of the sum of all parts
     */
    record Share(LossPart part, Level level, double share) {
        /** The canonical name. */
        String metric() {
            return part.metric();
        }

        /** The name as logged. */
        String name() {
            return part.name();
        }
    }

    /** What the loss is made of; {@code null} where fewer than two parts are logged, or where one has no value or a negative one. */
    static @Nullable Composition of(Evidence run) {
        Map<LossPart, Level> levels = new LinkedHashMap<>();
        double total = 0;
        for (LossPart part : parts(run)) {
            Level level = Level.of(run, part.track());
            if (level == null || level.value() < 0) {
                return null;
            }
            levels.put(part, level);
            total = Numbers.rounded(total + level.value());
        }
        if (levels.size() < 2 || !(total > 0)) {
            return null;
        }
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<LossPart, Level> entry : levels.entrySet()) {
            Level level = entry.getValue();
            shares.add(new Share(entry.getKey(), level, level.value() / total));
        }
        return new Composition(shares, total, isWhole(run, total));
    }

    /** The parts, each name once; with the loss of keypoints, which is a part beside boxes and a total without them. */
    static List<LossPart> parts(Evidence run) {
        Map<String, LossPart> byName = new LinkedHashMap<>();
        run.parts().forEach(part -> byName.putIfAbsent(part.name(), part));
        run.all("kp.loss").stream()
                .filter(Composition::isOwnTraining)
                .sorted(Comparator.comparing(track -> track.identity().granularity()))
                .map(track -> new LossPart("kp.loss", track))
                .forEach(part -> byName.putIfAbsent(part.name(), part));
        return List.copyOf(byName.values());
    }

    private static boolean isOwnTraining(Track track) {
        Identity identity = track.identity();
        return track.split() == Split.TRAIN
                && identity.layer() == null
                && identity.scale() != Identity.Scale.UNWEIGHTED;
    }

    private static boolean isWhole(Evidence run, double sum) {
        Judged training = run.training();
        if (training == null
                || training.tracks().size() > 1
                || !training.metric().equals("det.loss")) {
            return true;
        }
        Level total = Level.of(run, training.tracks().get(0));
        return total == null || !exceeds(Math.abs(total.value() - sum), ROUNDING * Math.abs(total.value()));
    }

    /** The first part of a canonical name; {@code null} where there is none. */
    @Nullable
    Share part(String metric) {
        return shares.stream()
                .filter(share -> share.metric().equals(metric))
                .findFirst()
                .orElse(null);
    }

    /** Whether no other part is larger. */
    boolean isLargest(Share part) {
        return shares.stream().allMatch(other -> atLeast(part.share(), other.share()));
    }

    /** The other parts, the largest first. */
    List<Share> others(Share part) {
        return shares.stream()
                .filter(share -> !share.equals(part))
                .sorted(Comparator.comparingDouble(Share::share).reversed())
                .toList();
    }
}
