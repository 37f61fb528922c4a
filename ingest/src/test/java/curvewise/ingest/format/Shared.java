package curvewise.ingest.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real logs that stand beside a checkout; tests that need them are skipped elsewhere. */
public final class Shared {
    private Shared() {}

    /** A folder of them, such as {@code corpus/detection}. */
    public static Path folder(String name) {
        Path found = find(Path.of("").toAbsolutePath(), name);
        Assumptions.assumeTrue(found != null, "no shared/" + name + " beside this checkout");
        return found == null ? Path.of(name) : found;
    }

    private static @Nullable Path find(Path start, String name) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(name);
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
