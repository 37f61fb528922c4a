package curvewise.core.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs of a group that stand in one table.
 *
 * @param group the group
 * @param isProvisional whether runs that are not finished stand in it
 * @param step up to where they are compared; {@code null} where each counts as a whole
 * @param runs in the natural order of names; may be empty
 * @param leftOut runs of the group that do not stand in it, and why
 */
public record Table(
        Group group, boolean isProvisional, @Nullable CommonStep step, List<Candidate> runs, List<Unranked> leftOut) {
    private static final String TOO_SHORT = "too short to rank here";

    /** Takes copies of the lists. */
    public Table {
        runs = List.copyOf(runs);
        leftOut = List.copyOf(leftOut);
    }

    /** The finished runs of a group: as they ended if they are about equally long, else up to their common step. */
    public static Table ofFinished(Group group) {
        return of(group, group.finished(), false);
    }

    /** All runs of a group up to their common step; without any run where none is unfinished. */
    public static Table provisional(Group group) {
        if (group.unfinished().isEmpty()) {
            return new Table(group, true, null, List.of(), List.of());
        }
        List<Candidate> all = new ArrayList<>(group.finished());
        all.addAll(group.unfinished());
        return of(group, all, true);
    }

    /** Whether a run stands in it. */
    public boolean has(Candidate run) {
        return runs.stream().anyMatch(one -> one.runId() == run.runId());
    }

    private static Table of(Group group, List<Candidate> all, boolean isProvisional) {
        List<Unranked> leftOut = new ArrayList<>();
        List<Candidate> runs = all;
        Budgets budgets = new Budgets(all, group.key());
        if (isProvisional || !budgets.areEqual()) {
            Map<Boolean, List<Candidate>> parts =
                    all.stream().collect(Collectors.partitioningBy(budgets.isLongEnough()));
            runs = Objects.requireNonNull(parts.get(true));
            Objects.requireNonNull(parts.get(false)).forEach(run -> leftOut.add(new Unranked(run, TOO_SHORT)));
        }
        Budgets left = new Budgets(runs, group.key());
        CommonStep step = isProvisional || !left.areEqual() ? left.common() : null;
        if (step == null && isProvisional) {
            return withoutSteps(group, runs, leftOut);
        }
        return new Table(group, isProvisional, step, reaching(group, step, runs, leftOut), leftOut);
    }

    /** Nobody knows how far an unfinished run is without steps, so that it cannot be compared with any other. */
    private static Table withoutSteps(Group group, List<Candidate> runs, List<Unranked> leftOut) {
        runs.stream()
                .filter(run -> !run.isFinished())
                .forEachOrdered(run -> leftOut.add(
                        new Unranked(run, "unfinished, and a log does not tell at which step its values stand")));
        return new Table(group, true, null, List.of(), leftOut);
    }

    private static List<Candidate> reaching(
            Group group, @Nullable CommonStep step, List<Candidate> runs, List<Unranked> leftOut) {
        List<Candidate> reaching = new ArrayList<>();
        for (Candidate run : runs) {
            if (step == null || group.measure(run).reached(step) != null) {
                reaching.add(run);
            } else {
                leftOut.add(new Unranked(run, "no evaluation up to " + step.words()));
            }
        }
        return reaching;
    }
}
