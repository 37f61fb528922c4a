package curvewise.report.comparison;

import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.NextExperiment;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.report.reading.NoteRow;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of two runs beside each other, ready for a page.
 *
 * @param before what stands before the finding; may be empty
 * @param finding what it comes to
 * @param after the rest of it, taken apart where names stand in it that must not break; may be empty
 * @param context what stands under the verdict; may be empty
 * @param baseline what the baseline is called
 * @param candidate what the other run is called
 * @param comparable whether they may be compared, in words
 * @param noiseUnit the unit in which differences are told; {@code null} when unknown
 * @param reasons what is to be said of comparing the two at all
 * @param metrics of both
 * @param costs of both
 * @param basis what the ± is from, and what is left out; may be empty
 * @param figure the curves; {@code null} where there is nothing to draw
 * @param noCurves why there is nothing to draw; empty where there is
 * @param configuration what the runs were told to do
 * @param unknowns what cannot be said
 * @param actions what to do next
 */
public record PairReading(
        String before,
        String finding,
        List<Piece> after,
        String context,
        String baseline,
        String candidate,
        String comparable,
        @Nullable String noiseUnit,
        List<NoteRow> reasons,
        MetricRow.Table metrics,
        List<CostRow> costs,
        String basis,
        @Nullable PairFigure figure,
        String noCurves,
        SettingTables configuration,
        List<String> unknowns,
        List<Step> actions) {
    private static final int LABEL = 40;

    /** A piece of a sentence. */
    public record Piece(String text, boolean isName) {}

    /** Something to do: how it begins, the rest of it, and on what it rests. */
    public record Step(String lead, String rest, String because) {
        static Step of(NextExperiment experiment) {
            return new Step(
                    Shown.text(experiment.lead()), Shown.text(experiment.rest()), Shown.text(experiment.because()));
        }
    }

    /** Takes copies of the lists. */
    public PairReading {
        after = List.copyOf(after);
        reasons = List.copyOf(reasons);
        costs = List.copyOf(costs);
        unknowns = List.copyOf(unknowns);
        actions = List.copyOf(actions);
    }

    /**
     * A comparison, ready for a page.
     *
     * @param role what is compared with: {@code baseline}
     */
    public static PairReading of(Comparison comparison, String role) {
        String baseline = label(comparison.baseline().label());
        String candidate = label(comparison.candidate().label());
        List<MetricDelta> metrics = comparison.metrics();
        PairFigure figure = PairFigure.of(comparison, role);
        return new PairReading(
                Shown.text(comparison.verdict().before()),
                Shown.text(comparison.verdict().finding()),
                pieces(Shown.text(comparison.verdict().after()), metrics),
                Shown.text(String.join(" ", comparison.context())),
                baseline,
                candidate,
                Shown.text(comparison.comparable()),
                metrics.isEmpty() ? null : noiseUnit(metrics.get(0)),
                comparison.reasons().stream().map(NoteRow::of).toList(),
                MetricRow.Table.of(metrics),
                comparison.costs().stream().map(CostRow::of).toList(),
                Shown.text((comparison.basis() + " " + comparison.losses().remark()).strip()),
                figure,
                figure == null ? noCurves(comparison) : "",
                SettingTables.of(comparison.configuration(), baseline, candidate),
                comparison.unknowns().stream().map(Shown::text).toList(),
                comparison.actions().stream().map(Step::of).toList());
    }

    private static String label(String label) {
        return Shown.name(label, LABEL).text();
    }

    private static String noCurves(Comparison comparison) {
        return comparison.overlay() == null
                ? "The two share no metric, so that no curve of one can be laid over one of the other."
                : "There are no curves to draw: neither run was evaluated twice.";
    }

    /** Names of metrics have hyphens, and a line must not end in one. */
    private static List<Piece> pieces(String sentence, List<MetricDelta> metrics) {
        String name =
                metrics.isEmpty() ? "" : Shown.text(metrics.get(0).metric().name());
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (!name.isEmpty() && name.length() <= LABEL && sentence.indexOf(name, from) >= 0) {
            int at = sentence.indexOf(name, from);
            pieces.add(new Piece(sentence.substring(from, at), false));
            pieces.add(new Piece(name, true));
            from = at + name.length();
        }
        pieces.add(new Piece(sentence.substring(from), false));
        return pieces;
    }

    private static @Nullable String noiseUnit(MetricDelta delta) {
        double unit = 1 / delta.spread().noiseUnits(1);
        Measure metric = delta.metric();
        return Double.isFinite(unit) ? metric.size(unit) + " " + Shown.text(metric.name()) : null;
    }
}
