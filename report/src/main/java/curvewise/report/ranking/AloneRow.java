package curvewise.report.ranking;

import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import curvewise.report.chart.WordCurve;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that is measured and has nothing to be compared with. Values as logged.
 *
 * @param href its page; {@code null} where it has none
 * @param ended how it ended, where that is not by finishing; may be empty
 * @param where of the best; {@code null} when unknown
 */
public record AloneRow(
        Shown name,
        @Nullable String href,
        String ended,
        @Nullable Shown metric,
        @Nullable Arrow better,
        Figure best,
        String sortableBest,
        @Nullable String where,
        Figure last,
        String sortableLast,
        String curve,
        String status,
        List<NoteCount> notes) {
    private static final int NAME = 64;
    private static final int METRIC = 30;

    static AloneRow of(RunSummary run, Links links) {
        RunSummary.Headline headline = run.headline();
        Double best = headline == null ? null : headline.best();
        Double last = headline == null ? null : headline.last();
        return new AloneRow(
                Shown.name(run.name(), NAME),
                links.run(run.runId()),
                NoVerdict.isUnfinished(run.status()) || run.status() == RunStatus.FAILED
                        ? run.status().label()
                        : "",
                headline == null ? null : Shown.value(headline.rawName(), METRIC),
                headline == null ? null : Arrow.of(headline.direction()),
                Figures.value(best),
                TableValues.sortable(best),
                headline == null ? null : Places.inWords(headline.bestEpoch(), headline.bestStep()),
                Figures.value(last),
                TableValues.sortable(last),
                WordCurve.of(run.glance().curve(), headline == null ? null : headline.direction()),
                ConvergenceWord.of(run.glance().convergence()),
                NoteCount.of(run.glance()));
    }
}
