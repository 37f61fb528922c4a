package curvewise.core.ranking;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.rule.SeriesFigures;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be said of any ranking, with its numbers. */
final class RankingWords {
    /** So many runs of the top are worth further seeds. */
    private static final int TOP = 3;

    private final Table table;
    private final Spread spread;
    private final List<Standing> standings;

    RankingWords(Table table, Spread spread, List<Standing> standings) {
        this.table = table;
        this.spread = spread;
        this.standings = standings;
    }

    /** What the ± is from and what it does not cover. */
    String sentence() {
        String seeds = hasSeeds() ? "Each run counts by itself, whatever its seed" : "One seed per configuration";
        if (spread.uncertainty().source() == Uncertainty.Source.UNKNOWN) {
            return seeds + ", and too few evaluations to see how much they jitter: no difference is evidence.";
        }
        Measure metric = table.group().metric();
        return String.format(
                "%s: the ±%s shown comes from %s; run-to-run variance is unknown, so differences below %s are not evidence; differences above it are evidence only"
                        + " against this noise, not against seed variance.",
                seeds, metric.size(spread.uncertainty().value()), spread.source(), metric.size(smallest()));
    }

    /** Of a single run the smallest difference to another one. */
    private double smallest() {
        return spread.runs() < 2 ? spread.ofPair().smallestDifference() : spread.smallestDifference();
    }

    private boolean hasSeeds() {
        Set<String> keys = new HashSet<>();
        return standings.stream()
                .filter(standing -> standing.sameAs() == null)
                .anyMatch(standing -> !keys.add(standing.run().groupKey()));
    }

    /** Further seeds of the two or three runs on top; {@code null} where there are fewer than two runs. */
    @Nullable
    String nextExperiment() {
        List<Standing> counted =
                standings.stream().filter(standing -> standing.sameAs() == null).toList();
        if (counted.size() < 2) {
            return null;
        }
        int among = (int) counted.stream().filter(Standing::isAmongBest).count();
        List<String> top = counted.stream()
                .limit(Math.max(2, Math.min(TOP, among)))
                .map(standing -> standing.run().name())
                .toList();
        return String.format(
                "The cheapest next experiment is two more seeds of %s only: three of each in all.",
                SeriesFigures.listed(top));
    }
}
