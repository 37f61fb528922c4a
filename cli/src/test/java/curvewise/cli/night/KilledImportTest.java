package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.SettingsFile;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.ingest.job.IngestSummary;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an import everywhere: while it looks, within a batch, before and after publication, before it reconciles and analyses. */
class KilledImportTest {
    private static final int EVERY = 2;

    @TempDir
    private Path experiments;

    @TempDir
    private Path stores;

    @Test
    void anImportKilledAnywhereIsMadeGoodByTheNext() throws Exception {
        LivingFolder folder = new LivingFolder(experiments, 11);
        for (int i = 0; i < 6; i++) {
            folder.begin();
        }
        StoreLocation undisturbed =
                StoreLocation.of(stores.resolve("undisturbed").toString());
        Map<String, List<String>> expected = importAndShow(undisturbed);

        int killed = 0;
        for (int moment = 0; killedAt(moment); moment += EVERY) {
            StoreLocation disturbed =
                    StoreLocation.of(stores.resolve("killed" + moment).toString());
            Map<String, List<String>> actual = importAndShow(disturbed);
            for (Map.Entry<String, List<String>> view : expected.entrySet()) {
                assertEquals(
                        String.join("\n", view.getValue()),
                        String.join("\n", actual.getOrDefault(view.getKey(), List.of())),
                        view.getKey() + " after a kill at moment " + moment);
            }
            killed++;
        }
        assertTrue(killed > 8, "only " + killed + " imports were killed");
    }

    private boolean killedAt(int moment) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingImport.class.getName(),
                        experiments.toString(),
                        stores.resolve("killed" + moment).toString(),
                        String.valueOf(moment))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertTrue(code == 0 || code == DyingImport.KILLED, said);
        return code == DyingImport.KILLED;
    }

    private Map<String, List<String>> importAndShow(StoreLocation location) throws Exception {
        try (RunStore store = RunStore.open(location)) {
            IngestSummary summary = IngestJob.run(
                    new IngestRequest(experiments, 2, false, false, new SettingsFile(), List.of(), "test", Set.of()),
                    store,
                    IngestProgress.SILENT);
            assertEquals(List.of(), summary.defects());
            return Views.of(store, Set.of("imports"));
        }
    }
}
