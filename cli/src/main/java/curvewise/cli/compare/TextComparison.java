package curvewise.cli.compare;

import curvewise.cli.explain.Words;
import curvewise.cli.output.Console;
import curvewise.cli.output.Printable;
import curvewise.cli.output.ResultStream;
import curvewise.cli.output.Wrapped;
import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.NextExperiment;
import curvewise.core.comparison.Setting;
import curvewise.core.comparison.Side;
import curvewise.core.rule.Note;
import java.util.ArrayList;
import java.util.List;

/** A comparison for a terminal: the verdict, what it rests on, what differs, what is open. */
final class TextComparison {
    private static final String INDENT = "   ";

    private final Comparison comparison;
    private final ResultStream out;
    private final boolean isColored;

    TextComparison(Comparison comparison, ResultStream out, boolean isColored) {
        this.comparison = comparison;
        this.out = out;
        this.isColored = isColored;
    }

    void write() {
        head();
        reasons();
        metrics();
        curves();
        settings();
        list(Headings.UNKNOWN, comparison.unknowns());
        actions();
    }

    private void head() {
        side("baseline   ", comparison.baseline());
        side("candidate  ", comparison.candidate());
        line("");
        wrapped("", comparison.verdict().sentence());
        if (!comparison.context().isEmpty()) {
            line("");
            wrapped("", String.join(" ", comparison.context()));
        }
    }

    private void side(String what, Side side) {
        strong(what + side.run().name());
        line(" ".repeat(what.length()) + SideWords.facts(side));
    }

    private void reasons() {
        heading(Headings.COMPARABLE + " " + Headings.capital(comparison.comparable()) + ".");
        for (Note note : comparison.reasons()) {
            line("");
            wrapped(INDENT, Words.said(note));
            wrapped(INDENT, Words.basis(note));
        }
    }

    private void metrics() {
        List<MetricRow> rows = MetricRow.of(comparison);
        if (comparison.metrics().isEmpty()) {
            heading(Headings.NUMBERS);
            line("");
            SideWords.numbers(comparison.baseline()).forEach(text -> wrapped(INDENT, text));
            if (!isOneRun()) {
                SideWords.numbers(comparison.candidate()).forEach(text -> wrapped(INDENT, text));
            }
        } else {
            heading(Headings.METRICS);
        }
        if (!rows.isEmpty()) {
            line("");
            metricTable(rows)
                    .lines(Wrapped.WIDTH - INDENT.length())
                    .forEach(text -> line(text.isEmpty() ? "" : INDENT + text));
        }
        for (String remark : List.of(comparison.basis(), comparison.losses().remark())) {
            if (!remark.isEmpty() && !rows.isEmpty()) {
                line("");
                wrapped(INDENT, remark);
            }
        }
    }

    private boolean isOneRun() {
        return comparison.baseline().run().runId()
                == comparison.candidate().run().runId();
    }

    private TextTable metricTable(List<MetricRow> rows) {
        TextTable table = new TextTable(List.of(
                "", comparison.baseline().label(), comparison.candidate().label(), "at the best", "at the last"));
        for (MetricRow row : rows) {
            table.row(List.of(row.name(), row.baseline(), row.candidate(), row.best(), row.last()));
            table.below(List.of(row.about(), row.noise(), row.noise(), row.bestNumbers(), row.lastNumbers()));
        }
        return table;
    }

    private void curves() {
        if (comparison.overlay() == null || isOneRun()) {
            return;
        }
        List<String> sentences = new ArrayList<>(comparison.overlay().findings());
        sentences.add(comparison.overlay().differenceFinding());
        list(Headings.CURVES + " " + comparison.overlay().metric().name() + " show", sentences);
    }

    private void settings() {
        List<Setting> changed = comparison.configuration().changed();
        List<String> rest = SettingWords.sentences(comparison);
        if (isOneRun() || (changed.isEmpty() && rest.isEmpty())) {
            return;
        }
        heading(Headings.DIFFERENCES);
        if (!changed.isEmpty()) {
            TextTable table = new TextTable(List.of(
                    "changed (" + changed.size() + ")",
                    comparison.baseline().label(),
                    comparison.candidate().label(),
                    ""));
            for (Setting setting : changed) {
                table.row(List.of(
                        setting.key(),
                        SettingWords.cut(setting.baseline().shown()),
                        SettingWords.cut(setting.candidate().shown()),
                        setting.meaning()));
            }
            line("");
            table.lines(Wrapped.WIDTH - INDENT.length()).forEach(text -> line(text.isEmpty() ? "" : INDENT + text));
        }
        for (String sentence : rest) {
            line("");
            wrapped(INDENT, sentence);
        }
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        heading(heading);
        line("");
        sentences.forEach(sentence -> hanging("- ", sentence));
    }

    private void actions() {
        List<NextExperiment> actions = comparison.actions();
        if (actions.isEmpty()) {
            return;
        }
        heading(Words.ACTIONS);
        line("");
        for (int i = 0; i < actions.size(); i++) {
            NextExperiment action = actions.get(i);
            hanging((i + 1) + ". ", action.sentence() + " (" + action.because() + ")");
        }
    }

    private void hanging(String mark, String text) {
        List<String> lines = Wrapped.lines(text, Wrapped.WIDTH - INDENT.length() - mark.length());
        for (int i = 0; i < lines.size(); i++) {
            line(INDENT + (i == 0 ? mark : " ".repeat(mark.length())) + lines.get(i));
        }
    }

    private void heading(String heading) {
        line("");
        strong(heading);
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
}
