package curvewise.report.ranking;

import curvewise.core.ranking.Baseline;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Unranked;
import curvewise.core.run.Split;
import curvewise.core.study.RunSummary;
import curvewise.report.text.Arrow;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group of runs that may be compared: its ranking, and what belongs to it.
 *
 * @param id where links lead to
 * @param facts what is compared, with what, up to where
 * @param note why it is compared by this metric; {@code null} where that is plain
 * @param finished {@code null} where fewer than two runs are finished
 * @param provisional {@code null} where no unfinished run can be ranked
 * @param notRanked runs of the group without a rank, at most {@value #MOST_NAMED}
 * @param moreNotRanked how many more; empty when all are named
 */
public record GroupSection(
        String id,
        Shown name,
        List<String> facts,
        @Nullable String note,
        @Nullable RankingTable finished,
        @Nullable RankingTable provisional,
        List<RunLink> notRanked,
        String moreNotRanked,
        String allRuns) {
    private static final int NAME = 60;
    private static final int FACT = 40;
    static final int MOST_NAMED = 8;

    /** Whether a group has anything to rank. */
    static boolean isRanked(RankedGroup group) {
        return Verdicts.isRanked(group) || group.provisional().standings().size() >= Verdicts.FEWEST;
    }

    static GroupSection of(
            String id, RankedGroup group, Overview.Limits most, Map<Long, RunSummary> runs, Links links) {
        ShortNames names =
                ShortNames.of(Stream.concat(group.group().finished().stream(), group.group().unfinished().stream())
                        .toList());
        boolean isRanked = Verdicts.isRanked(group);
        boolean isProvisional = group.provisional().standings().size() >= Verdicts.FEWEST;
        List<RunLink> left = left(group, isRanked, links, names);
        return new GroupSection(
                id,
                Shown.name(group.name(), NAME),
                facts(group, names, isRanked),
                group.group().note() == null ? null : Shown.text(group.group().note()),
                isRanked
                        ? RankingTable.of(id + "-ranking", group, group.finished(), most.finished(), runs, links, names)
                        : null,
                isProvisional
                        ? RankingTable.of(
                                id + "-provisional", group, group.provisional(), most.provisional(), runs, links, names)
                        : null,
                left.stream().limit(MOST_NAMED).toList(),
                left.size() > MOST_NAMED ? "and " + (left.size() - MOST_NAMED) + " more" : "",
                RunVerdict.hrefOf(group.name()));
    }

    /** Whether the provisional table is all there is. */
    public boolean isOnlyProvisional() {
        return finished == null;
    }

    private static List<String> facts(RankedGroup group, ShortNames names, boolean isRanked) {
        Measure metric = group.group().metric();
        List<String> facts = new ArrayList<>();
        Arrow better = Arrow.of(metric.direction());
        facts.add(Shown.value(metric.name(), FACT).text() + ", " + split(metric.split())
                + (better == null ? "" : ", " + better.words()));
        Baseline baseline = group.baseline();
        if (baseline != null) {
            String which = baseline.isNamed() ? "" : " (by default)";
            facts.add("baseline " + names.of(baseline.run()).text() + which);
        }
        String data = group.group().data().dataValue();
        if (data != null) {
            String path = data.replace('\\', '/');
            facts.add(Shown.fileName(path.endsWith("/") ? path.substring(0, path.length() - 1) : path, FACT)
                    .text());
        }
        if (isRanked) {
            facts.add(extent(group));
        }
        return facts;
    }

    private static String split(@Nullable Split split) {
        if (split == null) {
            return "part of the data not in the log";
        }
        return switch (split) {
            case TRAIN -> "training data";
            case VAL -> "validation data";
            case TEST -> "test data";
        };
    }

    private static String extent(RankedGroup group) {
        CommonStep step = group.finished().table().step();
        if (step != null) {
            return "compared at " + step.words();
        }
        List<Candidate> runs = group.finished().table().runs();
        boolean isKnown = runs.stream().allMatch(run -> run.budget().epochs() != null)
                || runs.stream().allMatch(run -> run.budget().steps() != null);
        return isKnown ? "equal budgets" : "budgets not in the logs";
    }

    /** Each run without a rank in any table of the group, once. */
    private static List<RunLink> left(RankedGroup group, boolean isRanked, Links links, ShortNames names) {
        Set<Long> seen = new HashSet<>();
        List<RunLink> left = new ArrayList<>();
        group.provisional()
                .standings()
                .forEach(standing -> seen.add(standing.run().runId()));
        if (isRanked) {
            group.finished()
                    .standings()
                    .forEach(standing -> seen.add(standing.run().runId()));
        }
        Stream.concat(group.finished().table().leftOut().stream(), group.provisional().table().leftOut().stream())
                .filter(unranked -> seen.add(unranked.run().runId()))
                .forEachOrdered(unranked -> left.add(link(unranked, links, names)));
        return left;
    }

    private static RunLink link(Unranked unranked, Links links, ShortNames names) {
        return new RunLink(names.of(unranked.run()), links.run(unranked.run().runId()), names.in(unranked.reason()));
    }
}
