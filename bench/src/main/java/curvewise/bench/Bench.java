package curvewise.bench;

import curvewise.bench.measure.Checkout;
import curvewise.bench.measure.Processes;
import curvewise.bench.page.Machine;
import curvewise.bench.page.Sections;
import curvewise.bench.part.Part;
import curvewise.bench.part.Plan;
import curvewise.bench.part.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures, and writes {@code bench/RESULTS.md}. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description =
                "Measures Curvewise and writes bench/RESULTS.md; sections that are not measured stay as they are.")
public final class Bench implements Callable<Integer> {
    private static final String STORY = "The story: what was slow, what helped, by how much";
    private static final String BEGINNING = """
            # How fast Curvewise is

            Written by `bench/run`; the story at the end is `bench/STORY.md`. Times are of whole processes unless said otherwise, CPU times are of all
            their threads, peaks are of resident memory.
            """;

    @Option(names = "--root", description = "the checkout (default: here)")
    private Path root = Path.of("");

    @Option(names = "--work", description = "where logs and stores are put; takes 2 GB (default: bench/target/work)")
    private Path work = Path.of("bench", "target", "work");

    @Option(names = "--out", description = "the page (default: bench/RESULTS.md)")
    private Path out = Path.of("bench", "RESULTS.md");

    @Option(
            names = "--only",
            split = ",",
            description = "parts: ingest, growth, night, questions, start, jmh (default: all)")
    private List<String> only = List.of();

    @Option(names = "--runs", description = "of the large import (default: ${DEFAULT-VALUE})")
    private int runs = 1000;

    @Option(names = "--epochs", description = "of each of them (default: ${DEFAULT-VALUE})")
    private int epochs = 10;

    @Option(names = "--lines", description = "printed in each of their epochs (default: ${DEFAULT-VALUE})")
    private int lines = 100;

    @Option(names = "--rounds", description = "in which what is compared takes turns (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--growth", split = ",", description = "numbers of small runs (default: 300,3000,30000)")
    private List<Integer> growth = List.of(300, 3000, 30_000);

    @Option(
            names = "--nightly",
            description = "runs of the store that is asked and seen again (default: ${DEFAULT-VALUE})")
    private int nightly = 10_000;

    @Option(names = "--starts", description = "of each command (default: ${DEFAULT-VALUE})")
    private int starts = 7;

    @Option(names = "--iterations", description = "of each benchmark, a second each (default: ${DEFAULT-VALUE})")
    private int iterations = 5;

    private Bench() {}

    /** Measures as the arguments say. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Part> parts = parts();
        Checkout checkout = new Checkout(root, root.resolve(work));
        Processes processes = Processes.of(checkout);
        // builds what has changed, so that no measurement includes it
        processes.run(checkout.curvewise("--version"));
        Plan plan = new Plan(runs, epochs, lines, rounds, growth, nightly, starts, iterations);
        Path page = root.resolve(out);
        for (Part part : parts) {
            say(part.title());
            String machine = Machine.describe(checkout.root());
            String section = part.measure(new Workbench(checkout, processes, plan, Bench::say));
            write(
                    page,
                    part.title(),
                    section.strip() + "\n\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + ": " + machine);
        }
        return 0;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(Part.ALL);
        List<String> names = Part.ALL.stream().map(Part::name).toList();
        if (!names.containsAll(only)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--only takes some of " + String.join(", ", names));
        }
        parts.removeIf(part -> !only.isEmpty() && !only.contains(part.name()));
        return parts;
    }

    /** Writes a section at once, so that what was measured is kept when a later part fails. */
    private void write(Path page, String title, String section) throws IOException {
        Sections sections = Sections.of(Files.exists(page) ? Files.readString(page) : "");
        sections.put(title, section);
        Path story = root.resolve("bench/STORY.md");
        sections.put(STORY, Files.exists(story) ? Files.readString(story) : "Not told yet.");
        List<String> headings =
                new ArrayList<>(Part.ALL.stream().map(Part::title).toList());
        headings.add(STORY);
        Files.writeString(page, sections.page(BEGINNING, headings));
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
