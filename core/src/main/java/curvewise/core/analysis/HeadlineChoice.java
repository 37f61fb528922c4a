package curvewise.core.analysis;

import curvewise.core.metric.Direction;
import curvewise.core.metric.Identity;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import curvewise.core.run.Split;
import curvewise.core.study.RunSummary.Headline;
import curvewise.core.study.SeriesSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the metric a run is judged by: the first of its task's order that was measured on held-out data and has a defined value; where there is none the
 * loss on held-out data.
 *
 * <p>Of several series of that metric the one of validation goes before test, that of the model's own weights before averaged ones, that of whole epochs
 * before steps, the one with most points, then the first by source and name.
 */
final class HeadlineChoice {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::splitOrder)
            .thenComparing(candidate -> candidate.identity.weights())
            .thenComparing(candidate -> candidate.identity.granularity())
            .thenComparing(candidate -> candidate.summary.points(), Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.summary.source())
            .thenComparing(candidate -> candidate.summary.rawName());

    private final KnowledgeBase knowledge;
    private final Task task;
    private final List<Candidate> candidates = new ArrayList<>();
    private final boolean isUneven;

    HeadlineChoice(KnowledgeBase knowledge, Task task, List<SeriesAnalysis> series, List<SeriesSummary> summaries) {
        this.knowledge = knowledge;
        this.task = task;
        for (int i = 0; i < series.size(); i++) {
            Candidate candidate = new Candidate(series.get(i).identity(), summaries.get(i));
            if (candidate.isHeldOut() && candidate.summary.bestValue() != null) {
                candidates.add(candidate);
            }
        }
        this.isUneven = series.stream()
                .map(its -> its.identity().metric())
                .anyMatch(metric -> metric != null && metric.is(Trait.PER_CLASS));
    }

    @Nullable
    Headline headline() {
        for (Metric metric : knowledge.headlines(task, isUneven)) {
            Headline headline = of(metric.name());
            if (headline != null) {
                return headline;
            }
        }
        return task.lastResort() == null ? null : of(task.lastResort());
    }

    private @Nullable Headline of(String metric) {
        return candidates.stream()
                .filter(candidate -> metric.equals(candidate.summary.metric()))
                .filter(candidate ->
                        candidate.identity.layer() == null && candidate.identity.scale() != Identity.Scale.UNWEIGHTED)
                .min(BEST_FIRST)
                .map(candidate -> headline(metric, candidate.summary))
                .orElse(null);
    }

    private static Headline headline(String metric, SeriesSummary summary) {
        Direction direction = Objects.requireNonNull(summary.direction(), metric);
        return new Headline(
                metric,
                summary.rawName(),
                direction,
                summary.bestValue(),
                summary.lastValue(),
                summary.bestEpoch(),
                summary.bestStep());
    }

    private record Candidate(Identity identity, SeriesSummary summary) {
        /**
         * Whether it was measured on held-out data. A quality without a split that was logged once is taken for the result of an evaluation at the end, as
         * scripts log it to a store.
         */
        boolean isHeldOut() {
            Role role = identity.role();
            boolean isResult = identity.split() == null && summary.points() == 1 && role != null && role.isHeadline();
            return isResult || identity.isHeldOut();
        }

        int splitOrder() {
            if (identity.split() == Split.VAL) {
                return 0;
            }
            return identity.split() == Split.TEST ? 1 : 2;
        }
    }
}
