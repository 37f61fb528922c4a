package curvewise.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** The options that the launcher gives to Java, so that what an import is compared with runs in an equal machine. */
public final class LauncherFlags {
    private static final String ECHO = """
            #!/bin/sh
            printf '%s\\n' "$@"
            """;

    private LauncherFlags() {}

    /** Asks the launcher, which must be built: it is given a Java that prints its arguments. */
    public static List<String> ofImport(Checkout checkout, Processes processes) throws IOException {
        Path home = checkout.empty("echo");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, ECHO);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                home.resolve("release"), "JAVA_VERSION=\"" + Runtime.version().feature() + "\"\n");
        return processes
                .run(checkout.curvewise("ingest", "x"), Map.of("JAVA_HOME", home.toString()))
                .output()
                .lines()
                .takeWhile(word -> !List.of("-jar", "-cp", "-classpath").contains(word))
                .filter(word -> !word.startsWith("-Dcurvewise.") && !word.startsWith("-XX:SharedArchiveFile"))
                .toList();
    }
}
