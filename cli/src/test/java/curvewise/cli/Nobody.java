package curvewise.cli;

import curvewise.cli.BadInputTrial.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The user who owns nothing. Where the home that holds the classes, or Java itself, is closed to others, they are copied to where it is not. */
final class Nobody {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    private @Nullable Path open;
    private @Nullable Path javaHome;
    private String classPath = System.getProperty("java.class.path");

    /** Runs Curvewise as this user; skips the test where only the superuser could. */
    Answer answer(Path top, String... arguments) throws Exception {
        BadInput.system(as("true"));
        if (javaHome == null) {
            javaHome = readable(Path.of(System.getProperty("java.home")));
            classPath = readableClassPath();
        }
        return CurvewiseProcess.startAs(AS_NOBODY, top, javaHome, classPath, arguments)
                .answer();
    }

    private String readableClassPath() throws Exception {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (Files.exists(Path.of(entry))) {
                entries.add(readable(Path.of(entry)).toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path readable(Path file) throws Exception {
        if (new ProcessBuilder(as("test", "-r", file.toString())).start().waitFor() == 0) {
            return file;
        }
        if (open == null) {
            open = Files.createTempDirectory("curvewise-nobody");
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path copy = Files.createTempDirectory(open, "entry");
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        BadInput.system("cp", "-RL", file.toString(), copy.toString());
        BadInput.system("chmod", "-R", "a+rX", copy.toString());
        return copy.resolve(String.valueOf(file.getFileName()));
    }

    private static String[] as(String... command) {
        return Stream.concat(AS_NOBODY.stream(), Stream.of(command)).toArray(String[]::new);
    }

    /** Removes the copies. */
    void close() throws IOException, InterruptedException {
        if (open != null) {
            BadInput.system("rm", "-rf", open.toString());
        }
    }
}
