package curvewise.bench.part;

import curvewise.bench.generate.DetectionFolder;
import curvewise.bench.measure.Checkout;
import curvewise.bench.measure.Cost;
import curvewise.bench.measure.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the parts measure with.
 *
 * @param said told what is going on
 */
public record Workbench(Checkout checkout, Processes processes, Plan plan, Consumer<String> said) {
    /** Small runs, as many of them as a part asks for. */
    private static final int SMALL_EPOCHS = 2;

    private static final int SMALL_PRINTED = 10;

    /** A generated folder and what is in it. */
    record Logs(Path folder, int runs, double megabytes, long points) {}

    /** A folder of small runs. */
    Logs small(int runs) throws IOException {
        return logs(runs, SMALL_EPOCHS, SMALL_PRINTED);
    }

    /** A folder of runs, generated where it is not there from before. */
    Logs logs(int runs, int epochs, int printed) throws IOException {
        String name = "logs-" + runs + "x" + epochs + "x" + printed;
        Path done = checkout.work().resolve(name + ".done");
        Path folder = checkout.work().resolve(name);
        if (!Files.exists(done)) {
            said.accept("making " + name);
            DetectionFolder.Content content = new DetectionFolder(checkout.empty(name), runs, epochs, printed).write();
            Files.writeString(done, content.bytes() + " " + content.points());
        }
        String[] content = Files.readString(done).split(" ", -1);
        return new Logs(folder, runs, Long.parseLong(content[0]) / 1e6, Long.parseLong(content[1]));
    }

    /** Where a store of this name is, which is not there yet. */
    Path freshStore(String name) throws IOException {
        return checkout.empty(name).resolve("store");
    }

    /** Imports a folder into a store, with these options for Java beside the launcher's. */
    Cost ingest(Logs logs, Path store, String javaOptions) throws IOException {
        said.accept("ingest of " + logs.runs() + " runs");
        return processes
                .run(
                        checkout.curvewise("ingest", "-q", logs.folder().toString(), "--store", store.toString()),
                        Map.of("CURVEWISE_OPTS", javaOptions))
                .cost();
    }

    /** Asks a store; the answer is CSV. */
    Processes.Ended ask(Path store, String query) throws IOException {
        return processes.run(checkout.curvewise("sql", "--format", "csv", query, "--store", store.toString()));
    }

    /** The answer of a query that has one row of one number. */
    long number(Path store, String query) throws IOException {
        List<String> lines = ask(store, query).output().lines().toList();
        return Long.parseLong(lines.get(lines.size() - 1));
    }
}
