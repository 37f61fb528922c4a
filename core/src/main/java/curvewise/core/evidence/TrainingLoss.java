package curvewise.core.evidence;

import curvewise.core.metric.Granularity;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import curvewise.core.statistics.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the total loss of training or of validation among the series of a run, or adds it up from its parts. */
final class TrainingLoss {
    /** A headline of language models, and the total loss on held-out data of whatever else is judged by another one. */
    static final String LANGUAGE_LOSS = "lm.eval_loss";

    private final Task task;
    private final List<Track> tracks;
    private final Extent extent;

    TrainingLoss(Task task, List<Track> tracks, Extent extent) {
        this.task = task;
        this.tracks = tracks;
        this.extent = extent;
    }

    /** A loss as a curve: one series, or several that were added up. */
    record Total(String metric, String rawName, List<Track> tracks, Points points, PrintedPrecision precision) {}

    /** The total loss on training data; {@code null} when no loss is logged. */
    @Nullable
    Total training() {
        boolean isMarked = hasTrainingSplit();
        return total(track -> isMarked ? track.split() == Split.TRAIN : isUnmarked(track));
    }

    /** The total loss on held-out data; {@code null} when no loss is logged. */
    @Nullable
    Total validation() {
        Total total = total(track -> track.split() == Split.VAL);
        return total != null ? total : total(track -> track.split() == Split.TEST);
    }

    /** The parts of the training loss, running means where there are some. */
    List<LossPart> parts() {
        boolean isMarked = hasTrainingSplit();
        return parts(track -> isMarked ? track.split() == Split.TRAIN : isUnmarked(track)).stream()
                .map(track -> new LossPart(HeadlineChoice.nameOf(track), track))
                .toList();
    }

    /** A single value beside a curve without a split is its mean over the run, as a Trainer logs at its end. */
    private boolean hasTrainingSplit() {
        boolean hasUnmarkedCurve =
                tracks.stream().anyMatch(track -> isLoss(track) && isUnmarked(track) && track.logged() > 1);
        return tracks.stream()
                .filter(track -> isLoss(track) && track.split() == Split.TRAIN)
                .anyMatch(track -> track.logged() > 1 || !hasUnmarkedCurve);
    }

    private static boolean isUnmarked(Track track) {
        return track.split() == null && !HeadlineChoice.isHeldOut(track);
    }

    private @Nullable Total total(Predicate<Track> wanted) {
        Track total = tracks.stream()
                .filter(wanted)
                .filter(track -> isLoss(track) && isTotal(track))
                .min(Comparator.comparing((Track track) -> !isOwn(track))
                        .thenComparing(track -> track.identity().weights())
                        .thenComparing(track -> track.identity().granularity())
                        .thenComparing(Track::logged, Comparator.reverseOrder()))
                .orElse(null);
        if (total != null) {
            return new Total(total.metric(), total.rawName(), List.of(total), total.points(), total.precision());
        }
        return sum(parts(wanted));
    }

    private List<Track> parts(Predicate<Track> wanted) {
        List<Track> losses = tracks.stream()
                .filter(wanted)
                .filter(track -> isLoss(track) && !isTotal(track) && isOwn(track))
                .toList();
        Granularity finest = losses.stream()
                .map(track -> track.identity().granularity())
                .min(Comparator.naturalOrder())
                .orElse(Granularity.UNTOLD);
        return losses.stream()
                .filter(track -> track.identity().granularity() == finest)
                .toList();
    }

    private static boolean isLoss(Track track) {
        return (track.role() == Role.LOSS || track.is(LANGUAGE_LOSS))
                && track.identity().layer() == null
                && track.identity().scale() != Identity.Scale.UNWEIGHTED;
    }

    private static boolean isTotal(Track track) {
        Metric metric = Objects.requireNonNull(track.identity().metric());
        return metric.is(Trait.TOTAL) || track.is(LANGUAGE_LOSS);
    }

    private boolean isOwn(Track track) {
        Metric metric = Objects.requireNonNull(track.identity().metric());
        return task.vocabularies().contains(metric.vocabulary());
    }

    /** The sum over the rows in which all parts are finite. */
    private static @Nullable Total sum(List<Track> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            Track only = parts.get(0);
            return new Total(only.metric(), only.rawName(), parts, only.points(), only.precision());
        }
        Points rows = parts.get(0).points();
        double[] sum = rows.values().clone();
        PrintedPrecision precision =
                isConstant(parts.get(0)) ? null : parts.get(0).precision();
        for (Track part : parts.subList(1, parts.size())) {
            int[] partners = Rows.partners(rows, part.points());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += partners[i] < 0 ? Double.NaN : part.points().values()[partners[i]];
            }
            // a part that is 0 throughout, as that of a single class, does not show how finely it is printed
            precision = isConstant(part) ? precision : PrintedPrecision.coarser(precision, part.precision());
        }
        PrintedPrecision printed = precision == null ? parts.get(0).precision() : precision;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Numbers.rounded(sum[i]);
        }
        String name = String.join(" + ", parts.stream().map(Track::rawName).toList());
        return new Total(parts.get(0).metric(), name, parts, rows.withValues(sum), printed.ofSum(parts.size()));
    }

    private static boolean isConstant(Track part) {
        double[] values = part.points().values();
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** The blocks of all epochs, one after the other. */
    Points allBlocks(Track runningMean) {
        List<Points> epochs = new ArrayList<>();
        for (EpochValue epoch : runningMean.epochs()) {
            epochs.add(BlockSeries.of(runningMean, epoch.epoch(), extent.iterationsPerEpoch())
                    .points());
        }
        return epochs.stream().reduce(Points.NONE, Points::and);
    }
}
