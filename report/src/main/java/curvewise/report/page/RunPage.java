package curvewise.report.page;

import curvewise.core.study.Archive;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.report.chart.Size;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run: what is known of it, its curves, its series, its settings, and the files it was read from.
 *
 * @param verdict one sentence; {@code null} where nothing was judged
 * @param facts each with a name and a value
 * @param tiles the numbers one looks for first
 */
record RunPage(
        String path,
        String title,
        Shown name,
        @Nullable String verdict,
        StatusLine status,
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
        return run.version().isEmpty() ? "" : site.title() + "\n" + run;
    }

    static RunPage of(SiteMap site, RunSummary run) {
        Archive archive = site.study().archive();
        RunDetail detail = archive.detail(run);
        List<SeriesReading> readings = readings(archive, detail);
        return new RunPage(
                site.pathOf(run),
                Shown.name(run.name(), TITLE).text(),
                Shown.name(run.name(), NAME),
                run.verdict() == null ? null : Shown.text(run.verdict()),
                StatusLine.of(run),
                Fact.of(run),
                Tile.of(run, readings),
                CurveFigures.of(run, readings),
                Rows.of(readings, MOST_SERIES, detail.series().size(), SeriesRow::of),
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
        return IndexPage.PATH;
    }

    /** Something known of a run: a name, and a value that may be shortened. */
    record Fact(String label, Shown value) {
        private static final int VALUE = 60;

        static List<Fact> of(RunSummary run) {
            List<Fact> facts = new ArrayList<>();
            add(facts, "format", run.format());
            add(facts, "started", run.startedAt() == null ? null : Figures.time(run.startedAt()));
            add(facts, "ended", run.endedAt() == null ? null : Figures.time(run.endedAt()));
            add(facts, "time", run.durationSeconds() == null ? null : Figures.duration(run.durationSeconds()));
            add(facts, "last step", run.lastStep() == null ? null : Figures.count(run.lastStep()));
            add(facts, "seed", run.seed());
            add(facts, "commit", run.commit());
            return facts;
        }

        private static void add(List<Fact> facts, String label, @Nullable String value) {
            if (value != null) {
                facts.add(new Fact(label, Shown.value(value, VALUE)));
            }
        }
    }
}
