package curvewise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, with the memory that the launcher gives it and temporary files that can be looked at. */
final class CurvewiseProcess {
    private static final long PATIENCE_SECONDS = 600;

    private final Path temporary;
    private final Path errors;
    private final Process process;

    private CurvewiseProcess(Path top, List<String> before, String... arguments) throws IOException {
        this.temporary = Files.createDirectories(top.resolve("temporary"));
        // a database that a test opens as somebody else needs its temporary files too
        temporary.toFile().setWritable(true, false);
        this.errors = Files.createTempFile("curvewise-test", ".err");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "curvewise.cli.Curvewise"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(errors.toFile()).directory(top.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        this.process = builder.start();
    }

    static CurvewiseProcess start(Path top, String... arguments) throws IOException {
        return new CurvewiseProcess(top, List.of(), arguments);
    }

    /** The same, begun by another program such as {@code setpriv}. */
    static CurvewiseProcess startBy(List<String> program, Path top, String... arguments) throws IOException {
        return new CurvewiseProcess(top, program, arguments);
    }

    Process process() {
        return process;
    }

    void signal(String name) throws IOException, InterruptedException {
        BadInput.system("kill", "-" + name, String.valueOf(process.pid()));
    }

    /** Waits for the end; what it said, and how it ended. */
    BadInputTrial.Answer answer() throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return end(out);
    }

    /** The same for one whose results nobody read to the end. */
    BadInputTrial.Answer end(String out) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
        }
        String err = Files.readString(errors);
        Files.delete(errors);
        return new BadInputTrial.Answer(process.exitValue(), out, err);
    }

    /** What it left among the temporary files of the system. */
    List<String> leftovers() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
