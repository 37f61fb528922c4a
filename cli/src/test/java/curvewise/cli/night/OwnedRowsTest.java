package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.SettingsFile;
import curvewise.cli.night.RowsWithoutOwner.Belonging;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many tables have no foreign key: what is removed takes with it all that belonged to it nevertheless. */
class OwnedRowsTest {
    private static final int NIGHTS = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103, 104})
    void afterManyNightsEveryRowHasItsOwner(long seed) throws Exception {
        // in a folder of its own: what lives here moves and copies the folders of logs
        Files.writeString(
                Files.createDirectories(folder.resolve("kept")).resolve("results.csv"),
                "epoch,loss,val_loss\n1,2,3\n2,1,2\n3,1,1\n");
        LivingFolder experiments = new LivingFolder(folder, seed);
        StringBuilder history = new StringBuilder();
        try (RunStore store = RunStore.inMemory()) {
            ingest(store, "v0");
            for (int night = 1; night <= NIGHTS; night++) {
                for (int i = 0; i < 1 + night % 4; i++) {
                    history.append(experiments.live()).append("; ");
                }
                history.append(more(night));
                ingest(store, "v" + night / 5);
                assertEquals(List.of(), orphans(store), history.toString());
            }
        }
    }

    /** What a folder does not do by itself: other settings, a file that is of another format now, a folder that is away for a night. */
    private String more(int night) throws Exception {
        Path changing = folder.resolve("changing/log.txt");
        Files.createDirectories(folder.resolve("changing"));
        switch (night % 4) {
            case 0 ->
                Files.writeString(
                        folder.resolve("curvewise.yaml"), night % 8 == 0 ? "ignore: ['detr']\n" : "ignore: []\n");
            case 1 -> Files.writeString(changing, "epoch,loss,val_loss\n1,2,3\n2,1," + night + "\n3,1,1\n");
            case 2 ->
                Files.writeString(
                        changing,
                        "{\"epoch\": 0, \"train_loss\": 1.5, \"test_loss\": 2}\n{\"epoch\": 1, \"train_loss\": 1, \"test_loss\": 1."
                                + night + "}\n");
            default -> Files.deleteIfExists(changing);
        }
        return "case " + night % 4 + "; ";
    }

    @Test
    void aRowLeftBehindInAnyTableWouldBeSeen() throws Exception {
        LivingFolder experiments = new LivingFolder(folder, 7);
        try (RunStore store = RunStore.inMemory()) {
            for (int night = 0; night < NIGHTS; night++) {
                ingest(store, "v" + night);
                experiments.live();
                more(night);
            }
            try (Connection connection = store.dataSource().getConnection()) {
                Set<String> seen = new TreeSet<>();
                connection.setAutoCommit(false);
                RowsWithoutOwner rows = new RowsWithoutOwner(connection);
                for (Belonging belonging : rows.belongings()) {
                    if (rows.orphan(belonging)) {
                        assertEquals(List.of(belonging + ": 1"), rows.found());
                        seen.add(belonging.toString());
                    }
                    connection.rollback();
                }
                assertTrue(seen.containsAll(withoutForeignKey()), () -> "only " + seen);
            }
        }
    }

    private static List<String> withoutForeignKey() {
        return List.of(
                "DERIVED.CONVERGENCE.RUN_ID",
                "DERIVED.MEASURE.RUN_ID",
                "DERIVED.NOTE.RUN_ID",
                "FACTS.BUNDLE.ROOT_NO",
                "FACTS.CHUNK.SERIES_ID",
                "FACTS.FILE.ROOT_NO",
                "FACTS.FILE_HEAD.FILE_ID",
                "FACTS.PARAM.READING_ID",
                "FACTS.RUN.ROOT_NO",
                "FACTS.SERIES.READING_ID");
    }

    private void ingest(RunStore store, String digest) throws Exception {
        IngestJob.run(
                new IngestRequest(folder, 2, false, true, new SettingsFile(), List.of(), digest, Set.of()),
                store,
                IngestProgress.SILENT);
    }

    private static List<String> orphans(RunStore store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection()) {
            return new RowsWithoutOwner(connection).found();
        }
    }
}
