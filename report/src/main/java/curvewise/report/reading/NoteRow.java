package curvewise.report.reading;

import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.report.text.Locations;
import curvewise.report.text.Shown;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A note as it stands on a page.
 *
 * @param severity its colour and its mark: {@code critical}, {@code warning}, {@code info}, {@code good}
 * @param word the severity for a reader
 * @param rule the id of its rule
 * @param condition when that rule fires
 * @param confidence what the note rests on, in words
 * @param explanation may be empty
 * @param places where it can be seen, at most two
 */
public record NoteRow(
        String severity,
        String word,
        String rule,
        String condition,
        String confidence,
        String text,
        String explanation,
        List<Shown> places) {
    private static final int MOST_PLACES = 2;

    /** Takes a copy of the list. */
    public NoteRow {
        places = List.copyOf(places);
    }

    /** A note on several runs: it has no place in one log. */
    public static NoteRow of(Note note) {
        return of(note, new Locations(false));
    }

    /** The same with its runs called otherwise. */
    public NoteRow renamed(UnaryOperator<String> names) {
        return new NoteRow(
                severity, word, rule, condition, confidence, names.apply(text), names.apply(explanation), places);
    }

    static NoteRow of(Note note, Locations locations) {
        Finding finding = note.finding();
        return new NoteRow(
                style(finding.severity()),
                word(finding.severity()),
                note.rule(),
                note.card().condition(),
                finding.confidence().words(),
                Shown.text(finding.summary()),
                Shown.text(finding.explanation()),
                locations.of(finding.places().stream().limit(MOST_PLACES).toList()));
    }

    /** The same below a heading that its text repeats. */
    NoteRow below(String heading) {
        String repeated = heading + ": ";
        boolean isRepeated = text.startsWith(repeated) && text.length() > repeated.length();
        String rest = isRepeated ? text.substring(repeated.length()) : text;
        String capital = Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
        return isRepeated
                ? new NoteRow(severity, word, rule, condition, confidence, capital, explanation, places)
                : this;
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "critical";
            case WARN -> "warning";
            case INFO -> "info";
            case GOOD -> "good";
        };
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Critical";
            case WARN -> "Warning";
            case INFO -> "Info";
            case GOOD -> "Good";
        };
    }
}
