package curvewise.core.ranking;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.rule.SeriesFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be said of any ranking, with its numbers. */
final class RankingWords {
    /** So many runs of the top are worth further seeds. */
    private static final int TOP = 3;

    private final Table table;
    private final Spread spread;
    private final List<Standing> counted;
    private final List<Standing> configurations;

    RankingWords(Table table, Spread spread, List<Standing> standings) {
        this.table = table;
        this.spread = spread;
        this.counted =
                standings.stream().filter(standing -> standing.sameAs() == null).toList();
        this.configurations = Ranking.configurations(counted);
    }

    /** What the ± is from and what it does not cover. */
    String sentence() {
        String seeds = hasSeeds()
                ? "Runs that differ in their seeds only share their ranks, by their mean"
                : "One seed per configuration";
        if (spread.uncertainty().source() == Uncertainty.Source.UNKNOWN) {
            return seeds + ", and too few evaluations to see how much they jitter: no difference is evidence.";
        }
        Measure metric = table.group().metric();
        String variance = hasSeeds() ? "is not read off the seeds" : "is unknown";
        return String.format(
                "%s: the ±%s shown comes from %s; run-to-run variance %s, so differences below %s are not evidence; differences above it are evidence only"
                        + " against this noise, not against seed variance.",
                seeds,
                metric.sizeAsLogged(spread.uncertainty().value()),
                spread.source(),
                variance,
                metric.sizeAsLogged(smallest()));
    }

    /** Of a single run the smallest difference to another one. */
    private double smallest() {
        return spread.runs() < 2 ? spread.ofPair().smallestDifference() : spread.smallestDifference();
    }

    private boolean hasSeeds() {
        return configurations.size() < counted.size();
    }

    /** Further seeds of the two or three configurations on top; {@code null} where there are fewer than two. */
    @Nullable
    String nextExperiment() {
        if (configurations.size() < 2) {
            return null;
        }
        int among = (int) configurations.stream().filter(Standing::isAmongBest).count();
        List<String> top = configurations.stream()
                .limit(Math.max(2, Math.min(TOP, among)))
                .map(standing -> standing.run().name())
                .toList();
        String seeds = hasSeeds() ? "more seeds" : "two more seeds";
        return String.format(
                "The cheapest next experiment is %s of %s only: three of each in all.",
                seeds, SeriesFigures.listed(top));
    }
}
