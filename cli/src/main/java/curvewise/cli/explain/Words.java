package curvewise.cli.explain;

import curvewise.core.evidence.Place;
import curvewise.core.reading.Action;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.text.Figures;
import curvewise.ingest.explain.ExplainedRun;
import java.util.ArrayList;
import java.util.List;

/** The words that stand around the sentences of a reading. */
public final class Words {
    public static final String ACTIONS = "What to do next, in this order";
    static final String NOTHING_TO_DO = "Nothing that this log asks for.";

    private Words() {}

    static String of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Critical";
            case WARN -> "Warning";
            case INFO -> "Info";
            case GOOD -> "Good";
        };
    }

    /** Its sentence, without the words of the heading it stands under. */
    public static String said(Note note) {
        String summary = note.finding().summary();
        String heading = note.card().section().question() + ": ";
        if (!summary.startsWith(heading)) {
            return summary;
        }
        String rest = summary.substring(heading.length());
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    /** What the note rests on and where it stands: {@code Warning · DET-01 · documented · a.log:7:3839}. */
    public static String basis(Note note) {
        List<String> words = new ArrayList<>();
        words.add(of(note.finding().severity()));
        words.add(note.rule());
        words.add(note.finding().confidence().words());
        if (!note.finding().places().isEmpty()) {
            words.add(of(note.finding().places().get(0)));
        }
        return String.join(" · ", words);
    }

    /** As editors and terminals open it: file, line, and column where there is one. */
    static String of(Place place) {
        String at = place.source() + ":" + place.line();
        return place.character() > 0 ? at + ":" + place.character() : at;
    }

    static String because(Action action) {
        return "because of " + String.join(", ", action.rules());
    }

    /** What is known of the run before it is judged. */
    static String facts(ExplainedRun run) {
        List<String> words = new ArrayList<>();
        words.add(run.run().format());
        words.add(run.findings().task());
        String status = run.run().status().label();
        String reason = run.run().statusReason();
        words.add(reason.isEmpty() ? status : status + ": " + reason);
        Long epochs = run.findings().epochs();
        if (epochs != null) {
            words.add(Figures.count(epochs) + (epochs == 1 ? " epoch" : " epochs") + " in the log");
        }
        return String.join(" · ", words);
    }
}
