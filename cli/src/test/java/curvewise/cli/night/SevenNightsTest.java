package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.cli.SettingsFile;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SevenNightsTest {
    private static final int NIGHTS = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void afterEachNightTheStoreHoldsWhatAFreshOneWould(long seed) throws Exception {
        LivingFolder experiments = new LivingFolder(folder, seed);
        StringBuilder history = new StringBuilder();
        try (RunStore grown = RunStore.inMemory()) {
            ingest(grown, 2);
            for (int night = 1; night <= NIGHTS; night++) {
                history.append("night ").append(night).append(": ");
                for (int i = 0; i < 1 + night % 3; i++) {
                    history.append(experiments.live()).append("; ");
                }
                ingest(grown, 2);

                try (RunStore fresh = RunStore.inMemory()) {
                    ingest(fresh, 1);
                    assertSame(Views.of(fresh), Views.of(grown), history.toString());
                }
            }
        }
    }

    private void ingest(RunStore store, int threads) throws Exception {
        IngestJob.run(
                new IngestRequest(folder, threads, false, true, new SettingsFile(), List.of(), "test", Set.of()),
                store,
                IngestProgress.SILENT);
    }

    private static void assertSame(Map<String, List<String>> fresh, Map<String, List<String>> grown, String history) {
        fresh.forEach((view, rows) -> assertEquals(
                String.join("\n", rows),
                String.join("\n", grown.getOrDefault(view, List.of())),
                view + " after " + history));
    }
}
