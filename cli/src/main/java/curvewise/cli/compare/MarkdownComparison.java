package curvewise.cli.compare;

import static curvewise.cli.output.Markdown.escaped;

import curvewise.cli.explain.Words;
import curvewise.cli.output.ResultStream;
import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.ComparisonVerdict;
import curvewise.core.comparison.NextExperiment;
import curvewise.core.comparison.Setting;
import curvewise.core.comparison.Side;
import curvewise.core.rule.Note;
import java.util.ArrayList;
import java.util.List;

/** A comparison as Markdown. */
final class MarkdownComparison {
    private final Comparison comparison;
    private final ResultStream out;

    MarkdownComparison(Comparison comparison, ResultStream out) {
        this.comparison = comparison;
        this.out = out;
    }

    void write() {
        paragraph("# "
                + escaped(comparison.candidate().label() + " against "
                        + comparison.baseline().label()));
        ComparisonVerdict verdict = comparison.verdict();
        paragraph(escaped(verdict.before()) + "**" + escaped(verdict.finding()) + "**" + escaped(verdict.after()));
        if (!comparison.context().isEmpty()) {
            paragraph(escaped(String.join(" ", comparison.context())));
        }
        out.write("- baseline: " + side(comparison.baseline()) + "\n");
        out.write("- candidate: " + side(comparison.candidate()) + "\n\n");
        reasons();
        metrics();
        if (comparison.overlay() != null && !isOneRun()) {
            List<String> sentences = new ArrayList<>(comparison.overlay().findings());
            sentences.add(comparison.overlay().differenceFinding());
            list(Headings.CURVES + " " + comparison.overlay().metric().name() + " show", sentences);
        }
        settings();
        list(Headings.UNKNOWN, comparison.unknowns());
        actions();
    }

    private static String side(Side side) {
        return escaped(side.run().name() + " (" + SideWords.facts(side) + ")");
    }

    private boolean isOneRun() {
        return comparison.baseline().run().runId()
                == comparison.candidate().run().runId();
    }

    private void reasons() {
        heading(Headings.COMPARABLE);
        paragraph(escaped(Headings.capital(comparison.comparable())) + ".");
        for (Note note : comparison.reasons()) {
            out.write("- " + escaped(Words.said(note)) + "\n  *" + escaped(Words.basis(note)) + "*\n");
        }
        out.write(comparison.reasons().isEmpty() ? "" : "\n");
    }

    private void metrics() {
        List<MetricRow> rows = MetricRow.of(comparison);
        if (comparison.metrics().isEmpty()) {
            List<String> numbers = new ArrayList<>(SideWords.numbers(comparison.baseline()));
            if (!isOneRun()) {
                numbers.addAll(SideWords.numbers(comparison.candidate()));
            }
            list(Headings.NUMBERS, numbers);
        } else {
            heading(Headings.METRICS);
        }
        if (rows.isEmpty()) {
            return;
        }
        row(List.of(
                "", comparison.baseline().label(), comparison.candidate().label(), "±", "at the best", "at the last"));
        out.write("|---|---:|---:|---:|---|---|\n");
        for (MetricRow row : rows) {
            row(List.of(
                    row.name() + " (" + row.about() + ")",
                    row.baseline(),
                    row.candidate(),
                    row.noise(),
                    joined(row.best(), row.bestNumbers()),
                    joined(row.last(), row.lastNumbers())));
        }
        out.write("\n");
        for (String remark : List.of(comparison.basis(), comparison.losses().remark())) {
            if (!remark.isEmpty()) {
                paragraph(escaped(remark));
            }
        }
    }

    private static String joined(String word, String numbers) {
        return word.isEmpty() || numbers.isEmpty() ? word + numbers : word + ", " + numbers;
    }

    private void settings() {
        List<Setting> changed = comparison.configuration().changed();
        List<String> rest = SettingWords.sentences(comparison);
        if (isOneRun() || (changed.isEmpty() && rest.isEmpty())) {
            return;
        }
        heading(Headings.DIFFERENCES);
        if (!changed.isEmpty()) {
            row(List.of(
                    "changed (" + changed.size() + ")",
                    comparison.baseline().label(),
                    comparison.candidate().label(),
                    ""));
            out.write("|---|---:|---:|---|\n");
            changed.forEach(setting -> row(List.of(
                    setting.key(),
                    setting.baseline().shown(),
                    setting.candidate().shown(),
                    setting.meaning())));
            out.write("\n");
        }
        rest.forEach(sentence -> paragraph(escaped(sentence)));
    }

    private void row(List<String> cells) {
        out.write("| "
                + String.join(" | ", cells.stream().map(cell -> escaped(cell)).toList()) + " |\n");
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        heading(heading);
        sentences.forEach(sentence -> out.write("- " + escaped(sentence) + "\n"));
        out.write("\n");
    }

    private void actions() {
        List<NextExperiment> actions = comparison.actions();
        if (actions.isEmpty()) {
            return;
        }
        heading(Words.ACTIONS);
        for (int i = 0; i < actions.size(); i++) {
            NextExperiment action = actions.get(i);
            out.write((i + 1) + ". **" + escaped(action.lead()) + "**" + escaped(action.rest()) + " *"
                    + escaped(action.because()) + "*\n");
        }
        out.write("\n");
    }

    private void heading(String heading) {
        paragraph("## " + escaped(heading));
    }

    private void paragraph(String text) {
        out.write(text + "\n\n");
    }
}
