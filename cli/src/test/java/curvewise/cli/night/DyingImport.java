package curvewise.cli.night;

import curvewise.cli.SettingsFile;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** An import in a process of its own that is killed at the n-th thing it tells. */
final class DyingImport {
    /** What a process that was killed here answers. */
    static final int KILLED = 9;

    private DyingImport() {}

    public static void main(String[] arguments) throws Exception {
        StoreLocation location = StoreLocation.of(arguments[1]);
        try (RunStore store = RunStore.open(location)) {
            IngestJob.run(
                    new IngestRequest(
                            Path.of(arguments[0]), 2, false, false, new SettingsFile(), List.of(), "test", Set.of()),
                    store,
                    new Countdown(Integer.parseInt(arguments[2])));
        }
    }

    private static final class Countdown implements IngestProgress {
        private int left;

        Countdown(int left) {
            this.left = left;
        }

        @Override
        public void begins(Phase phase) {
            tick();
        }

        @Override
        public void discovered(long files, long folders) {
            tick();
        }

        @Override
        public void planned(long bundles, long bytes) {
            tick();
        }

        @Override
        public void read(String bundle, long bytes) {
            tick();
        }

        @Override
        public void published(long bundles) {
            tick();
        }

        private synchronized void tick() {
            if (left-- == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
