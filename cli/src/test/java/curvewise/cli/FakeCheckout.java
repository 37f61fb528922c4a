package curvewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A checkout with the real launcher, and a Java and a Maven that only say that they were called. */
final class FakeCheckout {
    private static final List<String> TOOLS =
            List.of("find", "ln", "mkdir", "mv", "ps", "readlink", "rm", "sleep", "uname");
    private static final String JAVA =
            "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\nexit ${FAKE_EXIT:-0}\n";
    private static final String MAVEN = """
            #!/bin/sh
            [ "$1" = -v ] && { echo 'Apache Maven 3.9.1 (fake)'; exit; }
            echo 'built by Maven'
            echo build >> "%1$s/builds"
            sleep ${FAKE_BUILD_SECONDS:-0}
            [ -z "${FAKE_BROKEN_BUILD:-}" ] || exit 1
            mkdir -p "%1$s/cli/target/app"
            echo jar > "%1$s/cli/target/app/curvewise.jar"
            """;

    private final Path home;
    final Path root;
    final Path jdk;
    private List<String> shell = List.of("/bin/sh");

    FakeCheckout(Path home) throws IOException {
        this.home = home;
        this.root = Files.createDirectories(home.resolve("a checkout"));
        this.jdk = home.resolve("jdk 17");
        Files.createDirectories(root.resolve("core/src/main/java"));
        Files.createDirectories(root.resolve("cli/target/app"));
        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("core/pom.xml"), "<project/>");
        Files.writeString(source(), "class Run {}");
        script(root.resolve("curvewise"), Files.readString(Path.of("..", "curvewise")));
        Path shared = root.resolve("cli/src/main/launcher/launch.sh");
        Files.createDirectories(shared.getParent());
        Files.copy(Path.of("src/main/launcher/launch.sh"), shared);
        script(home.resolve("bin/mvn"), MAVEN.formatted(root));
        jdk(jdk, "17.0.9");
        for (String tool : TOOLS) {
            script(home.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + systemTool(tool) + " \"$@\"\n");
        }
    }

    Path source() {
        return root.resolve("core/src/main/java/Run.java");
    }

    /** A Java home whose java prints its arguments. */
    void jdk(Path at, String version) throws IOException {
        script(at.resolve("bin/java"), JAVA);
        script(at.resolve("bin/javac"), JAVA);
        Files.writeString(at.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    void shell(List<String> command) {
        shell = command;
    }

    void withoutMaven() throws IOException {
        Files.delete(home.resolve("bin/mvn"));
    }

    void maven(String script) throws IOException {
        script(home.resolve("bin/mvn"), script);
    }

    int builds() throws IOException {
        Path builds = root.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Ran run(String... arguments) {
        return finish(start(List.of("JAVA_HOME=" + jdk), root.resolve("curvewise"), arguments));
    }

    Ran runWith(List<String> environment, String... arguments) {
        return finish(start(environment, root.resolve("curvewise"), arguments));
    }

    Process start(List<String> environment, Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH=" + home.resolve("bin")));
        command.addAll(environment);
        command.addAll(shell);
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).directory(home.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ran finish(Process process) {
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the launcher did not end: " + err);
            }
            return new Ran(process.exitValue(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 2000));
    }

    private static void script(Path at, String text) throws IOException {
        Files.createDirectories(at.getParent());
        Files.writeString(at, text);
        Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path systemTool(String name) {
        Path inBin = Path.of("/bin", name);
        return Files.exists(inBin) ? inBin : Path.of("/usr/bin", name);
    }

    /** What a process said and how it ended. */
    record Ran(int exit, String out, String err) {}
}
