package curvewise.core.ranking;

import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether numbers of runs may be compared.
 *
 * @param verdict in one word
 * @param step up to where; {@code null} where the runs count as a whole, or cannot be compared
 * @param reasons what is to be said of it, the gravest first; empty when nothing is
 */
public record Comparability(Verdict verdict, @Nullable CommonStep step, List<Note> reasons) {
    /** Whether runs may be compared. */
    public enum Verdict {
        COMPARABLE,
        /** Up to the last step that both have. */
        COMPARABLE_AT_STEP,
        /** With care: the reasons say why. */
        WARN,
        NOT_COMPARABLE
    }

    /** Takes a copy of the list. */
    public Comparability {
        reasons = List.copyOf(reasons);
    }

    /** The verdict that follows from the reasons. */
    static Comparability of(@Nullable CommonStep step, List<Note> reasons) {
        List<Note> sorted = reasons.stream()
                .sorted(Comparator.comparing(note -> note.finding().severity()))
                .toList();
        if (has(sorted, Severity.CRITICAL)) {
            return new Comparability(Verdict.NOT_COMPARABLE, null, sorted);
        }
        if (step != null) {
            return new Comparability(Verdict.COMPARABLE_AT_STEP, step, sorted);
        }
        return new Comparability(has(sorted, Severity.WARN) ? Verdict.WARN : Verdict.COMPARABLE, null, sorted);
    }

    private static boolean has(List<Note> notes, Severity severity) {
        return notes.stream().anyMatch(note -> note.finding().severity() == severity);
    }

    /** Whether there is anything to compare. */
    public boolean isPossible() {
        return verdict != Verdict.NOT_COMPARABLE;
    }
}
