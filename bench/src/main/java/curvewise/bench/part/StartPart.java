package curvewise.bench.part;

import curvewise.bench.measure.Checkout;
import curvewise.bench.measure.Cost;
import curvewise.bench.measure.Costs;
import curvewise.bench.page.Figures;
import curvewise.bench.page.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long one waits for commands that have little to do. */
final class StartPart implements Part {
    private static final String EXAMPLES = "examples/first-night";
    private static final String LOG = EXAMPLES + "/faster-rcnn/train.log";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start-up";
    }

    @Override
    public String measure(Workbench bench) throws IOException {
        Checkout checkout = bench.checkout();
        Path store = bench.freshStore("start");
        bench.processes()
                .run(checkout.curvewise(
                        "ingest", "-q", checkout.file(EXAMPLES).toString(), "--store", store.toString()));
        Map<String, List<String>> commands = commands(checkout, store);
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int start = 0; start < bench.plan().starts(); start++) {
            bench.said().accept("starts");
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                costs.computeIfAbsent(command.getKey(), ignored -> new ArrayList<>())
                        .add(bench.processes().run(command.getValue()).cost());
            }
        }
        return page(bench.plan().starts(), costs);
    }

    private static Map<String, List<String>> commands(Checkout checkout, Path store) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("`--help`", checkout.curvewise("--help"));
        Path log = checkout.file(LOG);
        commands.put(
                String.format(
                        Locale.ROOT,
                        "`explain` of a log of %.0f kB",
                        log.toFile().length() / 1e3),
                checkout.curvewise("explain", log.toString()));
        commands.put(
                "`sql` on a store of five runs",
                checkout.curvewise("sql", "select run, status, headline_best from runs", "--store", store.toString()));
        return commands;
    }

    private static String page(int starts, Map<String, List<Cost>> costs) {
        Table table = new Table("", "wall, s", "least to most", "CPU, s", "peak, MB");
        costs.forEach((name, rounds) -> {
            Costs all = new Costs(rounds);
            table.row(
                    name,
                    Figures.hundredths(all.median(Cost::wall)),
                    Figures.hundredths(all.least(Cost::wall)) + " to " + Figures.hundredths(all.most(Cost::wall)),
                    Figures.hundredths(all.median(Cost::cpu)),
                    Figures.whole(all.median(Cost::peak)));
        });
        return String.format(
                Locale.ROOT, "Whole processes, by the launcher, in turns, medians of %d.%n%n%s", starts, table);
    }
}
