package curvewise.ingest.discovery;

import curvewise.core.settings.BadSettingsException;
import curvewise.core.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what a folder says for itself. */
public final class FolderSettings {
    /** Far more than anybody writes by hand; what is longer is something else. */
    private static final long LONGEST = 1 << 20;

    private FolderSettings() {}

    /**
     * The text of a folder's {@link Settings#FILE}; empty where there is none.
     *
     * @throws BadSettingsException when it is too long to be one
     */
    public static String read(Path root) throws IOException {
        Path file = root.resolve(Settings.FILE);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        if (Files.size(file) > LONGEST) {
            throw new BadSettingsException("it has more than 1 MiB: settings are a few lines", null);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
