package curvewise.core.ranking;

import curvewise.core.text.NaturalOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a study, sorted into groups that may be compared.
 *
 * @param groups by task, then by the natural order of the names of their first runs
 * @param unranked runs that belong to no group, in the natural order of names
 */
public record Groups(List<Group> groups, List<Unranked> unranked) {
    private static final Comparator<Candidate> BY_NAME =
            Comparator.comparing(Candidate::name, NaturalOrder.INSTANCE).thenComparing(Candidate::runId);

    /** Takes copies of the lists. */
    public Groups {
        groups = List.copyOf(groups);
        unranked = List.copyOf(unranked);
    }

    /** Sorts runs; their order plays no part. */
    public static Groups of(Collection<Candidate> runs) {
        Sorting sorting = new Sorting();
        Map<String, List<Candidate>> tasks = new TreeMap<>();
        for (Candidate run : runs.stream().sorted(BY_NAME).toList()) {
            String reason = reasonAgainst(run);
            if (reason == null) {
                tasks.computeIfAbsent(run.task(), task -> new ArrayList<>()).add(run);
            } else {
                sorting.unranked.add(new Unranked(run, reason));
            }
        }
        tasks.values().forEach(ofTask -> DataClasses.of(ofTask).forEach(sorting::add));
        return sorting.sorted();
    }

    /** Why a run is never ranked; {@code null} when it may be. */
    static @Nullable String reasonAgainst(Candidate run) {
        return switch (run.status()) {
            case DELETED -> "its log is deleted";
            case REPLACED -> "another run stands in its place now";
            case EMPTY -> "it holds no value";
            default -> run.measures().isEmpty() ? "no held-out metric" : null;
        };
    }

    /** Puts together what is found. */
    private static final class Sorting {
        private final List<Group> groups = new ArrayList<>();
        private final List<Unranked> unranked = new ArrayList<>();

        Groups sorted() {
            groups.sort(Comparator.comparing(Group::task).thenComparing(Sorting::first, BY_NAME));
            unranked.sort(Comparator.comparing(Unranked::run, BY_NAME));
            return new Groups(groups, unranked);
        }

        private static Candidate first(Group group) {
            List<Candidate> all = new ArrayList<>(group.finished());
            all.addAll(group.unfinished());
            return all.stream().min(BY_NAME).orElseThrow();
        }

        /** Takes the runs of one task and data set. */
        void add(List<Candidate> runs) {
            List<Candidate> sorted = runs.stream().sorted(BY_NAME).toList();
            List<Candidate> finished =
                    sorted.stream().filter(Candidate::isFinished).toList();
            List<Candidate> judging = finished.isEmpty() ? sorted : finished;
            MetricKey shared = SharedMetric.of(judging);
            if (shared == null) {
                addByOwnMetric(sorted);
                return;
            }
            List<Candidate> with =
                    sorted.stream().filter(run -> run.measure(shared) != null).toList();
            add(shared, SharedMetric.note(judging, shared), with);
            String name = Objects.requireNonNull(judging.get(0).measure(shared)).name();
            sorted.stream()
                    .filter(run -> run.measure(shared) == null)
                    .forEachOrdered(run -> unranked.add(new Unranked(
                            run, "it has no " + name + ", by which the other runs on its data are compared")));
        }

        private void addByOwnMetric(List<Candidate> runs) {
            Map<MetricKey, List<Candidate>> byMetric = new LinkedHashMap<>();
            for (Candidate run : runs) {
                byMetric.computeIfAbsent(run.measures().get(0).key(), key -> new ArrayList<>())
                        .add(run);
            }
            byMetric.forEach((key, its) -> add(key, "These runs share no metric with the others on their data.", its));
        }

        private void add(MetricKey key, @Nullable String note, List<Candidate> runs) {
            BudgetClasses.of(runs).forEach(peers -> add(key, note, peers.words(), peers.runs()));
        }

        private void add(MetricKey key, @Nullable String note, @Nullable String budget, List<Candidate> runs) {
            groups.add(new Group(
                    runs.get(0).task(),
                    key,
                    note,
                    budget,
                    DataClasses.merged(runs),
                    runs.stream().filter(Candidate::isFinished).toList(),
                    runs.stream().filter(run -> !run.isFinished()).toList()));
        }
    }
}
