package curvewise.cli.explain;

import static curvewise.cli.output.Markdown.escaped;

import curvewise.cli.output.ResultStream;
import curvewise.core.reading.Action;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.ingest.explain.ExplainedRun;
import java.util.List;

/** A reading as Markdown. */
final class MarkdownReadingWriter implements ReadingWriter {
    private final ResultStream out;

    MarkdownReadingWriter(ResultStream out) {
        this.out = out;
    }

    @Override
    public void run(ExplainedRun run) {
        Reading reading = run.findings().examined().reading();
        paragraph("# " + escaped(run.run().name()));
        paragraph("**" + escaped(reading.verdict().finding()) + "**"
                + escaped(reading.verdict().rest()));
        paragraph(escaped(Words.facts(run)));
        for (Section section : Section.values()) {
            if (section == Section.UNKNOWN) {
                actions(reading.actions());
            }
            section(section, reading.notes(section));
        }
    }

    private void section(Section section, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        paragraph("## " + section.question());
        for (Note note : notes) {
            String explanation = note.finding().explanation();
            out.write("- " + escaped(Words.said(note)) + (explanation.isEmpty() ? "" : " " + escaped(explanation))
                    + "\n");
            out.write("  *" + escaped(Words.basis(note)) + "*\n");
        }
        out.write("\n");
    }

    private void actions(List<Action> actions) {
        paragraph("## " + Words.ACTIONS);
        if (actions.isEmpty()) {
            paragraph(Words.NOTHING_TO_DO);
            return;
        }
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            out.write((i + 1) + ". " + escaped(action.text()) + " *" + Words.because(action) + "*\n");
        }
        out.write("\n");
    }

    private void paragraph(String text) {
        out.write(text + "\n\n");
    }

    @Override
    public void end() {
        // nothing stands after the last
    }
}
