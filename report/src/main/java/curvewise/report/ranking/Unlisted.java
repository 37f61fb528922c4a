package curvewise.report.ranking;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Unranked;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs that belong to no group for one reason.
 *
 * @param count how many
 * @param reason why
 * @param runs the first {@value #MOST}
 * @param more says how many are not named; {@code null} when all are
 */
public record Unlisted(
        String count,
        String reason,
        List<RunLink> runs,
        @Nullable String more) {
    private static final int MOST = 40;
    private static final int NAME = 60;

    /** By reason, the most frequent first; without those that left the folder. */
    static List<Unlisted> of(List<Unranked> unranked, Links links) {
        Map<String, List<Candidate>> byReason = new LinkedHashMap<>();
        for (Unranked one : unranked) {
            if (!one.run().status().isRetired()) {
                byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                        .add(one.run());
            }
        }
        return byReason.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(b.size(), a.size())))
                .map(entry -> of(entry.getKey(), entry.getValue(), links))
                .toList();
    }

    private static Unlisted of(String reason, List<Candidate> runs, Links links) {
        return new Unlisted(
                Figures.count(runs.size(), "run", "runs"),
                Shown.text(reason),
                runs.stream()
                        .limit(MOST)
                        .map(run -> new RunLink(Shown.name(run.name(), NAME), links.run(run.runId()), ""))
                        .toList(),
                runs.size() > MOST ? "and " + Figures.count(runs.size() - MOST) + " more" : null);
    }
}
