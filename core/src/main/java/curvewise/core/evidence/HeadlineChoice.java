package curvewise.core.evidence;

import curvewise.core.metric.Identity;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the series a run is judged by: the first of its task's order that was measured on held-out data and has a defined value; where there is none the
 * loss on held-out data.
 *
 * <p>Of several series of that metric the one of validation goes before test, that of the model's own weights before averaged ones, that of whole epochs
 * before steps, the one with most points, then the first by source and name.
 */
final class HeadlineChoice {
    private static final Comparator<Track> BEST_FIRST = Comparator.comparingInt(HeadlineChoice::splitOrder)
            .thenComparing(track -> track.identity().weights())
            .thenComparing(track -> track.identity().granularity())
            .thenComparing(Track::logged, Comparator.reverseOrder())
            .thenComparing(track -> track.source(0))
            .thenComparing(Track::rawName);

    private final KnowledgeBase knowledge;
    private final Task task;
    private final List<Track> candidates;
    private final boolean isUneven;

    HeadlineChoice(KnowledgeBase knowledge, Task task, List<Track> tracks) {
        this.knowledge = knowledge;
        this.task = task;
        this.candidates = tracks.stream()
                .filter(HeadlineChoice::isHeldOut)
                .filter(HeadlineChoice::isOfTheModelItself)
                .toList();
        this.isUneven = tracks.stream()
                .map(track -> track.identity().metric())
                .anyMatch(metric -> metric != null && metric.is(Trait.PER_CLASS));
    }

    /** The series that the run may be judged by, the best metric first; of each metric one for each part of the data. */
    List<List<Track>> measured() {
        List<List<Track>> measured = new ArrayList<>();
        for (Metric metric : knowledge.headlines(task, isUneven)) {
            measured.add(ofEachSplit(metric.name()));
        }
        measured.add(task.lastResort() == null ? List.of() : ofEachSplit(task.lastResort()));
        return measured;
    }

    private List<Track> ofEachSplit(String metric) {
        List<Track> kept = new ArrayList<>();
        candidates.stream()
                .filter(track -> track.is(metric))
                .filter(track -> DoubleStream.of(track.points().values()).anyMatch(Double::isFinite))
                .sorted(BEST_FIRST)
                .forEachOrdered(track -> {
                    if (kept.stream().noneMatch(other -> other.split() == track.split())) {
                        kept.add(track);
                    }
                });
        return kept;
    }

    /** The headline; {@code null} when no held-out metric has a value. */
    @Nullable
    Track headline() {
        for (Metric metric : knowledge.headlines(task, isUneven)) {
            Track track = best(metric.name(), true);
            if (track != null) {
                return track;
            }
        }
        return task.lastResort() == null ? null : best(task.lastResort(), true);
    }

    /** The series of a metric that is evaluated with the headline, defined or not; {@code null} when there is none. */
    @Nullable
    Track best(String metric, boolean needsValue) {
        return candidates.stream()
                .filter(track -> track.is(metric))
                .filter(track ->
                        !needsValue || DoubleStream.of(track.points().values()).anyMatch(Double::isFinite))
                .min(BEST_FIRST)
                .orElse(null);
    }

    /** All held-out series of the model itself. */
    List<Track> candidates() {
        return candidates;
    }

    /**
     * Whether it was measured on held-out data. A quality without a split that was logged once is taken for the result of an evaluation at the end, as scripts
     * log it to a store.
     */
    static boolean isHeldOut(Track track) {
        Role role = track.role();
        boolean isResult = track.split() == null && track.logged() == 1 && role != null && role.isHeadline();
        return isResult || track.identity().isHeldOut();
    }

    private static boolean isOfTheModelItself(Track track) {
        return track.identity().layer() == null && track.identity().scale() != Identity.Scale.UNWEIGHTED;
    }

    private static int splitOrder(Track track) {
        Split split = track.split();
        if (split == Split.VAL) {
            return 0;
        }
        return split == Split.TEST ? 1 : 2;
    }

    /** The canonical name of a known series. */
    static String nameOf(Track track) {
        return Objects.requireNonNull(track.identity().metric()).name();
    }
}
