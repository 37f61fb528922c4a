package curvewise.core.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts runs that may be compared by how long they trained. Where each finished run has a peer of about its own length and a learning rate that falls within it, as
 * in a study that trains every model for 300 and for 450 epochs, peers are compared with each other at their ends; one table would cut the longer trainings short, before their learning rates
 * have fallen. A training that its own patience stopped counts with its plan, where all logs tell theirs. Where a single run has no peer, all stand together and are compared at their common step.
 */
final class BudgetClasses {
    /** Fewer are no class. */
    static final int LEAST_PEERS = 2;

    private final ProgressUnit unit;
    private final boolean arePlansKnown;
    private final List<Long> starts = new ArrayList<>();

    private BudgetClasses(ProgressUnit unit, boolean arePlansKnown) {
        this.unit = unit;
        this.arePlansKnown = arePlansKnown;
    }

    /** How long the runs of one class trained, in words, and the runs in their order. */
    record BudgetClass(@Nullable String words, List<Candidate> runs) {}

    /** The classes, the shortest training first; one without words where runs are not sorted by length. */
    static List<BudgetClass> of(List<Candidate> runs) {
        List<Candidate> finished = runs.stream().filter(Candidate::isFinished).toList();
        for (ProgressUnit unit : ProgressUnit.values()) {
            boolean isKnown = !finished.isEmpty()
                    && finished.stream().allMatch(run -> run.budget().in(unit) != null);
            if (isKnown) {
                boolean arePlansKnown = unit == ProgressUnit.EPOCH
                        && finished.stream().allMatch(run -> run.budget().plannedEpochs() != null);
                return new BudgetClasses(unit, arePlansKnown).classes(runs, finished);
            }
        }
        return List.of(new BudgetClass(null, runs));
    }

    private List<BudgetClass> classes(List<Candidate> runs, List<Candidate> finished) {
        List<Long> amounts = finished.stream().map(this::amount).sorted().toList();
        int peers = LEAST_PEERS;
        boolean havePeers = true;
        for (long amount : amounts) {
            boolean isLonger = starts.isEmpty() || amount > Budgets.EQUAL * starts.get(starts.size() - 1);
            if (isLonger) {
                havePeers &= peers >= LEAST_PEERS;
                starts.add(amount);
                peers = 0;
            }
            peers++;
        }
        boolean isPlanned = finished.stream().map(Candidate::schedule).allMatch(BudgetClasses::belongsToLength);
        boolean isSorted = havePeers && peers >= LEAST_PEERS && starts.size() > 1 && isPlanned;
        return isSorted ? sorted(runs) : List.of(new BudgetClass(null, runs));
    }

    /** A learning rate that falls makes a training a whole; with a constant one every step is as good an end as any other. */
    private static boolean belongsToLength(Schedule schedule) {
        return schedule.isAnnealed() || !schedule.drops().isEmpty();
    }

    private List<BudgetClass> sorted(List<Candidate> runs) {
        Map<Integer, List<Candidate>> classes = new TreeMap<>();
        for (Candidate run : runs) {
            classes.computeIfAbsent(
                            run.isFinished() ? classOf(amount(run)) : classOfUnfinished(run), c -> new ArrayList<>())
                    .add(run);
        }
        return classes.values().stream()
                .map(its -> new BudgetClass(words(its), its))
                .toList();
    }

    private long amount(Candidate run) {
        Long its = arePlansKnown ? run.budget().plannedEpochs() : run.budget().in(unit);
        return Objects.requireNonNull(its);
    }

    private int classOf(long amount) {
        int its = 0;
        while (its + 1 < starts.size() && amount >= starts.get(its + 1)) {
            its++;
        }
        return its;
    }

    /** By its plan; where that is unknown the shortest training that it may be a beginning of. */
    private int classOfUnfinished(Candidate run) {
        Long planned = unit == ProgressUnit.EPOCH ? run.budget().plannedEpochs() : null;
        if (planned != null) {
            return classOf(planned);
        }
        Long done = run.budget().in(unit);
        int its = 0;
        while (done != null && its + 1 < starts.size() && done > Budgets.EQUAL * starts.get(its)) {
            its++;
        }
        return its;
    }

    private @Nullable String words(List<Candidate> its) {
        return its.stream()
                .filter(Candidate::isFinished)
                .max(Comparator.comparingLong(this::amount))
                .map(run -> unit.words(amount(run)))
                .orElse(null);
    }
}
