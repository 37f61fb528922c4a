package curvewise.cli.sql;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file that keeps what was typed at the prompt: with the user's other state, never in the working directory, and for nobody else to read. */
final class PromptHistory {
    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";

    private PromptHistory() {}

    /** The file of the user of this process. */
    static Path ofUser() {
        String home = Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home", ""));
        return in(System.getenv("XDG_STATE_HOME"), home);
    }

    /** The file below the state folder that is named, by a path that must be absolute, else below the one that is usual in a home. */
    static Path in(@Nullable String state, String home) {
        boolean isNamed = state != null && Path.of(state).isAbsolute();
        Path base = isNamed ? Path.of(String.valueOf(state)) : Path.of(home, ".local", "state");
        return base.resolve("curvewise").resolve("sql-history");
    }

    /** Makes the file where it is missing. False where it cannot be read and written: the prompt works without. */
    static boolean prepare(Path file) {
        Path folder = file.getParent();
        if (folder == null || !file.isAbsolute()) {
            return false;
        }
        try {
            Files.createDirectories(folder, attributes(OWNER_ONLY_FOLDER));
            create(file);
            return Files.isRegularFile(file) && Files.isReadable(file) && Files.isWritable(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            if (isPosix() && Files.isRegularFile(file) && Files.isWritable(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
