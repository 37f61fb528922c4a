package curvewise.report.reading;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Metric;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Locations;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the evaluation a run is shown by, each with its meaning.
 *
 * @param heading which evaluation it is
 */
public record MetricTable(String heading, List<Row> rows) {
    private static final int MOST = 40;

    /**
     * A number.
     *
     * @param better {@code null} when neither way is better
     * @param source where it stands; {@code null} where it is not logged in this evaluation
     */
    public record Row(
            String name,
            @Nullable Arrow better,
            Figure value,
            String meaning,
            String healthy,
            @Nullable Shown source) {}

    /** Takes a copy of the list. */
    public MetricTable {
        rows = List.copyOf(rows);
    }

    static @Nullable MetricTable of(Evidence run) {
        int row = run.shownRow();
        Evaluations evaluations = run.evaluations();
        List<Row> rows = new ArrayList<>();
        Locations locations = Locations.of(run);
        for (String metric : row < 0 ? List.<String>of() : evaluations.metrics()) {
            Track track = Objects.requireNonNull(evaluations.tracks().get(metric));
            Metric known = track.identity().metric();
            if (known != null && rows.size() < MOST) {
                rows.add(row(evaluations, row, track, known, locations));
            }
        }
        return rows.size() < 2 ? null : new MetricTable(heading(run, row, rows.size()), rows);
    }

    private static Row row(Evaluations evaluations, int row, Track track, Metric metric, Locations locations) {
        double value = evaluations.value(metric.name(), row);
        Place place = evaluations.place(metric.name(), row);
        return new Row(
                Shown.label(track.rawName()),
                Arrow.of(track.direction()),
                Figures.value(Double.isNaN(value) ? null : track.asLogged(value)),
                Shown.text(metric.meaning()),
                Shown.text(metric.healthy()),
                place == null ? null : locations.of(place));
    }

    private static String heading(Evidence run, int row, int size) {
        Judged headline = run.headline();
        double epoch = run.evaluations().places().epochs()[row];
        String which = run.evaluations().size() == 1
                ? "the one evaluation"
                : headline == null ? "the last evaluation" : "the best evaluation";
        String where = Double.isNaN(epoch) ? "" : " (epoch " + Figures.epoch(epoch) + ")";
        return "All " + Figures.count(size) + " numbers of " + which + where + ", and what each means";
    }
}
