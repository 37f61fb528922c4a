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

    private CurvewiseProcess(Path top, List<String> command, Path from) throws IOException {
        this.temporary = temporary(top);
        this.errors = Files.createTempFile("curvewise-test", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(errors.toFile()).directory(from.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        this.process = builder.start();
    }

    private static Path temporary(Path top) throws IOException {
        Path temporary = Files.createDirectories(top.resolve("temporary"));
        // a database that a test opens as somebody else needs its temporary files too
        temporary.toFile().setWritable(true, false);
        return temporary;
    }

    private static List<String> java(Path top, Path javaHome, String classPath) throws IOException {
        return List.of(
                javaHome.resolve("bin/java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary(top),
                "-cp",
                classPath,
                "curvewise.cli.Curvewise");
    }

    static CurvewiseProcess start(Path top, String... arguments) throws IOException {
        return startBy(List.of(), top, arguments);
    }

    /** The same, begun by another program such as {@code env}. */
    static CurvewiseProcess startBy(List<String> program, Path top, String... arguments) throws IOException {
        return startAs(
                program,
                top,
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                arguments);
    }

    /** The same with another Java and other copies of the classes. */
    static CurvewiseProcess startAs(
            List<String> program, Path top, Path javaHome, String classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(java(top, javaHome, classPath));
        command.addAll(List.of(arguments));
        return new CurvewiseProcess(top, command, top);
    }

    /** A command whose streams a shell opens and closes, in the folder of the temporary files. */
    static CurvewiseProcess startInShell(Path top, List<String> program, String arguments) throws IOException {
        List<String> java = java(top, Path.of(System.getProperty("java.home")), System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("sh", "-c", "'" + String.join("' '", java) + "' " + arguments));
        return new CurvewiseProcess(top, command, temporary(top));
    }

    /** Waits until it has said something on standard error, or has ended. */
    void awaitSaid(String words) throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(errors).contains(words)) {
            Thread.sleep(20);
        }
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
