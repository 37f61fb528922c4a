package curvewise.cli.explain;

import curvewise.cli.SettingsFile;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Note;
import curvewise.ingest.explain.ExplainedRun;
import curvewise.ingest.explain.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is said of a log, for tests to look at. */
final class ExplainedText {
    private ExplainedText() {}

    /** The reading of a text that holds one run. */
    static Reading of(String log) throws IOException {
        Path file = Files.createTempFile("curvewise-test", ".log");
        try {
            Files.writeString(file, log);
            return of(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The reading of a log that holds one run. */
    static Reading of(Path file) throws IOException {
        List<ExplainedRun> runs = new ArrayList<>();
        String refusal = new Explanation(new SettingsFile(), runs::add).ofFile(file, "a.log");
        if (!refusal.isEmpty() || runs.size() != 1) {
            throw new AssertionError(refusal + ", " + runs.size() + " runs");
        }
        return runs.get(0).findings().examined().reading();
    }

    /** The sentence of a rule; empty when it said nothing. */
    static String said(Reading reading, String rule) {
        return reading.notes().stream()
                .filter(note -> note.rule().equals(rule))
                .map(note -> note.finding().summary())
                .findFirst()
                .orElse("");
    }

    /** Everything that is said. */
    static String all(Reading reading) {
        StringBuilder all = new StringBuilder(reading.verdict().sentence());
        for (Note note : reading.notes()) {
            all.append('\n')
                    .append(note.finding().summary())
                    .append('\n')
                    .append(note.finding().explanation());
        }
        reading.actions().forEach(action -> all.append('\n').append(action.text()));
        return all.toString();
    }
}
