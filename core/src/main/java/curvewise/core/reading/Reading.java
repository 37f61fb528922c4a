package curvewise.core.reading;

import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import java.util.List;

/**
 * What an expert says of one run.
 *
 * @param verdict one sentence
 * @param notes in the order in which the questions are asked, the gravest of each first
 * @param actions what to do next, at most five, in their order
 * @param outcomes what became of each rule, in the order of the rules
 * @param convergence headline, validation loss and training loss, as far as there are
 */
public record Reading(
        Verdict verdict,
        List<Note> notes,
        List<Action> actions,
        List<RuleOutcome> outcomes,
        List<ConvergenceSummary> convergence) {
    /** Takes copies of the lists. */
    public Reading {
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
        outcomes = List.copyOf(outcomes);
        convergence = List.copyOf(convergence);
    }

    /** The notes that answer one question. */
    public List<Note> notes(Section section) {
        return notes.stream().filter(note -> note.card().section() == section).toList();
    }
}
