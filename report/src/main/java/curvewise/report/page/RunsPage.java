package curvewise.report.page;

import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Standing;
import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.report.ranking.Overview;
import curvewise.report.ranking.RunVerdict;
import curvewise.report.ranking.Verdicts;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record RunsPage(String title, String heading, String summary, List<Count> counts, List<Section> sections)
        implements Page {
    static final String PATH = "runs.html";
    static final PageKind KIND = new PageKind(
            RunsPage.class,
            new PageKind.MenuEntry("Runs", PATH),
            site -> List.of(PagePlan.always(PATH, () -> RunsPage.of(site))));

    private static final int NAME = 64;
    private static final int GROUP = 30;
    private static final int METRIC = 30;

    /** How many runs have one status. */
    record Count(String number, String word, String style, String mark, String href) {}

    /**
     * Some of the runs, in the order of the study.
     *
     * @param id where links lead to
     * @param text what they have in common
     * @param query the section of the method page that has the SQL
     */
    record Section(String id, String heading, String text, String query, List<Row> rows) {}

    /**
     * A run.
     *
     * @param rank {@code null} when it has none
     * @param headline {@code null} when it has no held-out metric
     */
    record Row(
            Shown name,
            String href,
            String format,
            @Nullable Rank rank,
            RunVerdict verdict,
            @Nullable Headline headline,
            @Nullable String epochs,
            StatusLine status,
            String points) {}

    /**
     * Where it stands in its group.
     *
     * @param ranks the interval of its ranks; empty when it has none
     * @param low the best of them, to sort by; empty when it has none
     * @param href the ranking; {@code null} where it is not shown
     */
    record Rank(
            String ranks, String low, Shown group, @Nullable String href) {}

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

    static RunsPage of(SiteMap site) {
        List<RunSummary> runs = site.study().runs();
        return new RunsPage(
                "Runs",
                Figures.count(runs.size(), "run", "runs"),
                summary(runs),
                counts(runs),
                new Rows(site).sections());
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
        String mark = StatusLine.mark(status);
        return new Count(
                Figures.count(number),
                status.label(),
                StatusLine.style(status),
                mark,
                RunVerdict.hrefOf(mark + " " + status.label()));
    }

    /** Makes runs into rows. */
    private static final class Rows {
        private final SiteMap site;
        private final Verdicts verdicts;
        private final Map<Long, Rank> ranks = new HashMap<>();

        Rows(SiteMap site) {
            this.site = site;
            Study study = site.study();
            this.verdicts = Verdicts.of(study);
            Map<String, String> ids = Overview.ids(study);
            study.rankings().groups().forEach(group -> add(group, ids.get(group.name())));
        }

        /** Only a ranking of finished runs gives ranks; the others of the group show where they belong. */
        private void add(RankedGroup group, @Nullable String id) {
            if (id == null) {
                return;
            }
            Shown name = Shown.name(group.name(), GROUP);
            String href = RankingsPage.PATH + "#" + id;
            Rank none = new Rank("", "", name, href);
            group.group().finished().forEach(run -> ranks.put(run.runId(), none));
            group.group().unfinished().forEach(run -> ranks.put(run.runId(), none));
            if (group.finished().standings().size() < 2) {
                return;
            }
            for (Standing standing : group.finished().standings()) {
                ranks.put(
                        standing.run().runId(),
                        new Rank(
                                standing.ranks().replace('-', '\u2013'),
                                String.valueOf(standing.rankLow()),
                                name,
                                href));
            }
        }

        List<Section> sections() {
            List<Row> standing = rows(run -> !run.status().isRetired());
            List<Row> retired = rows(run -> run.status().isRetired());
            String none = standing.isEmpty()
                    ? "No run stands in the folder."
                    : "Every run that stands in the folder, by name.";
            Section runs = new Section("runs", "Runs", none, "runs", standing);
            return retired.isEmpty()
                    ? List.of(runs)
                    : List.of(
                            runs,
                            new Section(
                                    "retired",
                                    "No longer in the folder",
                                    "Their logs are gone, or other runs have taken their place. What was read of them is kept.",
                                    "retired",
                                    retired));
        }

        private List<Row> rows(Predicate<RunSummary> which) {
            return site.study().runs().stream().filter(which).map(this::row).toList();
        }

        private Row row(RunSummary run) {
            RunSummary.Headline headline = run.headline();
            return new Row(
                    Shown.name(run.name(), NAME),
                    site.pathOf(run),
                    Shown.label(run.format()),
                    ranks.get(run.runId()),
                    verdicts.of(run),
                    headline == null ? null : Headline.of(headline),
                    run.epochs() == null ? null : Figures.count(run.epochs()),
                    StatusLine.of(run),
                    Figures.count(run.points()));
        }
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
        return "runs";
    }
}
