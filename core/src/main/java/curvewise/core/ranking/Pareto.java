package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are worth their cost: a run is dominated by one that is better by more than noise and no worse in any cost that both know. Of runs without a
 * common cost none dominates.
 *
 * @param standings of a ranking, each observation once
 * @param dominators for each of them the place of the first that dominates it; -1 for none
 * @param layers 1 for those that nobody dominates, 2 for those that only they dominate, and so on
 * @param knee the place of the run of layer 1 where less cost begins to cost most: the farthest from the line between its cheapest and its best; {@code null}
 *     where the layer has fewer than three runs with a known cost
 */
public record Pareto(
        List<Standing> standings,
        int[] dominators,
        int[] layers,
        @Nullable Integer knee) {
    static final int FEWEST_FOR_KNEE = 3;

    /** Takes a copy of the list. */
    public Pareto {
        standings = List.copyOf(standings);
    }

    /** Of a ranking. What a whole run took says nothing of a step before its end; peaks of memory are compared within one format. */
    public static Pareto of(Ranking ranking) {
        return of(ranking.table(), ranking.spread(), ranking.standings());
    }

    static Pareto of(Table table, Spread spread, List<Standing> all) {
        List<Standing> standings =
                all.stream().filter(standing -> standing.sameAs() == null).toList();
        Front front = front(table, spread, standings);
        int[] layers = front.layers();
        return new Pareto(standings, front.dominators(), layers, front.knee(layers));
    }

    /** Of runs of which each counts once. */
    static Front front(Table table, Spread spread, List<Standing> standings) {
        boolean isWhole = table.step() == null;
        boolean isOneFormat = standings.stream()
                        .map(standing -> standing.run().format())
                        .distinct()
                        .count()
                <= 1;
        double[] gains = standings.stream()
                .mapToDouble(standing -> standing.measure().gain(standing.mean(), 0))
                .toArray();
        double[][] costs = standings.stream()
                .map(standing -> costs(standing.run().costs(), isWhole, isOneFormat))
                .toArray(double[][]::new);
        return new Front(gains, costs, spread.smallestDifference());
    }

    private static double[] costs(Costs costs, boolean isWhole, boolean isOneFormat) {
        return new double[] {
            isWhole ? orNaN(costs.wallSeconds()) : Double.NaN,
            isOneFormat ? orNaN(costs.memory()) : Double.NaN,
            orNaN(costs.inferenceSeconds())
        };
    }

    private static double orNaN(@Nullable Double cost) {
        return cost == null ? Double.NaN : cost;
    }

    /**
     * Points of which gains should be high and costs low.
     *
     * @param threshold what gains must differ by; NaN when nothing is known to be a difference
     */
    record Front(double[] gains, double[][] costs, double threshold) {
        int[] dominators() {
            int[] dominators = new int[gains.length];
            for (int a = 0; a < gains.length; a++) {
                dominators[a] = dominator(a);
            }
            return dominators;
        }

        private int dominator(int a) {
            for (int b = 0; b < gains.length; b++) {
                if (dominates(b, a)) {
                    return b;
                }
            }
            return -1;
        }

        /** Layer by layer those are taken that nobody who is left dominates. */
        int[] layers() {
            int n = gains.length;
            int[] dominating = new int[n];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    dominating[a] += dominates(b, a) ? 1 : 0;
                }
            }
            int[] layers = new int[n];
            int left = n;
            for (int layer = 1; left > 0; layer++) {
                int[] free = IntStream.range(0, n)
                        .filter(a -> layers[a] == 0 && dominating[a] == 0)
                        .toArray();
                for (int b : free) {
                    layers[b] = layer;
                    for (int a = 0; a < n; a++) {
                        dominating[a] -= dominates(b, a) ? 1 : 0;
                    }
                }
                left -= free.length;
            }
            return layers;
        }

        private boolean dominates(int b, int a) {
            return exceeds(gains[b] - gains[a], threshold) && isNoDearer(costs[b], costs[a]);
        }

        private static boolean isNoDearer(double[] b, double[] a) {
            boolean isKnown = false;
            for (int i = 0; i < a.length; i++) {
                if (exceeds(b[i], a[i])) {
                    return false;
                }
                isKnown |= !Double.isNaN(b[i]) && !Double.isNaN(a[i]);
            }
            return isKnown;
        }

        /** In the first cost that all of the first layer know, both axes scaled to its extent. */
        @Nullable
        Integer knee(int[] layers) {
            int[] first =
                    IntStream.range(0, gains.length).filter(a -> layers[a] == 1).toArray();
            int cost = first.length < FEWEST_FOR_KNEE ? -1 : commonCost(first);
            if (cost < 0) {
                return null;
            }
            int cheapest = least(first, a -> costs[a][cost]);
            int best = least(first, a -> -gains[a]);
            double width = costs[best][cost] - costs[cheapest][cost];
            double height = gains[best] - gains[cheapest];
            if (!(width > 0 && height > 0)) {
                return null;
            }
            int farthest = least(
                    first,
                    a -> (costs[a][cost] - costs[cheapest][cost]) / width - (gains[a] - gains[cheapest]) / height);
            return farthest == cheapest || farthest == best ? null : farthest;
        }

        private int commonCost(int[] places) {
            int n = costs[places[0]].length;
            return IntStream.range(0, n)
                    .filter(cost -> Arrays.stream(places).noneMatch(a -> Double.isNaN(costs[a][cost])))
                    .findFirst()
                    .orElse(-1);
        }

        private static int least(int[] places, IntToDoubleFunction value) {
            int least = places[0];
            for (int a : places) {
                least = value.applyAsDouble(a) < value.applyAsDouble(least) ? a : least;
            }
            return least;
        }
    }
}
