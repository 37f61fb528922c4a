package curvewise.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands one after the other, each as a process of its own, and waits for its end. */
public final class Processes {
    private final Checkout checkout;
    private final boolean hasPython;
    private final Path output;
    private final Path facts;

    private Processes(Checkout checkout, boolean hasPython) {
        this.checkout = checkout;
        this.hasPython = hasPython;
        this.output = checkout.work().resolve("output.txt");
        this.facts = checkout.work().resolve("cost.txt");
    }

    /** Looks for Python, which alone can tell what a process that has ended cost beyond its time. */
    public static Processes of(Checkout checkout) throws IOException {
        Files.createDirectories(checkout.work());
        return new Processes(checkout, answers("python3", "-c", "import os, sqlite3; os.posix_spawnp, os.wait4"));
    }

    /** Whether there is a Python with SQLite. */
    public boolean hasPython() {
        return hasPython;
    }

    /** What a process printed to its standard output, and what it cost. */
    public record Ended(String output, Cost cost) {}

    /** Runs a command to its end. */
    public Ended run(List<String> command) throws IOException {
        return run(command, Map.of());
    }

    /**
     * Runs a command to its end, with these additions to its environment.
     *
     * @throws CommandFailedException when it ends with anything but 0
     */
    public Ended run(List<String> command, Map<String, String> environment) throws IOException {
        List<String> measured = new ArrayList<>();
        if (hasPython) {
            measured.addAll(checkout.python("measured.py", facts.toString()));
        }
        measured.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(measured)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        int exit = await(builder.start());
        double wall = (System.nanoTime() - began) / 1e9;
        String printed = Files.readString(output);
        if (exit != 0) {
            throw new CommandFailedException(command, exit);
        }
        return new Ended(printed, hasPython ? cost() : new Cost(wall, Double.NaN, Double.NaN));
    }

    private Cost cost() throws IOException {
        String[] numbers =
                Files.readString(facts, StandardCharsets.US_ASCII).strip().split(" ", -1);
        return new Cost(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }

    private static boolean answers(String... command) {
        try {
            return await(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command runs", e);
        }
    }
}
