package curvewise.report.page;

import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every run of the study in a line.
 *
 * @param heading how many runs there are
 * @param summary of how many formats, with how many values
 * @param counts how many ended how
 * @param sections the runs that stand in the folder, then those whose logs are gone or gave way to others
 */
record IndexPage(String title, String heading, String summary, List<Count> counts, List<Section> sections)
        implements Page {
    static final String PATH = "index.html";
    static final PageKind KIND = new PageKind(
            IndexPage.class,
            new PageKind.MenuEntry("Runs", PATH),
            site -> List.of(PagePlan.always(PATH, () -> IndexPage.of(site))));
    private static final int NAME = 64;
    private static final int METRIC = 30;

    /** How many runs have one status. */
    record Count(String number, String word, String style, String mark) {}

    /**
     * Some of the runs, in the order of the study.
     *
     * @param id where links lead to
     * @param text what they have in common
     */
    record Section(String id, String heading, String text, List<Row> rows) {}

    /**
     * A run.
     *
     * @param headline {@code null} when it has no held-out metric
     * @param series how many series, in words
     */
    record Row(
            Shown name,
            String href,
            String format,
            @Nullable Headline headline,
            @Nullable String epochs,
            StatusLine status,
            String points,
            String series) {}

    /**
     * The metric a run is judged by.
     *
     * @param better which way is better, as an arrow and in words
     * @param where the epoch or step of the best value; {@code null} when unknown
     */
    record Headline(
            Shown metric,
            @Nullable Arrow better,
            Figure best,
            @Nullable String where,
            Figure last) {
        static Headline of(RunSummary.Headline headline) {
            return new Headline(
                    Shown.value(headline.rawName(), METRIC),
                    Arrow.of(headline.direction()),
                    Figures.value(headline.best()),
                    Places.inWords(headline.bestEpoch(), headline.bestStep()),
                    Figures.value(headline.last()));
        }
    }

    static IndexPage of(SiteMap site) {
        List<RunSummary> runs = site.study().runs();
        return new IndexPage(
                "Runs", Figures.count(runs.size(), "run", "runs"), summary(runs), counts(runs), sections(site));
    }

    private static List<Section> sections(SiteMap site) {
        List<Row> standing = rows(site, run -> !run.status().isRetired());
        List<Row> retired = rows(site, run -> run.status().isRetired());
        String none =
                standing.isEmpty() ? "No run stands in the folder." : "Every run that stands in the folder, by name.";
        Section runs = new Section("runs", "Runs", none, standing);
        return retired.isEmpty()
                ? List.of(runs)
                : List.of(
                        runs,
                        new Section(
                                "retired",
                                "No longer in the folder",
                                "Their logs are gone, or other runs have taken their place. What was read of them is kept.",
                                retired));
    }

    private static String summary(List<RunSummary> runs) {
        long formats = runs.stream().map(RunSummary::format).distinct().count();
        long series = runs.stream().mapToLong(RunSummary::series).sum();
        long points = runs.stream().mapToLong(RunSummary::points).sum();
        return Figures.count(formats, "format", "formats") + ", " + Figures.count(series) + " series, "
                + Figures.count(points, "value", "values") + ".";
    }

    private static List<Count> counts(List<RunSummary> runs) {
        return Arrays.stream(RunStatus.values())
                .map(status -> count(
                        status,
                        runs.stream().filter(run -> run.status() == status).count()))
                .filter(count -> !count.number().equals("0"))
                .toList();
    }

    private static Count count(RunStatus status, long number) {
        return new Count(Figures.count(number), status.label(), StatusLine.style(status), StatusLine.mark(status));
    }

    private static List<Row> rows(SiteMap site, Predicate<RunSummary> which) {
        return site.study().runs().stream()
                .filter(which)
                .map(run -> row(site, run))
                .toList();
    }

    private static Row row(SiteMap site, RunSummary run) {
        RunSummary.Headline headline = run.headline();
        return new Row(
                Shown.name(run.name(), NAME),
                site.pathOf(run),
                Shown.label(run.format()),
                headline == null ? null : Headline.of(headline),
                run.epochs() == null ? null : Figures.count(run.epochs()),
                StatusLine.of(run),
                Figures.count(run.points()),
                Figures.count(run.series()) + " series");
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String section() {
        return PATH;
    }

    @Override
    public String template() {
        return "index";
    }
}
