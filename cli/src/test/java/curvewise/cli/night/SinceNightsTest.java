package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.history.Since;
import curvewise.ingest.job.IngestProgress;
import curvewise.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader is told of the last import that changed a fact. */
class SinceNightsTest {
    private static final String CHANGES = "select max(change), count(*) from run_states";

    @TempDir
    private Path top;

    private final RunStore store = RunStore.inMemory();
    private Trainings trainings;

    @BeforeEach
    void train() throws Exception {
        trainings = new Trainings(top);
        trainings.log("runs/a/log.csv", .8, 20);
        trainings.log("runs/b/log.csv", .9, 20);
        trainings.ingest(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> changes() {
        return told(Trainings.study(store, Trainings.RULES).since());
    }

    private static List<String> told(Since since) {
        return since.changes().stream()
                .map(change -> change.kind() + " " + change.now().name())
                .toList();
    }

    @Test
    void afterTheFirstImportThereIsNothingToCompareWith() throws Exception {
        assertTrue(Trainings.study(store, Trainings.RULES).since().isFirst());
        assertEquals(List.of("1 2"), Trainings.query(store, CHANGES));
    }

    @Test
    void anImportWithoutChangeMovesNothing() throws Exception {
        trainings.log("runs/a/log.csv", .8, 21);
        trainings.ingest(store);
        List<String> told = changes();
        assertEquals(1, told.size());

        trainings.ingest(store);
        trainings.ingest(store);

        assertEquals(told, changes());
        assertEquals(List.of("2"), Trainings.query(store, "select max(change) from run_states"));
    }

    @Test
    void aNightTellsOfEachRunWhatBecameOfIt() throws Exception {
        trainings.log("runs/m/log.csv", .85, 20);
        trainings.log("runs/z/log.csv", .7, 20);
        trainings.ingest(store);
        trainings.log("runs/a/log.csv", .8, 30);
        trainings.log("runs/n/log.csv", .95, 20);
        Files.delete(top.resolve("runs/z/log.csv"));
        Files.createDirectories(top.resolve("runs/moved"));
        Files.move(top.resolve("runs/m/log.csv"), top.resolve("runs/moved/log.csv"));
        trainings.ingest(store);

        assertEquals(
                List.of(
                        "IMPROVED runs/a/log.csv",
                        "NEW runs/n/log.csv",
                        "MOVED runs/moved/log.csv",
                        "VANISHED runs/z/log.csv",
                        "RERANKED runs/b/log.csv"),
                changes());
        assertEquals(List.of("3"), Trainings.query(store, "select max(change) from run_states"));
    }

    @Test
    void anImportKilledBeforeItRanksIsMadeGoodByTheNext() throws Exception {
        trainings.log("runs/n/log.csv", .95, 20);
        assertThrows(IllegalStateException.class, () -> trainings.ingest(store, Trainings.RULES, new DiesAnalysing()));
        // a report in between shows what is there, and takes nothing down
        assertEquals(List.of("NEW runs/n/log.csv", "RERANKED runs/a/log.csv", "RERANKED runs/b/log.csv"), changes());
        assertEquals(List.of("1"), Trainings.query(store, "select max(change) from run_states"));

        trainings.ingest(store);

        assertEquals("NEW runs/n/log.csv", changes().get(0));
        assertEquals(List.of("2"), Trainings.query(store, "select max(change) from run_states"));
    }

    @Test
    void otherRulesAndBaselinesAreNoChange() throws Exception {
        trainings.log("runs/n/log.csv", .95, 20);
        trainings.ingest(store);
        List<String> told = changes();

        assertEquals("NEW runs/n/log.csv", told.get(0));
        assertEquals(
                List.of("NEW runs/n/log.csv"),
                told(Trainings.study(store, "other rules").since()));
        trainings.ingest(store, Trainings.RULES, IngestProgress.SILENT, "a/log.csv");
        assertEquals(told, changes());
        assertEquals(List.of("2"), Trainings.query(store, "select max(change) from run_states"));
    }

    private static final class DiesAnalysing implements IngestProgress {
        @Override
        public void begins(Phase phase) {
            if (phase == Phase.ANALYSE) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void discovered(long files, long folders) {}

        @Override
        public void planned(long bundles, long bytes) {}

        @Override
        public void read(String bundle, long bytes) {}

        @Override
        public void published(long bundles) {}
    }
}
