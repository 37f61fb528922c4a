package curvewise.bench.part;

import curvewise.bench.measure.Cost;
import curvewise.bench.measure.Costs;
import curvewise.bench.measure.LauncherFlags;
import curvewise.bench.measure.ReadAndSplit;
import curvewise.bench.page.Figures;
import curvewise.bench.page.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An import beside a plain reading of the same bytes, and beside an importer in Python. */
final class IngestPart implements Part {
    private static final String INGEST = "`curvewise ingest`";
    private static final String SPLIT = "read and split in Java, 1 thread";
    private static final String PYTHON = "importer in Python";

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String title() {
        return "Import";
    }

    @Override
    public String measure(Workbench bench) throws IOException {
        Plan plan = bench.plan();
        Workbench.Logs logs = bench.logs(plan.runs(), plan.epochs(), plan.printed());
        Rivals rivals = new Rivals(bench, logs, LauncherFlags.ofImport(bench.checkout(), bench.processes()));
        // the files are in the system's cache for all from here on
        rivals.split(1);
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            rivals.takeTurns(costs);
        }
        return page(logs, plan, costs, rivals);
    }

    private static String page(Workbench.Logs logs, Plan plan, Map<String, List<Cost>> costs, Rivals rivals) {
        double ingest = new Costs(costs.getOrDefault(INGEST, List.of())).median(Cost::wall);
        Table table = new Table(
                "", "wall, s", "least to most", "CPU, s", "peak, MB", "MB/s", "runs/s", "time against ingest's");
        costs.forEach((name, rounds) -> {
            Costs all = new Costs(rounds);
            double wall = all.median(Cost::wall);
            table.row(
                    name,
                    Figures.seconds(wall),
                    Figures.seconds(all.least(Cost::wall)) + " to " + Figures.seconds(all.most(Cost::wall)),
                    Figures.seconds(all.median(Cost::cpu)),
                    Figures.whole(all.median(Cost::peak)),
                    Figures.tenths(logs.megabytes() / wall),
                    Figures.whole(logs.runs() / wall),
                    Figures.hundredths(wall / ingest));
        });
        return String.format(
                        Locale.ROOT,
                        "%,d runs of %d epochs with %d printed lines each: %.1f MB, %,d points. Each a process of its own into a fresh store, "
                                + "in turns, medians of %d. Java's options are the launcher's for all: `%s`.%n%n",
                        logs.runs(),
                        plan.epochs(),
                        plan.printed(),
                        logs.megabytes(),
                        logs.points(),
                        plan.rounds(),
                        String.join(" ", rivals.flags()))
                + table
                + "\nPoints that were stored: " + String.join(", ", rivals.stored()) + ".\n";
    }

    /** Those that take turns. */
    private static final class Rivals {
        private final Workbench bench;
        private final Workbench.Logs logs;
        private final List<String> flags;
        private final int threads = Runtime.getRuntime().availableProcessors();
        private final Map<String, String> stored = new LinkedHashMap<>();

        Rivals(Workbench bench, Workbench.Logs logs, List<String> flags) {
            this.bench = bench;
            this.logs = logs;
            this.flags = flags;
        }

        List<String> flags() {
            return flags;
        }

        List<String> stored() {
            return stored.entrySet().stream()
                    .map(entry -> entry.getValue() + " by " + entry.getKey())
                    .toList();
        }

        void takeTurns(Map<String, List<Cost>> costs) throws IOException {
            add(costs, INGEST, ingest());
            add(costs, SPLIT, split(1));
            add(costs, "read and split in Java, " + threads + " threads", split(threads));
            if (bench.processes().hasPython()) {
                add(costs, PYTHON, python());
            }
        }

        private static void add(Map<String, List<Cost>> costs, String name, Cost cost) {
            costs.computeIfAbsent(name, ignored -> new ArrayList<>()).add(cost);
        }

        private Cost ingest() throws IOException {
            Path store = bench.freshStore("ingest");
            Cost cost = bench.ingest(logs, store, "");
            if (!stored.containsKey(INGEST)) {
                stored.put(
                        INGEST,
                        String.format(
                                Locale.ROOT,
                                "%,d",
                                bench.number(store, "select cast(sum(points) as bigint) from series")));
            }
            bench.checkout().remove(store.resolveSibling(""));
            return cost;
        }

        Cost split(int by) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReadAndSplit.class.getName(),
                    logs.folder().toString(),
                    String.valueOf(by)));
            bench.said().accept("read and split by " + by);
            return bench.processes().run(command).cost();
        }

        private Cost python() throws IOException {
            bench.said().accept(PYTHON);
            Path database = bench.freshStore("python");
            var ended = bench.processes()
                    .run(bench.checkout().python("importer.py", logs.folder().toString(), database.toString()));
            stored.put(PYTHON, ended.output().strip());
            Files.delete(database);
            return ended.cost();
        }
    }
}
