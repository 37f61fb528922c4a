package curvewise.cli;

import curvewise.cli.explain.ReadingFormat;
import curvewise.cli.explain.Readings;
import curvewise.cli.output.Console;
import curvewise.ingest.discovery.Reasons;
import curvewise.ingest.explain.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The expert's reading of logs, at once: no store is opened or made. */
@Command(
        name = "explain",
        description =
                "Reads a log, or all logs of a folder, and prints what an expert says of each run. Opens no store.",
        footer = {
            "",
            "Examples:",
            "  curvewise explain train.log",
            "  curvewise explain --format md runs > reading.md",
            "  curvewise explain - < train.log"
        })
final class ExplainCommand extends BaseCommand {
    private static final String STANDARD_INPUT = "standard input";
    /** Where open files of this process have names. */
    private static final Set<String> DESCRIPTORS = Set.of("/dev/fd", "/proc/self/fd");

    @Parameters(paramLabel = "FILE|FOLDER|-", description = "A log, a folder with logs, or - for standard input.")
    private String what = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), md or json.")
    private ReadingFormat format = ReadingFormat.TEXT;

    ExplainCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        Path path = what.equals("-") ? null : existing();
        Readings readings = new Readings(new SettingsFile(), format, console.results(), console.isColored());
        String refusal = read(readings, path);
        for (Unreadable log : readings.unreadable()) {
            console.say(log.file() + " cannot be read: " + log.reason());
        }
        for (Unreadable run : readings.defects()) {
            console.say("This is a defect of Curvewise: " + run.reason() + " on " + run.file() + ". Please report it.");
        }
        if (!refusal.isEmpty()) {
            throw new WrongInputException(
                    (path == null ? STANDARD_INPUT : what) + " is no log that can be explained: " + refusal + ".");
        }
        if (readings.runs() == 0 && readings.unreadable().isEmpty()) {
            throw new WrongInputException("There is no log in " + (path == null ? STANDARD_INPUT : what)
                    + ": name a log, or the folder that holds it.");
        }
        readings.end();
        if (!readings.defects().isEmpty()) {
            return ExitCode.DEFECT;
        }
        return readings.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private Path existing() {
        try {
            Path path = Path.of(what);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new WrongInputException(what + " is no path: " + e.getReason() + ".");
        }
        throw new WrongInputException(
                "There is no file or folder " + what + ": name a log, a folder with logs, or - for standard input.");
    }

    /** What a shell hands over as {@code <(command)} comes to its end; any other pipe, socket or device may never answer. */
    private String ofPipe(Readings readings, Path path) throws IOException {
        if (!DESCRIPTORS.contains(String.valueOf(path.toAbsolutePath().getParent()))) {
            throw new WrongInputException(what + " is a pipe, a socket or a device, not a file: give its content with '"
                    + "curvewise explain - < " + what + "'.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return readings.stream(in, what);
        }
    }

    private String read(Readings readings, @org.jspecify.annotations.Nullable Path path) {
        try {
            if (path == null) {
                return readings.stream(System.in, STANDARD_INPUT);
            }
            if (Files.isDirectory(path)) {
                readings.folder(path);
                return "";
            }
            return Files.isRegularFile(path) ? readings.file(path) : ofPipe(readings, path);
        } catch (IOException e) {
            throw new WrongInputException(
                    (path == null ? STANDARD_INPUT : what) + " cannot be read: " + Reasons.of(e) + ".");
        }
    }
}
