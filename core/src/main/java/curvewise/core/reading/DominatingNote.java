package curvewise.core.reading;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import java.util.Comparator;
import java.util.List;

/** Chooses what above all is wrong with a run, among what its verdict does not say in other words. */
final class DominatingNote {
    /** A few values that are not defined say less of a run than any other warning. */
    private static final Comparator<Note> GRAVEST = Comparator.comparing(
                    (Note note) -> note.finding().severity())
            .thenComparing(note -> note.rule().equals("LOG-08"))
            .thenComparing(note -> note.finding().confidence());

    private final Evidence run;

    DominatingNote(Evidence run) {
        this.run = run;
    }

    /** Its fact as a clause; empty when nothing is left to say. */
    String clause(List<Note> notes) {
        return notes.stream()
                .filter(this::isGrave)
                .filter(note -> note.card().section() != Section.MACHINE && !isSaid(note.rule()))
                .min(GRAVEST)
                .map(note -> clause(note.finding()))
                .orElse("");
    }

    /** After too few evaluations only what is critical is worth a word. */
    private boolean isGrave(Note note) {
        Judged headline = run.headline();
        boolean isShort = headline != null && headline.is(Status.INSUFFICIENT_DATA);
        Severity severity = note.finding().severity();
        return severity == Severity.CRITICAL || (severity == Severity.WARN && !isShort);
    }

    /** Whether the verdict says it by the headline's value or by how its curve ended, or whether it is no finding about this run. */
    private boolean isSaid(String rule) {
        Judged headline = run.headline();
        Judged training = run.training();
        return switch (rule) {
            case "DET-01", "EVAL-01", "EVAL-02", "EVAL-03", "EVAL-04", "CV-01", "CV-02", "CV-03", "LOG-01", "RANK-01" ->
                true;
            case "LOG-04", "CV-06" -> training != null && training.is(Status.DIVERGED);
            case "EVAL-05", "LB-09" -> headline != null && headline.isRegressing();
            case "OV-01" -> headline != null && headline.is(Status.OVERFITTING);
            case "CV-05" -> headline != null && headline.is(Status.OSCILLATING);
            case "CV-04" -> headline == null;
            default -> false;
        };
    }

    /** A sentence within a sentence: names and abbreviations keep their capitals. Of a warning the fact alone, not what it may mean. */
    private static String clause(Finding finding) {
        String summary = finding.summary();
        int meaning = summary.indexOf(": ");
        boolean isCritical = finding.severity() == Severity.CRITICAL;
        String fact = isCritical || meaning < 0 ? summary : summary.substring(0, meaning);
        String text = fact.endsWith(".") ? fact.substring(0, fact.length() - 1) : fact;
        boolean isWord =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        return isWord ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
