package curvewise.report.ranking;

import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.Policy;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Standing;
import curvewise.core.rule.Severity;
import curvewise.core.study.RunSummary;
import curvewise.report.reading.NoteRow;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as a page shows it.
 *
 * @param id of the table, for links and for scripts
 * @param heading what it ranks, for who does not see the section around it
 * @param lead what it says, in a sentence or two
 * @param warnings what must be known before it is read
 * @param remarks what else an expert remarks
 * @param metric that it is ranked by
 * @param number which number of a run that is, with its unit; empty for a best without one
 * @param axis the scale of the values, as a picture
 * @param source where the uncertainty is from; empty when it is unknown
 * @param place what places are counted in: {@code epoch}, {@code step}
 * @param top says which runs cannot be told apart from the best
 * @param more says which rows are not shown; {@code null} when all are
 * @param allRows where all are
 * @param below what must be said below it, each a paragraph
 */
public record RankingTable(
        String id,
        String heading,
        String lead,
        List<NoteRow> warnings,
        List<NoteRow> remarks,
        String metric,
        String number,
        @Nullable Arrow better,
        String axis,
        String source,
        String place,
        String top,
        List<RankingRow> rows,
        @Nullable String more,
        String allRows,
        List<String> below) {
    private static final int METRIC = 30;
    private static final int MOST_TIES = 5;
    /** So many finished runs are enough for unfinished ones to be seen among. */
    private static final int MOST_REPEATED = 5;

    /** A ranking with one standing at least, of which so many rows are shown: the best ones and the baseline. */
    static RankingTable of(
            String id,
            RankedGroup group,
            Ranking ranking,
            int most,
            Map<Long, RunSummary> runs,
            Links links,
            ShortNames names) {
        RankingRows rows = new RankingRows(group, ranking, runs, links, names);
        List<Standing> shown = shown(group, ranking, most);
        Measure metric = group.group().metric();
        return new RankingTable(
                id,
                heading(ranking),
                names.in(ranking.lead()),
                notes(ranking, names, true),
                notes(ranking, names, false),
                Shown.value(metric.name(), METRIC).text(),
                number(ranking, rows.values()),
                Arrow.of(metric.direction()),
                rows.header(),
                source(ranking),
                rows.place(),
                top(ranking),
                shown.stream().map(rows::row).toList(),
                more(group, ranking, shown.size()),
                RunVerdict.hrefOf(group.name()),
                below(ranking, rows, names, runs, shown));
    }

    private static String heading(Ranking ranking) {
        if (!ranking.table().isProvisional()) {
            return "Finished runs";
        }
        CommonStep step = ranking.table().step();
        return "Provisional, with unfinished runs" + (step == null ? "" : ", at " + step.words());
    }

    private static List<Standing> shown(RankedGroup group, Ranking ranking, int most) {
        List<Standing> all = ranking.standings();
        boolean repeats = repeats(group, ranking);
        if (!repeats && all.size() <= most) {
            return all;
        }
        int top = repeats ? Math.min(MOST_REPEATED, most) : most;
        long baseline = group.baseline() == null ? -1 : group.baseline().run().runId();
        List<Standing> shown = new ArrayList<>();
        int unfinished = 0;
        for (int i = 0; i < all.size(); i++) {
            Standing standing = all.get(i);
            boolean isUnfinished = repeats && standing.isProvisional() && unfinished < most - top;
            unfinished += isUnfinished ? 1 : 0;
            if (i < top || isUnfinished || standing.run().runId() == baseline) {
                shown.add(standing);
            }
        }
        return shown;
    }

    /** Whether a long table is for its unfinished runs: the others stand in the ranking above it. */
    private static boolean repeats(RankedGroup group, Ranking ranking) {
        return ranking.table().isProvisional()
                && Verdicts.isRanked(group)
                && ranking.standings().size() > 2 * MOST_REPEATED;
    }

    private static @Nullable String more(RankedGroup group, Ranking ranking, int shown) {
        int all = ranking.standings().size();
        String which = repeats(group, ranking) ? "those on top, the unfinished ones" : "those on top";
        return shown == all
                ? null
                : Figures.count(shown) + " of " + Figures.count(all) + " runs are shown: " + which
                        + ", and the baseline.";
    }

    private static List<NoteRow> notes(Ranking ranking, ShortNames names, boolean isWarning) {
        return ranking.notes().stream()
                .filter(note -> note.finding().severity().compareTo(Severity.WARN) <= 0 == isWarning)
                .map(note -> NoteRow.of(note).renamed(names::in))
                .toList();
    }

    private static String number(Ranking ranking, TableValues values) {
        String unit = values.isPercent() ? "%" : "";
        String which = ranking.policy() == Policy.BEST ? "" : ranking.policy().words();
        return unit.isEmpty() || which.isEmpty() ? unit + which : which + ", " + unit;
    }

    private static String source(Ranking ranking) {
        return switch (ranking.spread().uncertainty().source()) {
            case PRIOR -> "prior floor";
            case JITTER ->
                ranking.spread().uncertainty().value() > ranking.spread().jitter()
                        ? "2.5 \u00D7 jitter"
                        : "epoch jitter";
            case UNKNOWN -> "unknown";
        };
    }

    private static String top(Ranking ranking) {
        int best = ranking.best().size();
        int all = ranking.standings().size();
        if (best == 1) {
            return higher(ranking) + " than all others by more than noise";
        }
        if (best == all) {
            return all == 2 ? "The two cannot be told apart" : "None can be told apart from the best";
        }
        return "These " + Opening.number(best) + " cannot be told apart from the best";
    }

    private static String higher(Ranking ranking) {
        Measure metric = ranking.table().group().metric();
        return metric.gain(1, 0) > 0 ? "Higher" : "Lower";
    }

    private static List<String> below(
            Ranking ranking, RankingRows rows, ShortNames names, Map<Long, RunSummary> runs, List<Standing> shown) {
        List<String> below = new ArrayList<>();
        below.add(Shown.text(ranking.sentence()));
        ties(ranking, rows, below);
        if (ranking.policy() != Policy.BEST) {
            below.add("Beside the baseline the best values are compared.");
        }
        if (shown.stream().anyMatch(standing -> isOfOtherMetric(standing, runs))) {
            below.add(
                    "A curve is that of the metric that its run is judged by alone, which for some of these is another one.");
        }
        if (ranking.nextExperiment() != null) {
            below.add(names.in(ranking.nextExperiment()));
        }
        return below;
    }

    private static void ties(Ranking ranking, RankingRows rows, List<String> below) {
        List<List<String>> ties = ranking.identical();
        if (!ties.isEmpty()) {
            String each = ties.stream()
                    .limit(MOST_TIES)
                    .map(tie -> listed(rows.named(tie)))
                    .collect(Collectors.joining("; "));
            String more = ties.size() > MOST_TIES ? "; and " + (ties.size() - MOST_TIES) + " more" : "";
            below.add("The curves are the same to the last digit: " + each + more + ".");
        }
    }

    private static boolean isOfOtherMetric(Standing standing, Map<Long, RunSummary> runs) {
        RunSummary run = runs.get(standing.run().runId());
        return run != null && !run.glance().curve().buckets().isEmpty() && !RankingRows.isOf(run, standing.measure());
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
