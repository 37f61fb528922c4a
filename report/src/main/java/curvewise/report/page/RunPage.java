package curvewise.report.page;

import curvewise.core.reading.ExaminedRun;
import curvewise.core.study.Archive;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.report.chart.Size;
import curvewise.report.reading.RunReading;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run: what an expert says of it, question by question with the figures that prove it, and below the record: its curves, its series, its settings,
 * and the files it was read from.
 *
 * @param reading what is said of it
 * @param place where it stands among others; {@code null} where the study ranks nothing like it
 * @param facts each with a name and a value
 * @param tiles the numbers one looks for first
 */
record RunPage(
        String path,
        String title,
        Shown name,
        RunReading reading,
        StatusLine status,
        @Nullable RunPlace place,
        List<Fact> facts,
        List<Tile> tiles,
        CurveFigures curves,
        Rows<SeriesRow> series,
        Rows<ParamRow> params,
        Rows<EventRow> events,
        Rows<FileRow> files)
        implements Page {
    static final PageKind KIND = new PageKind(RunPage.class, null, RunPage::plans);

    private static final int NAME = 120;
    private static final int TITLE = 60;
    /** Each has a row of twelve cells: as many as a page can bear. */
    private static final int MOST_SERIES = 500;

    private static final int MOST_PARAMS = 1_000;
    private static final int MOST_EVENTS = 200;
    private static final int MOST_FILES = 500;

    private static List<PagePlan> plans(SiteMap site) {
        return site.study().runs().stream()
                .map(run -> new PagePlan(site.pathOf(run), inputs(site, run), () -> of(site, run)))
                .toList();
    }

    /** All that the page shows of the study, of the run in short, and by its version of the run's rest. */
    private static String inputs(SiteMap site, RunSummary run) {
        return run.version().isEmpty() ? "" : site.title() + "\n" + run + "\n" + RunPlace.of(site, run);
    }

    static RunPage of(SiteMap site, RunSummary run) {
        Archive archive = site.study().archive();
        RunDetail detail = archive.detail(run);
        ExaminedRun examined = archive.examined(run);
        List<SeriesReading> readings = readings(archive, detail);
        return new RunPage(
                site.pathOf(run),
                Shown.name(run.name(), TITLE).text(),
                Shown.name(run.name(), NAME),
                RunReading.of(examined),
                StatusLine.of(run),
                RunPlace.of(site, run),
                Fact.of(run, examined.evidence()),
                Tile.of(run, examined.evidence()),
                CurveFigures.of(run, readings),
                Rows.of(readings, MOST_SERIES, detail.series().size(), series -> SeriesRow.of(site, series)),
                Rows.of(detail.params(), MOST_PARAMS, ParamRow::of),
                Rows.of(detail.events(), MOST_EVENTS, EventRow::of),
                Rows.of(detail.files(), MOST_FILES, file -> FileRow.of(site, file)));
    }

    /** One curve at a time: only what is drawn of it is kept. */
    private static List<SeriesReading> readings(Archive archive, RunDetail detail) {
        List<SeriesReading> readings = new ArrayList<>();
        for (SeriesSummary series : inOrder(detail.series())) {
            Size largest = CurveFigures.isHeadline(detail.run(), series) ? Size.WIDE : Size.SMALL;
            readings.add(SeriesReading.of(series, archive.curve(series), largest.stretches()));
        }
        return readings;
    }

    /** As logged; where there are too many, those of a known metric. */
    private static List<SeriesSummary> inOrder(List<SeriesSummary> series) {
        return series.size() <= MOST_SERIES
                ? series
                : series.stream()
                        .sorted(Comparator.comparing(s -> s.metric() == null))
                        .limit(MOST_SERIES)
                        .toList();
    }

    /** Whether the run has no value at all. */
    public boolean hasNoSeries() {
        return series.isEmpty();
    }

    @Override
    public String template() {
        return "run";
    }

    @Override
    public String section() {
        return RunsPage.PATH;
    }
}
