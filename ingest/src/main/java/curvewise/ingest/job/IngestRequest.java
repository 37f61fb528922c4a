package curvewise.ingest.job;

import curvewise.core.settings.SettingsSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to import, and how.
 *
 * @param folder the folder; links in its path are resolved
 * @param threads how many logs are read at once, at least 1
 * @param isVerifying whether to hash every file instead of trusting size and times
 * @param acceptsMissing whether to sweep runs however many are gone at once
 * @param settings reads what a folder says for itself
 * @param baselines names of runs to compare with, as the user said them; what names none or several is passed over
 * @param digest of the rules: what follows from the facts is made again when it changes
 * @param excluded files that are never read, such as the store; real paths
 */
public record IngestRequest(
        Path folder,
        int threads,
        boolean isVerifying,
        boolean acceptsMissing,
        SettingsSource settings,
        List<String> baselines,
        String digest,
        Set<Path> excluded) {
    /** Checks the number of threads. */
    public IngestRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread reads: " + threads);
        }
        baselines = List.copyOf(baselines);
        excluded = Set.copyOf(excluded);
    }
}
