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
    private static final int FEWEST_FOR_KNEE = 3;

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
        boolean isWhole = table.step() == null;
        boolean isOneFormat = standings.stream()
                        .map(standing -> standing.run().format())
                        .distinct()
                        .count()
                <= 1;
        double[] gains = standings.stream()
                .mapToDouble(standing -> standing.measure().gain(standing.value(), 0))
                .toArray();
        double[][] costs = standings.stream()
                .map(standing -> costs(standing.run().costs(), isWhole, isOneFormat))
                .toArray(double[][]::new);
        Front front = new Front(gains, costs, spread.smallestDifference());
        int[] layers = front.layers();
        return new Pareto(standings, front.dominators(), layers, front.knee(layers));
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
            return IntStream.range(0, gains.length)
                    .map(a -> IntStream.range(0, gains.length)
                            .filter(b -> dominates(b, a))
                            .findFirst()
                            .orElse(-1))
                    .toArray();
        }

        int[] layers() {
            int[] layers = new int[gains.length];
            int left = gains.length;
            for (int layer = 1; left > 0; layer++) {
                int[] open = IntStream.range(0, gains.length)
                        .filter(a -> layers[a] == 0)
                        .toArray();
                int[] free = Arrays.stream(open)
                        .filter(a -> Arrays.stream(open).noneMatch(b -> dominates(b, a)))
                        .toArray();
                for (int a : free) {
                    layers[a] = layer;
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
