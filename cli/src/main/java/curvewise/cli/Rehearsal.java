package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Every command once, in one process and without a word, so that the JVM can list the classes they need ({@code -XX:DumpLoadedClassList}) for an archive
 * from which later runs take them ready-made. Started by the build and by the launcher of a release, not by users.
 */
final class Rehearsal {
    private final String logs;
    private final String store;
    private final String site;
    private ExitCode gravest = ExitCode.DONE;

    private Rehearsal(String logs, Path stage) {
        this.logs = logs;
        this.store = stage.resolve("store").toString();
        this.site = stage.resolve("site").toString();
    }

    /** Plays on the folder of logs that is the only argument; ends with the gravest exit code. */
    public static void main(String[] arguments) throws IOException {
        Curvewise.silenceLibraries();
        Console.ofProcess();
        Path stage = Files.createTempDirectory("curvewise-");
        Rehearsal rehearsal = new Rehearsal(arguments[0], stage);
        try {
            rehearsal.play();
        } finally {
            clear(stage);
        }
        System.exit(rehearsal.gravest.code());
    }

    private void play() {
        run("--help");
        run("--version");
        run("nightly", logs, "--store", store, "--out", site);
        run("explain", logs);
        run("explain", "--format", "json", logs);
        run("compare", "--store", store, "lr-0.01/results.csv", "lr-0.1/results.csv");
        run("sql", "--store", store, "select run, count(*), max(value) from points group by run");
        run("sql", "--store", store, "--format", "csv", "select run, headline_best from runs order by run");
    }

    private void run(String... arguments) {
        Console nobody = new Console(Writer.nullWriter(), Writer.nullWriter(), Terminals.NONE);
        int code = Curvewise.run(nobody, arguments);
        for (ExitCode known : ExitCode.values()) {
            gravest = known.code() == code ? gravest.or(known) : gravest;
        }
    }

    private static void clear(Path stage) throws IOException {
        Files.walkFileTree(stage, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
