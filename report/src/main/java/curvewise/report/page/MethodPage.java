package curvewise.report.page;

import curvewise.core.ranking.RankingThresholds;
import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import curvewise.report.method.Factors;
import curvewise.report.method.Meaning;
import curvewise.report.method.Meanings;
import curvewise.report.method.RuleTable;
import curvewise.report.method.ThresholdTable;
import curvewise.report.sql.Queries;
import curvewise.report.sql.Query;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the site is to be read: what its words and marks mean, every rule and threshold with its source, and the SQL behind each table.
 *
 * @param title of the window
 * @param baseline the name of a run, for queries that compare with one
 * @param run the name of a run, for queries that are asked of one
 */
record MethodPage(String title, String baseline, String run) implements Page {
    static final String PATH = "method.html";
    static final PageKind KIND = new PageKind(
            MethodPage.class,
            new PageKind.MenuEntry("Understanding this report", PATH),
            site -> List.of(PagePlan.always(PATH, () -> MethodPage.of(site))));

    /** The page; its queries name two runs of the study, those of a comparison if there is one. */
    static MethodPage of(SiteMap site) {
        Stream<String> compared = site.pairings().stream()
                .flatMap(pair ->
                        Stream.of(pair.baseline().run().name(), pair.candidate().name()));
        Stream<String> all = site.study().runs().stream().map(RunSummary::name);
        List<String> names = Stream.of(compared, all, Stream.of("first run", "second run"))
                .flatMap(stream -> stream)
                .map(Shown::text)
                .distinct()
                .limit(2)
                .toList();
        return new MethodPage("Understanding this report", names.get(0), names.get(1));
    }

    /** What each verdict beside a baseline means. */
    public List<Meaning> verdicts() {
        return Meanings.verdicts();
    }

    /** What each status of a curve means. */
    public List<Meaning> statuses() {
        return Meanings.statuses();
    }

    /** What each source of a ± means. */
    public List<Meaning> sources() {
        return Meanings.sources();
    }

    /** What each severity of a note means. */
    public List<Meaning> severities() {
        return Meanings.severities();
    }

    /** What a note rests on. */
    public List<Meaning> confidences() {
        return Meanings.confidences();
    }

    /** Whether runs may be compared. */
    public List<Meaning> comparabilities() {
        return Meanings.comparabilities();
    }

    /** Which number stands for a run. */
    public List<Meaning> policies() {
        return Meanings.policies();
    }

    /** What became of a run since the last change. */
    public List<Meaning> changes() {
        return Meanings.changes();
    }

    /** How a run ended. */
    public List<Meaning> ends() {
        return Arrays.stream(RunStatus.values())
                .map(status -> new Meaning(
                        StatusLine.mark(status), StatusLine.style(status), status.label(), StatusLine.meaning(status)))
                .toList();
    }

    /** What became of a file. */
    public List<Meaning> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Meaning(outcome.mark(), outcome.style(), outcome.word(), outcome.meaning()))
                .toList();
    }

    /** Every rule. */
    public List<RuleTable> rules() {
        return RuleTable.all();
    }

    /** How many rules there are. */
    public int ruleCount() {
        return RuleTable.count();
    }

    /** Every threshold. */
    public List<ThresholdTable> thresholds() {
        return ThresholdTable.all();
    }

    /** The table of c_N. */
    public List<Factors> factors() {
        return Factors.all();
    }

    /** How much longer one training may be than another of the same table. */
    public String equalBudgets() {
        return Figures.exact(RankingThresholds.EQUAL_BUDGETS.value());
    }

    /** The SQL behind each table. */
    public List<Query> queries() {
        return Queries.ALL;
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
        return "method";
    }
}
