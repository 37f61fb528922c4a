package curvewise.cli.corpus;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Group;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Rankings;
import curvewise.core.ranking.Standing;
import curvewise.core.ranking.Unranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rankings as a page of tables: each group with its runs, and each run with its ranks or why it has none. */
final class GroupsPage {
    private final List<String> lines = new ArrayList<>();

    private GroupsPage() {}

    static List<String> of(Rankings rankings) {
        GroupsPage page = new GroupsPage();
        rankings.groups().forEach(page::group);
        page.unranked(rankings.unranked());
        return page.lines;
    }

    private void group(RankedGroup ranked) {
        Group group = ranked.group();
        Measure metric = group.metric();
        lines.add("### " + ranked.name());
        lines.add("");
        lines.add(metric.metric() + ", "
                + (metric.split() == null ? "split unknown" : metric.split().label()) + ", "
                + metric.direction().label());
        lines.add("");
        lines.add("| run | ranks |");
        lines.add("|---|---|");
        table("", ranked.finished());
        table("provisional ", ranked.provisional());
        lines.add("");
    }

    private void table(String word, Ranking ranking) {
        for (Standing standing : ranking.standings()) {
            String copy = standing.sameAs() == null ? "" : ", counts once with " + standing.sameAs();
            row(standing.run(), word + standing.ranks() + copy);
        }
        ranking.table().leftOut().forEach(one -> row(one.run(), word + one.reason()));
    }

    private void row(Candidate run, String ranks) {
        lines.add("| " + run.name().replace("|", "\\|") + " | " + ranks.strip() + " |");
    }

    /** By reason and format: most are logs without anything held out. */
    private void unranked(List<Unranked> unranked) {
        Map<String, List<String>> byReason = new TreeMap<>();
        unranked.forEach(one -> byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                .add(one.run().name()));
        byReason.forEach((reason, names) -> {
            lines.add("### No group: " + reason);
            lines.add("");
            names.forEach(name -> lines.add("- " + name));
            lines.add("");
        });
    }

    /** All runs that have a rank, final or provisional. */
    static Stream<Standing> standings(Rankings rankings) {
        return rankings.groups().stream()
                .flatMap(group -> Stream.of(group.finished(), group.provisional()))
                .flatMap(ranking -> ranking.standings().stream());
    }
}
