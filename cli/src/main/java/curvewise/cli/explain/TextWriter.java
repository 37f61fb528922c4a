package curvewise.cli.explain;

import curvewise.cli.output.Console;
import curvewise.cli.output.Printable;
import curvewise.cli.output.ResultStream;
import curvewise.cli.output.Wrapped;
import curvewise.core.reading.Action;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.ingest.explain.ExplainedRun;
import java.util.List;

/** A reading for a terminal, in the order of its questions. */
final class TextWriter implements ReadingWriter {
    private static final String INDENT = "   ";

    private final ResultStream out;
    private final boolean isColored;
    private boolean isFirst = true;

    TextWriter(ResultStream out, boolean isColored) {
        this.out = out;
        this.isColored = isColored;
    }

    @Override
    public void run(ExplainedRun run) {
        if (!isFirst) {
            line("");
            line("─".repeat(Wrapped.WIDTH));
            line("");
        }
        isFirst = false;
        Reading reading = run.findings().examined().reading();
        strong(run.run().name());
        line(Words.facts(run));
        line("");
        wrapped("", reading.verdict().sentence());
        int number = 1;
        for (Section section : Section.values()) {
            if (section == Section.UNKNOWN) {
                continue;
            }
            section(number++, section.question(), reading.notes(section));
        }
        actions(number++, reading.actions());
        section(number, Section.UNKNOWN.question(), reading.notes(Section.UNKNOWN));
    }

    private void section(int number, String heading, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        heading(number, heading);
        notes.forEach(this::note);
    }

    private void heading(int number, String heading) {
        line("");
        strong(number + "  " + heading);
    }

    private void note(Note note) {
        line("");
        wrapped(INDENT, Words.said(note));
        if (!note.finding().explanation().isEmpty()) {
            wrapped(INDENT, note.finding().explanation());
        }
        wrapped(INDENT, Words.basis(note));
    }

    private void actions(int number, List<Action> actions) {
        heading(number, Words.ACTIONS);
        if (actions.isEmpty()) {
            line("");
            line(INDENT + Words.NOTHING_TO_DO);
        }
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            line("");
            String mark = (i + 1) + ". ";
            List<String> lines = Wrapped.lines(
                    action.text() + " (" + Words.because(action) + ")",
                    Wrapped.WIDTH - INDENT.length() - mark.length());
            for (int k = 0; k < lines.size(); k++) {
                line(INDENT + (k == 0 ? mark : " ".repeat(mark.length())) + lines.get(k));
            }
        }
    }

    private void wrapped(String indent, String text) {
        Wrapped.lines(text, Wrapped.WIDTH - indent.length()).forEach(line -> line(indent + line));
    }

    private void strong(String text) {
        out.write(Console.strong(Printable.of(text), isColored) + "\n");
    }

    private void line(String text) {
        out.write(Printable.of(text) + "\n");
    }

    @Override
    public void end() {
        // nothing stands after the last
    }
}
