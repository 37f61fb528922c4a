package curvewise.report.page;

import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.Subject;
import curvewise.core.evidence.Evidence;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.run.Param;
import curvewise.core.study.RunSummary;
import curvewise.report.comparison.PairReading;
import curvewise.report.text.Privacy;
import curvewise.report.text.Shown;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two runs beside each other: whether one is better, by how much, where their curves part, and what they were told to do differently.
 *
 * @param group in which both are ranked
 * @param groupHref where it is ranked
 * @param role what is compared with, in a word or two
 * @param sides the two runs, first the one that is compared with
 * @param reading what is said of them
 */
record ComparisonPage(
        String path, String title, Shown group, String groupHref, String role, List<Side> sides, PairReading reading)
        implements Page {
    static final PageKind KIND = new PageKind(ComparisonPage.class, null, ComparisonPage::plans);

    private static final int NAME = 48;
    private static final int TITLE = 90;

    /**
     * One of the two runs.
     *
     * @param role what it is here
     * @param note what else is to be said of that role; may be empty
     */
    record Side(String role, String mark, Shown name, String href, String note) {}

    private static List<PagePlan> plans(SiteMap site) {
        return site.pairings().stream()
                .map(pairing -> new PagePlan(pairing.path(), inputs(site, pairing), () -> of(site, pairing)))
                .toList();
    }

    /** All that the page shows: of either run by its version, of the group what noise is found from, and what follows from it. */
    private static String inputs(SiteMap site, Pairing pairing) {
        RunSummary baseline = site.run(pairing.baseline().run().runId());
        RunSummary candidate = site.run(pairing.candidate().runId());
        if (baseline.version().isEmpty() || candidate.version().isEmpty()) {
            return "";
        }
        Delta delta = pairing.delta();
        return List.of(
                        site.title(),
                        pairing.group().name(),
                        site.rankingOf(pairing.group()),
                        pairing.isAgainstBaseline(),
                        pairing.baseline().isNamed(),
                        pairing.ranking().table().isProvisional(),
                        baseline,
                        candidate,
                        delta.verdict(),
                        delta.comparability(),
                        delta.metrics().stream().map(ComparisonPage::inputs).toList())
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** Without the measure, which the versions stand for. */
    private static String inputs(MetricDelta delta) {
        return delta.metric().key() + " " + delta.spread() + " " + delta.best() + " " + delta.last();
    }

    static ComparisonPage of(SiteMap site, Pairing pairing) {
        Candidate baseline = pairing.baseline().run();
        Comparison comparison = Comparison.of(
                subject(site, pairing.candidate()),
                subject(site, baseline),
                pairing.delta(),
                pairing.ranking().table());
        String role = pairing.isAgainstBaseline() ? "baseline" : pairing.top();
        PairReading reading = PairReading.of(comparison, role);
        return new ComparisonPage(
                pairing.path(),
                Shown.name(reading.candidate() + " against " + reading.baseline(), TITLE)
                        .text(),
                Shown.name(pairing.group().name(), NAME),
                site.rankingOf(pairing.group()),
                role,
                List.of(
                        side(site, baseline, role, "\u25C7", note(pairing)),
                        side(site, pairing.candidate(), "candidate", "\u25CF", "")),
                reading);
    }

    /** Sentences quote settings, so that those which name a person or open a door are taken out beforehand. */
    private static Subject subject(SiteMap site, Candidate run) {
        ExaminedRun examined = site.study().archive().examined(site.run(run.runId()));
        Evidence evidence = examined.evidence();
        List<Param> shown = evidence.run().params().stream()
                .filter(param -> !Privacy.withholds(param.name()))
                .toList();
        return new Subject(run, new ExaminedRun(evidence.withParams(shown), examined.reading()));
    }

    private static Side side(SiteMap site, Candidate run, String role, String mark, String note) {
        return new Side(
                role, mark, Shown.name(run.name(), NAME), Objects.requireNonNull(site.pathOf(run.runId())), note);
    }

    private static String note(Pairing pairing) {
        return pairing.isAgainstBaseline() && !pairing.baseline().isNamed()
                ? "(by default: the earliest finished)"
                : "";
    }

    /** Whether a table of the two has a row. */
    public boolean hasNumbers() {
        return !reading.metrics().rows().isEmpty() || !reading.costs().isEmpty();
    }

    /** The scale of the values; {@code null} where none is drawn. */
    public @Nullable String axis() {
        return reading.metrics().axis();
    }

    @Override
    public String template() {
        return "comparison";
    }

    @Override
    public String section() {
        return ComparePage.PATH;
    }
}
