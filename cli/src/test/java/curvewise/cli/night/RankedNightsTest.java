package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.ranking.RankedGroup;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankedNightsTest {
    private static final String RANKS = "select run, rank_low, rank_high, value, verdict from rankings order by run";

    @TempDir
    private Path top;

    private final RunStore store = RunStore.inMemory();
    private Trainings trainings;

    @BeforeEach
    void train() throws Exception {
        trainings = new Trainings(top);
        trainings.log("runs/a/log.csv", .8, 20);
        trainings.log("runs/b/log.csv", .9, 20);
        trainings.log("runs/c/log.csv", .801, 20);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachRunHasItsRanksBesideTheNumbersTheyRestOn() throws Exception {
        trainings.ingest(store);

        assertEquals(
                List.of(
                        "runs/a/log.csv 2 3 0.78 baseline",
                        "runs/b/log.csv 1 1 0.8775 better",
                        "runs/c/log.csv 2 3 0.781 within noise"),
                Trainings.query(store, RANKS));
        assertEquals(
                List.of("runs cls.top1 jitter 3 TRUE null runs/a/log.csv 20 20.0"),
                Trainings.query(
                        store,
                        "select ranking, metric, uncertainty_source, runs_in_group, comparable, reason, baseline, evaluations, best_epoch"
                                + " from rankings where run = 'runs/c/log.csv'"));
        assertEquals(
                List.of("TRUE TRUE TRUE"),
                Trainings.query(
                        store,
                        "select uncertainty between 0.001 and 0.02, noise_units > 5, delta between 0.0974 and 0.0976"
                                + " from rankings where run = 'runs/b/log.csv'"));
    }

    @Test
    void theReportIsHandedTheSameRanks() throws Exception {
        trainings.ingest(store);

        Study study = Trainings.study(store, Trainings.RULES);

        RankedGroup group = study.rankings().groups().get(0);
        assertEquals("runs", group.name());
        assertEquals("1", group.finished().standings().get(0).ranks());
        assertEquals("runs/b/log.csv", group.finished().standings().get(0).run().name());
        for (RunSummary run : study.runs()) {
            assertNotNull(run.glance().convergence());
            assertEquals(20, run.glance().curve().buckets().size());
        }
    }

    @Test
    void anImportWithoutChangeWritesNoRankAgain() throws Exception {
        trainings.ingest(store);
        Trainings.execute(store, "update derived.ranking set reason = 'untouched'");

        trainings.ingest(store);
        assertEquals(
                List.of("untouched 3"),
                Trainings.query(store, "select reason, count(*) from rankings group by reason"));

        trainings.log("runs/b/log.csv", .9, 21);
        trainings.ingest(store);
        assertEquals(
                List.of("null 3"), Trainings.query(store, "select reason, count(*) from rankings group by reason"));
    }

    @Test
    void whatLeftTheFolderHasNoRank() throws Exception {
        trainings.ingest(store);
        Files.delete(top.resolve("runs/b/log.csv"));
        trainings.log("runs/c/log.csv", .7, 15);
        trainings.ingest(store);

        assertEquals(
                List.of("runs/a/log.csv 1 1", "runs/c/log.csv 2 2"),
                Trainings.query(store, "select run, rank_low, rank_high from rankings order by run"));
        assertEquals(
                List.of("runs/b/log.csv deleted", "runs/c/log.csv@1 replaced"),
                Trainings.query(store, "select run, status from runs where status <> 'finished' order by run"));
    }

    @Test
    void aRunThatIsTooShortIsListedWithoutARank() throws Exception {
        trainings.log("runs/d/log.csv", .99, 4);
        trainings.ingest(store);

        assertEquals(
                List.of("null null FALSE too short to rank here 3 null"),
                Trainings.query(
                        store,
                        "select rank_low, rank_high, comparable, reason, runs_in_group, value from rankings where run = 'runs/d/log.csv'"));
    }

    @Test
    void theBaselineIsTheOneThatWasNamed() throws Exception {
        trainings.ingest(store, "b/log.csv");
        assertEquals(
                List.of(
                        "runs/a/log.csv 2 3 0.78 worse",
                        "runs/b/log.csv 1 1 0.8775 baseline",
                        "runs/c/log.csv 2 3 0.781 worse"),
                Trainings.query(store, RANKS));

        Study study = Trainings.study(store, Trainings.RULES, "c/log.csv");

        assertEquals(List.of("baseline"), verdictsOf("c"));
        RankedGroup group = study.rankings().groups().get(0);
        assertTrue(group.baseline() != null && group.baseline().isNamed());
        assertEquals("runs/c/log.csv", group.baseline().run().name());
    }

    @Test
    void aFolderNamesABaselineAndTheCommandGoesBefore() throws Exception {
        Files.writeString(top.resolve("curvewise.yaml"), "baselines: [b/log.csv, nobody]\n");
        trainings.ingest(store);
        assertEquals(List.of("baseline"), verdictsOf("b"));

        trainings.ingest(store, "c/log.csv");
        assertEquals(List.of("baseline"), verdictsOf("c"));
        assertEquals(List.of("1"), Trainings.query(store, "select max(change) from run_states"));
    }

    private List<String> verdictsOf(String run) throws Exception {
        return Trainings.query(store, "select verdict from rankings where run = 'runs/" + run + "/log.csv'");
    }
}
