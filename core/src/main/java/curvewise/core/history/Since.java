package curvewise.core.history;

import java.util.List;

/**
 * What the last import that changed a fact has changed.
 *
 * @param isFirst whether there was no state before it, so that there is nothing to compare with
 * @param changes by kind, then by the natural order of names; empty when {@code isFirst}
 * @param unchanged how many runs that still stand in the folder are as they were, their ranks included
 */
public record Since(boolean isFirst, List<RunChange> changes, int unchanged) {
    /** Of a store into which something was imported once. */
    public static final Since NOTHING = new Since(true, List.of(), 0);

    /** Takes a copy of the list. */
    public Since {
        changes = List.copyOf(changes);
    }

    /**
     * What lies between two states; without any run before there is nothing to compare with. The order of the runs plays no part.
     *
     * @param before all runs of the store as they were, those that had left the folder included or not
     * @param now all runs of the store as they are
     */
    public static Since between(List<RunState> before, List<RunState> now) {
        return before.isEmpty() ? NOTHING : new Changes(before, now).since();
    }

    /** The changes of a kind. */
    public List<RunChange> of(RunChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
