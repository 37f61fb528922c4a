package curvewise.report.ranking;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is ranked, and what is not: what the first page of the site shows.
 *
 * @param groups with a ranking, in the order of the study
 * @param moreGroups says how many are not shown; {@code null} when all are
 * @param alone the measured runs without another one to compare with
 * @param moreAlone says how many are not shown; {@code null} when all are
 * @param unlisted the runs that belong to no group
 */
public record Overview(
        Opening opening,
        List<VerdictCount> counts,
        SinceStrip since,
        List<GroupSection> groups,
        @Nullable String moreGroups,
        List<AloneRow> alone,
        @Nullable String moreAlone,
        List<Unlisted> unlisted) {
    /** With its curve and its pictures a row is about 3 kB. */
    static final int MOST_ROWS = 1_000;
    /** With what is said of it a group without rows is about 4 kB. */
    static final int MOST_GROUPS = 200;

    private static final int MOST_ALONE = 200;

    /** That of a study. */
    public static Overview of(Study study, Verdicts verdicts, Links links) {
        Map<Long, RunSummary> runs = new HashMap<>();
        study.runs().forEach(run -> runs.put(run.runId(), run));
        List<RankedGroup> ranked = ranked(study);
        List<AloneRow> alone = alone(study).stream()
                .map(run -> runs.get(run.runId()))
                .filter(Objects::nonNull)
                .map(run -> AloneRow.of(run, links))
                .toList();
        List<GroupSection> groups = groups(ranked, runs, links);
        return new Overview(
                Opening.of(study, verdicts),
                VerdictCount.of(verdicts),
                SinceStrip.of(study.since(), links),
                groups,
                more(ranked.size(), MOST_GROUPS, "more ranking is", "more rankings are"),
                alone.stream().limit(MOST_ALONE).toList(),
                more(alone.size(), MOST_ALONE, "more run is", "more runs are"),
                Unlisted.of(study.rankings().unranked(), links));
    }

    /** The groups that are ranked on the page, by the name of the group, in the order of the study. */
    public static Map<String, String> ids(Study study) {
        Map<String, String> ids = new HashMap<>();
        ranked(study).stream().limit(MOST_GROUPS).forEach(group -> ids.put(group.name(), id(ids.size() + 1)));
        return ids;
    }

    private static String id(int number) {
        return "group-" + number;
    }

    private static List<RankedGroup> ranked(Study study) {
        return study.rankings().groups().stream().filter(GroupSection::isRanked).toList();
    }

    private static List<Candidate> alone(Study study) {
        return study.rankings().groups().stream()
                .filter(group -> !GroupSection.isRanked(group))
                .flatMap(group -> Stream.concat(group.group().finished().stream(), group.group().unfinished().stream()))
                .toList();
    }

    private static List<GroupSection> groups(List<RankedGroup> ranked, Map<Long, RunSummary> runs, Links links) {
        List<RankedGroup> shown = ranked.stream().limit(MOST_GROUPS).toList();
        Limits most = limits(shown);
        List<GroupSection> sections = new ArrayList<>();
        for (RankedGroup group : shown) {
            sections.add(GroupSection.of(id(sections.size() + 1), group, most, runs, links));
        }
        return sections;
    }

    /** Where not all fit, provisional tables, which show most runs again, get a fifth of the room. */
    private static Limits limits(List<RankedGroup> groups) {
        List<Integer> finished = sizes(groups, RankedGroup::finished);
        List<Integer> provisional = sizes(groups, RankedGroup::provisional);
        int all = Stream.concat(finished.stream(), provisional.stream())
                .mapToInt(Integer::intValue)
                .sum();
        int fifth = MOST_ROWS / 5;
        return all <= MOST_ROWS
                ? new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE)
                : new Limits(rowsOfEach(finished, MOST_ROWS - fifth), rowsOfEach(provisional, fifth));
    }

    private static List<Integer> sizes(List<RankedGroup> groups, Function<RankedGroup, Ranking> which) {
        return groups.stream()
                .map(group -> which.apply(group).standings().size())
                .toList();
    }

    /** As many rows for each table as all of them can have together, so that only long tables are cut. */
    static int rowsOfEach(List<Integer> sizes, int rows) {
        int left = rows;
        List<Integer> sorted = sizes.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            int share = left / (sorted.size() - i);
            if (sorted.get(i) > share) {
                return Math.max(1, share);
            }
            left -= sorted.get(i);
        }
        return Integer.MAX_VALUE;
    }

    /**
     * How many rows a table may have.
     *
     * @param finished a table of finished runs
     * @param provisional one with unfinished runs
     */
    record Limits(int finished, int provisional) {}

    private static @Nullable String more(int all, int most, String one, String many) {
        return all > most ? Figures.count(all - most, one, many) + " on the page of all runs." : null;
    }
}
