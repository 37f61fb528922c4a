package curvewise.core.ranking;

import curvewise.core.run.Split;
import curvewise.core.text.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The metric by which several runs can be ranked. */
final class SharedMetric {
    private static final List<Split> SPLITS = List.of(Split.VAL, Split.TEST, Split.TRAIN);

    private SharedMetric() {}

    /** The first of the task's order that all have; {@code null} when there is none. */
    static @Nullable MetricKey of(List<Candidate> runs) {
        return runs.get(0).measures().stream()
                .map(Measure::key)
                .filter(key -> runs.stream().allMatch(run -> run.measure(key) != null))
                .min(Comparator.comparingInt((MetricKey key) -> order(runs, key))
                        .thenComparingInt(key -> splitOrder(key))
                        .thenComparing(MetricKey::definition, NaturalOrder.INSTANCE))
                .orElse(null);
    }

    /** Runs that look at single classes have an order of their own. */
    private static int order(List<Candidate> runs, MetricKey key) {
        return runs.stream().mapToInt(run -> order(run, key)).max().orElse(0);
    }

    private static int splitOrder(MetricKey key) {
        return key.split() == null ? SPLITS.size() : SPLITS.indexOf(key.split());
    }

    /** Why the runs are not ranked by what some of them are judged by; {@code null} where they are. */
    static @Nullable String note(List<Candidate> runs, MetricKey shared) {
        List<MetricKey> passed = runs.stream()
                .filter(run -> run.measures().get(0).order() < order(run, shared))
                .map(run -> run.measures().get(0).key())
                .distinct()
                .toList();
        for (MetricKey key : passed) {
            List<Candidate> having =
                    runs.stream().filter(run -> run.measure(key) != null).toList();
            if (having.size() < runs.size()) {
                return String.format(
                        "%d of %d runs have %s: they are compared by %s, which all have.",
                        having.size(), runs.size(), name(having.get(0), key), name(runs.get(0), shared));
            }
        }
        return null;
    }

    private static int order(Candidate run, MetricKey key) {
        return Objects.requireNonNull(run.measure(key)).order();
    }

    private static String name(Candidate run, MetricKey key) {
        return Objects.requireNonNull(run.measure(key)).name();
    }
}
