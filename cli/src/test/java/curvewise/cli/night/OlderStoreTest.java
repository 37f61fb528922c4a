package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.study.Study;
import curvewise.store.ReadOnlySql;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store file of the version before rankings, with runs that were judged by the same rules. */
class OlderStoreTest {
    private static final String RANKS = "select run, rank_low, rank_high from rankings order by run";
    private static final String OUTCOMES = "select run, rule, outcome, reason from rule_outcomes order by run, rule";
    private static final List<String> RANKED = List.of("runs/a/log.csv 2 2", "runs/b/log.csv 1 1");

    @TempDir
    private Path experiments;

    @TempDir
    private Path stores;

    private StoreLocation location;
    private Trainings trainings;
    private List<String> outcomes = List.of();

    @BeforeEach
    void makeOlder() throws Exception {
        location = StoreLocation.of(stores.resolve("older").toString());
        trainings = new Trainings(experiments);
        trainings.log("runs/a/log.csv", .8, 20);
        trainings.log("runs/b/log.csv", .9, 20);
        try (RunStore store = RunStore.open(location)) {
            trainings.ingest(store);
            outcomes = Trainings.query(store, OUTCOMES);
        }
        try (Connection connection = DriverManager.getConnection(location.base() + ";NON_KEYWORDS=VALUE", "sa", "");
                Statement statement = connection.createStatement()) {
            for (String view : ReadOnlySql.VIEWS) {
                statement.execute("drop view public." + view);
            }
            for (String sql : older().split(";\\s*", -1)) {
                statement.execute(sql);
            }
        }
    }

    private static String older() throws IOException {
        try (var script = OlderStoreTest.class.getResourceAsStream("to-version-3.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void itIsJudgedAndRankedByAReport() throws Exception {
        try (RunStore store = RunStore.openExisting(location)) {
            Study study = Trainings.study(store, Trainings.RULES);

            assertEquals(RANKED, Trainings.query(store, RANKS));
            assertEquals(1, study.rankings().groups().size());
            assertTrue(study.since().isFirst());
        }
    }

    @Test
    void itIsJudgedAndRankedByAnImportWithoutReadingALog() throws Exception {
        try (RunStore store = RunStore.open(location)) {
            trainings.ingest(store);

            assertEquals(RANKED, Trainings.query(store, RANKS));
            assertEquals(
                    List.of("0"),
                    Trainings.query(store, "select files_read from imports order by import_id desc limit 1"));
        }
    }

    @Test
    void whatBecameOfItsRulesIsThereBeforeItIsJudgedAgain() throws Exception {
        try (RunStore store = RunStore.open(location)) {
            assertEquals(2 * 89, outcomes.size());
            assertEquals(outcomes, Trainings.query(store, OUTCOMES));
        }
    }

    @Test
    void theFirstChangeAfterItIsTold() throws Exception {
        try (RunStore store = RunStore.open(location)) {
            Trainings.study(store, Trainings.RULES);
            trainings.log("runs/c/log.csv", .95, 20);
            trainings.ingest(store);

            assertEquals(
                    "runs/c/log.csv",
                    Trainings.study(store, Trainings.RULES)
                            .since()
                            .changes()
                            .get(0)
                            .now()
                            .name());
        }
    }
}
