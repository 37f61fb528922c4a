package curvewise.bench.part;

import curvewise.bench.measure.Cost;
import curvewise.bench.measure.Costs;
import curvewise.bench.measure.Growth;
import curvewise.bench.page.Figures;
import curvewise.bench.page.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Imports of more and more small runs, in little memory. */
final class GrowthPart implements Part {
    private static final String HEAP = "-Xmx256m";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "Growth";
    }

    @Override
    public String measure(Workbench bench) throws IOException {
        Map<Integer, List<Cost>> costs = new TreeMap<>();
        for (int round = 0; round < bench.plan().rounds(); round++) {
            for (int runs : bench.plan().growth()) {
                Path store = bench.freshStore("growth");
                costs.computeIfAbsent(runs, ignored -> new ArrayList<>())
                        .add(bench.ingest(bench.small(runs), store, HEAP));
                bench.checkout().remove(store.resolveSibling(""));
            }
        }
        return page(bench, costs);
    }

    private static String page(Workbench bench, Map<Integer, List<Cost>> costs) throws IOException {
        Table table = new Table("runs", "MB", "wall, s", "least to most", "CPU, s", "peak, MB", "ms a run");
        for (Map.Entry<Integer, List<Cost>> entry : costs.entrySet()) {
            int runs = entry.getKey();
            Costs all = new Costs(entry.getValue());
            table.row(
                    Figures.whole(runs),
                    Figures.tenths(bench.small(runs).megabytes()),
                    Figures.seconds(all.median(Cost::wall)),
                    Figures.seconds(all.least(Cost::wall)) + " to " + Figures.seconds(all.most(Cost::wall)),
                    Figures.seconds(all.median(Cost::cpu)),
                    Figures.whole(all.median(Cost::peak)),
                    Figures.hundredths(1000 * all.median(Cost::wall) / runs));
        }
        return String.format(
                Locale.ROOT,
                "Runs of 2 epochs with 10 printed lines each, `%s`, medians of %d.%n%n%s%n"
                        + "Exponent of the growth (1 is linear; least squares over logarithms): %s by wall time, %s by CPU time. "
                        + "Between the last two sizes: %s and %s.%n",
                HEAP,
                bench.plan().rounds(),
                table,
                exponent(costs, 0, Cost::wall),
                exponent(costs, 0, Cost::cpu),
                exponent(costs, costs.size() - 2, Cost::wall),
                exponent(costs, costs.size() - 2, Cost::cpu));
    }

    private static String exponent(Map<Integer, List<Cost>> costs, int from, ToDoubleFunction<Cost> of) {
        double[] sizes = costs.keySet().stream()
                .skip(Math.max(0, from))
                .mapToDouble(runs -> runs)
                .toArray();
        double[] medians = costs.values().stream()
                .skip(Math.max(0, from))
                .mapToDouble(rounds -> new Costs(rounds).median(of))
                .toArray();
        return Figures.hundredths(Growth.exponent(sizes, medians));
    }
}
