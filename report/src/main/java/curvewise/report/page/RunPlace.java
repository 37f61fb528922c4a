package curvewise.report.page;

import curvewise.core.ranking.Baseline;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.study.RunSummary;
import curvewise.report.comparison.DifferenceCell;
import curvewise.report.comparison.VerdictWord;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands among others, and what it differs by from those it is held against.
 *
 * @param rank in words: {@code Rank 1–4 of 5}; or why it has none
 * @param group in which; {@code null} without a rank
 * @param href where that group is ranked; {@code null} without a rank
 * @param role what it is in that group, in words; may be empty
 * @param against those it is held against
 */
record RunPlace(
        String rank, @Nullable Shown group, @Nullable String href, String role, List<Against> against) {
    private static final int NAME = 40;

    /**
     * A run that this one is held against.
     *
     * @param what it is: the baseline or the one with the highest score
     * @param href the page that compares the two
     * @param numbers the difference; may be empty
     */
    record Against(String what, Shown name, String href, VerdictWord verdict, String numbers) {}

    /** The place of a run; {@code null} where the study ranks nothing like it. */
    static @Nullable RunPlace of(SiteMap site, RunSummary run) {
        Pairings.RankedRun ranked = site.comparisons().ranked(run.runId());
        if (ranked == null) {
            String reason = site.comparisons().reason(run.runId());
            return reason == null ? null : new RunPlace("Not ranked: " + Shown.text(reason), null, null, "", List.of());
        }
        RankedGroup group = ranked.group();
        return new RunPlace(
                rank(ranked),
                Shown.name(group.name(), NAME),
                site.rankingOf(group),
                role(group, ranked.ranking(), run),
                site.comparisons().of(run.runId()).stream()
                        .map(RunPlace::against)
                        .toList());
    }

    private static String rank(Pairings.RankedRun ranked) {
        String rank = ranked.standing().ranks().replace('-', '\u2013');
        String before = ranked.ranking().table().isProvisional() ? "Provisional rank " : "Rank ";
        return before + rank + " of "
                + Figures.count(ranked.ranking().standings().size());
    }

    private static String role(RankedGroup group, Ranking ranking, RunSummary run) {
        List<String> roles = new ArrayList<>();
        Baseline baseline = group.baseline();
        if (is(baseline == null ? null : baseline.run(), run)) {
            roles.add("its baseline");
        }
        if (is(ranking.standings().get(0).run(), run)) {
            roles.add("first by score");
        }
        return String.join(", ", roles);
    }

    private static boolean is(@Nullable Candidate candidate, RunSummary run) {
        return candidate != null && candidate.runId() == run.runId();
    }

    private static Against against(Pairing pairing) {
        List<MetricDelta> metrics = pairing.delta().metrics();
        String numbers = metrics.isEmpty()
                ? ""
                : DifferenceCell.change(
                                metrics.get(0).metric(), metrics.get(0).best().change())
                        + ", " + DifferenceCell.noise(metrics.get(0).best());
        return new Against(
                pairing.isAgainstBaseline() ? "the baseline" : "the " + pairing.top() + ",",
                Shown.name(pairing.baseline().run().name(), NAME),
                pairing.path(),
                VerdictWord.of(pairing.delta().verdict()),
                numbers);
    }
}
