package curvewise.ingest.format.mlflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.FileFacts;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowSqliteTest {
    @TempDir
    Path folder;

    private Database mlflow() throws IOException, SQLException {
        return Database.ofMlflow(folder.resolve("mlflow.db"));
    }

    @Test
    void aDatabaseIsKnownByItsTables() throws IOException, SQLException {
        try (Database database = mlflow()) {
            assertNotNull(Database.recognise(database.file()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE studies (study_id INTEGER PRIMARY KEY, study_name TEXT); CREATE TABLE trials (trial_id INTEGER PRIMARY KEY, number INTEGER)",
                "CREATE TABLE runs (id INTEGER, name TEXT); CREATE TABLE metrics (run_id INTEGER, value REAL)",
                "CREATE TABLE metrics (timestamp TEXT, project_name TEXT, run_name TEXT, step INTEGER, metrics TEXT)",
                "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('CREATE TABLE runs (run_uuid TEXT); CREATE TABLE metrics (run_uuid TEXT)')",
                "CREATE TABLE runs (run_uuid TEXT); CREATE TABLE metrics (run_uuid TEXT); DROP TABLE runs",
                "CREATE TABLE base (run_uuid TEXT); CREATE VIEW runs AS SELECT run_uuid FROM base; CREATE VIEW metrics AS SELECT run_uuid FROM base"
            })
    void otherDatabasesAreNotOurs(String statements) throws IOException, SQLException {
        try (Database database = new Database(folder.resolve("other.db"), statements)) {
            assertNull(Database.recognise(database.file()));
        }
    }

    @Test
    void aTextThatSaysItIsADatabaseIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("x.db"), "SQLite format 3\0");

        assertNull(Database.recognise(file));
    }

    @Test
    void aLargeDatabaseIsKnownByTheTablesThatTheSampleShows() throws IOException, SQLException {
        try (Database database = mlflow()) {
            for (int i = 0; i < 200; i++) {
                database.execute("CREATE TABLE later_" + i + " (\"" + "x".repeat(300) + "\" TEXT)");
            }
            byte[] head = Arrays.copyOf(Files.readAllBytes(database.file()), Sample.FIRST * 8);
            Sample sample = new Sample(new LogFile(database.file(), "mlflow.db"), head, false);

            assertNotNull(new MlflowSqlite().recognise(sample));
        }
    }

    @Test
    void aWriteAheadLogBelongsToItsDatabase() {
        MlflowSqlite format = new MlflowSqlite();

        assertTrue(format.isCompanion(new FoundFile("a/mlflow.db-wal", null, null)));
        assertTrue(format.isCompanion(new FoundFile("a/mlflow.db-shm", null, null)));
        assertFalse(format.isCompanion(new FoundFile("a/mlflow.db", null, null)));
    }

    @Test
    void runsStandInTheOrderTheyWereMade() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("zz").run("aa").run("mm").metric("aa", "loss", 0.5, 1).metric("zz", "loss", 0.9, 1);

            Reading reading = Database.read(database.file());

            assertEquals(
                    List.of("mlflow.db", "mlflow.db#2", "mlflow.db#3"),
                    reading.runs().stream().map(RunFacts::name).toList());
            assertEquals(
                    List.of("name of zz", "name of aa", "name of mm"),
                    reading.runs().stream()
                            .map(run -> FileStore.param(run, "tags.mlflow.runName"))
                            .toList());
            assertEquals(RunStatus.EMPTY, reading.runs().get(2).status());
            assertEquals(
                    List.of(
                            new Point("mlflow.db", "mlflow.db", "loss", null, 1, Double.NaN, 1593930001, 2, 0, 0.9),
                            new Point("mlflow.db#2", "mlflow.db", "loss", null, 1, Double.NaN, 1593930001, 1, 0, 0.5)),
                    reading.points());
        }
    }

    @Test
    void aDatabaseWithoutARunIsASourceWithoutRuns() throws IOException, SQLException {
        try (Database database = mlflow()) {
            Reading reading = Database.read(database.file());

            assertEquals(List.of(), reading.runs());
            assertEquals(List.of(new FileFacts("mlflow.db", 0, 0, false, null)), reading.files());
        }
    }

    @Test
    void whatTheDatabaseKnowsOfARunIsKept() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").metric("aa", "loss", 0.5, 1).execute("""
                    INSERT INTO params VALUES ('lr', ' 1e-4 ', 'aa'), ('optim/it''s "quoted"', 'größer', 'aa'), ('of another', 'x', 'bb');
                    INSERT INTO tags VALUES ('mlflow.source.git.commit', '16c9682e8f05bde715569107ec0fa4c6bebfbcdc', 'aa'),
                        ('mlflow.runName', 'from the tag', 'aa'), ('mlflow.log-model.history', '[]', 'aa'), ('team', 'vision', 'aa'),
                        ('nothing', NULL, 'aa');
                    """);

            RunFacts run = FileStore.run(Database.read(database.file()));

            assertEquals("mlflow_sqlite", run.format());
            assertEquals(RunStatus.FINISHED, run.status());
            assertEquals(Instant.parse("2020-07-05T06:20:00Z"), run.startedAt());
            assertEquals(Instant.parse("2020-07-05T07:20:00Z"), run.endedAt());
            assertEquals("16c9682e8f05bde715569107ec0fa4c6bebfbcdc", run.commit());
            assertEquals("1e-4", FileStore.param(run, "lr"));
            assertEquals("größer", FileStore.param(run, "optim/it's \"quoted\""));
            assertEquals("from the tag", FileStore.param(run, "tags.mlflow.runName"));
            assertEquals("kim", FileStore.param(run, "tags.mlflow.user"));
            assertEquals("vision", FileStore.param(run, "tags.team"));
            assertEquals("Default", FileStore.param(run, "mlflow.experiment"));
            assertEquals(6, run.params().size());
        }
    }

    @Test
    void runsThatWereDeletedAreReadAndMarked() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").run("bb").run("cc").run("dd");
            database.execute("UPDATE runs SET lifecycle_stage = 'deleted' WHERE run_uuid = 'aa'");
            database.execute("UPDATE runs SET experiment_id = 1 WHERE run_uuid = 'bb'");
            database.execute("UPDATE runs SET experiment_id = 77, status = 'RUNNING' WHERE run_uuid = 'cc'");
            database.execute("UPDATE runs SET status = NULL WHERE run_uuid = 'dd'");
            database.metric("aa", "loss", 0.5, 1).metric("bb", "loss", 0.5, 1).metric("cc", "loss", 0.5, 1);
            database.metric("dd", "loss", 0.5, 1);

            Reading reading = Database.read(database.file());

            assertEquals(
                    List.of(RunStatus.DELETED, RunStatus.DELETED, RunStatus.RUNNING, RunStatus.UNFINISHED),
                    reading.runs().stream().map(RunFacts::status).toList());
            assertEquals(4, reading.points().size());
        }
    }

    @Test
    void undefinedValuesStayUndefined() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").execute("""
                    INSERT INTO metrics (key, value, timestamp, run_uuid, step, is_nan) VALUES ('loss', 0.5, 1593930000000, 'aa', 0, 0),
                        ('loss', 0, 1593930001000, 'aa', 1, 1),
                        ('loss', 1.7976931348623157e308, 1593930002000, 'aa', 2, 0),
                        ('loss', -1.7976931348623157e308, 1593930003000, 'aa', 3, 0),
                        ('loss', 9e999, 1593930004000, 'aa', 4, 0)
                    """);

            assertArrayEquals(
                    new double[] {
                        0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY
                    },
                    Database.read(database.file()).values("loss", null));
        }
    }

    @Test
    void valuesAreOrderedByStepThenTimeThenRow() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").execute("""
                    INSERT INTO metrics (key, value, timestamp, run_uuid, step) VALUES ('loss', 5, 1593930009000, 'aa', 2),
                        ('acc', 0.1, 1593930000000, 'aa', 10), ('loss', 3, 1593930001000, 'aa', 1), ('loss', 2, 1593930001000, 'aa', 1),
                        ('acc', 0.2, 1593930000000, 'aa', 9), ('loss', 1, 1593930000000, 'aa', 1), ('loss', 4, 1593930005000, 'aa', 2)
                    """);

            Reading reading = Database.read(database.file());

            assertArrayEquals(new double[] {1, 3, 2, 4, 5}, reading.values("loss", null));
            assertArrayEquals(new double[] {0.2, 0.1}, reading.values("acc", null));
            assertArrayEquals(
                    new long[] {6, 3, 4, 7, 1},
                    reading.series("loss", null).stream().mapToLong(Point::line).toArray());
        }
    }

    @Test
    void whereNoStepWasPassedTheOrderInTimeIsTheStep() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").execute("""
                    INSERT INTO metrics (key, value, timestamp, run_uuid, step) VALUES ('none', 3, 1593930002000, 'aa', 0),
                        ('none', 1, 1593930000000, 'aa', 0), ('none', 2, 1593930001000, 'aa', 0),
                        ('some', 1, 1593930000000, 'aa', 0), ('some', 2, 1593930001000, 'aa', 0), ('some', 3, 1593930002000, 'aa', 5),
                        ('below', 1, 1593930000000, 'aa', -1), ('below', 2, 1593930001000, 'aa', 0)
                    """);

            Reading reading = Database.read(database.file());

            assertArrayEquals(new long[] {0, 1, 2}, steps(reading, "none"));
            assertArrayEquals(new double[] {1, 2, 3}, reading.values("none", null));
            assertArrayEquals(new long[] {0, 0, 5}, steps(reading, "some"));
            assertArrayEquals(new long[] {-1, 0}, steps(reading, "below"));
        }
    }

    private static long[] steps(Reading reading, String name) {
        return reading.series(name, null).stream().mapToLong(Point::step).toArray();
    }

    @Test
    void namesOfMetricsMayHoldAnything() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").metric("aa", "it''s \"best\"; --", 1, 1).metric("aa", "val/損失", 2, 1);

            Reading reading = Database.read(database.file());

            assertArrayEquals(new double[] {1}, reading.values("it's \"best\"; --", null));
            assertArrayEquals(new double[] {2}, reading.values("val/損失", Split.VAL));
        }
    }

    @Test
    void copiesOfMetricsInOtherTablesAreNotImported() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").metric("aa", "loss", 0.5, 1).execute("""
                    INSERT INTO latest_metrics VALUES ('loss', 0.5, 1593930001000, 1, 0, 'aa');
                    INSERT INTO logged_model_metrics VALUES ('m-1', 'loss', 0.5, 'aa');
                    """);

            assertEquals(1, Database.read(database.file()).points().size());
        }
    }

    @Test
    void theFirstVersionsHadNoStepsAndNoFlagForNaN() throws IOException, SQLException {
        String schema = """
                CREATE TABLE experiments (experiment_id INTEGER PRIMARY KEY, name TEXT);
                CREATE TABLE runs (run_uuid VARCHAR(32) PRIMARY KEY, name TEXT, status VARCHAR(9), start_time INTEGER, end_time INTEGER, experiment_id INTEGER);
                CREATE TABLE metrics (key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT, run_uuid VARCHAR(32));
                INSERT INTO experiments VALUES (0, 'Default');
                INSERT INTO runs VALUES ('aa', '', 'FAILED', 1593930000000, NULL, 0);
                INSERT INTO metrics VALUES ('loss', 0.7, 1593930001000, 'aa'), ('loss', 0.9, 1593930000000, 'aa'), ('loss', 0.7, 1593930001000, 'aa');
                """;
        try (Database database = new Database(folder.resolve("old.db"), schema)) {
            assertNotNull(Database.recognise(database.file()));
            Reading reading = Database.read(database.file());

            assertArrayEquals(new double[] {0.9, 0.7}, reading.values("loss", null));
            assertArrayEquals(new long[] {0, 1}, steps(reading, "loss"));
            assertEquals(RunStatus.FAILED, FileStore.run(reading).status());
            assertNull(FileStore.run(reading).endedAt());
            assertEquals(
                    "left out 1 values equal to one before in step and time",
                    reading.files().get(0).reason());
        }
    }

    @Test
    void tablesWithoutRowidHaveNoLines() throws IOException, SQLException {
        String schema = """
                CREATE TABLE runs (run_uuid VARCHAR(32) PRIMARY KEY, status TEXT) WITHOUT ROWID;
                CREATE TABLE metrics (key TEXT, value FLOAT, timestamp BIGINT, run_uuid VARCHAR(32), step BIGINT, PRIMARY KEY (run_uuid, key, step)) WITHOUT ROWID;
                INSERT INTO runs VALUES ('aa', 'FINISHED');
                INSERT INTO metrics VALUES ('loss', 0.7, 1593930001000, 'aa', 2), ('loss', 0.9, 1593930000000, 'aa', 1);
                """;
        try (Database database = new Database(folder.resolve("other.db"), schema)) {
            List<Point> points = Database.read(database.file()).points();

            assertEquals(List.of(0L, 0L), points.stream().map(Point::line).toList());
            assertEquals(List.of(0.9, 0.7), points.stream().map(Point::value).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"experiments", "params", "tags", "metrics", "runs"})
    void aTableMayBeMissing(String table) throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").metric("aa", "loss", 0.5, 1).execute("DROP TABLE " + table);

            Reading reading = Database.read(database.file());

            assertEquals(table.equals("runs") ? 0 : 1, reading.runs().size());
            assertEquals(
                    table.equals("runs") || table.equals("metrics") ? 0 : 1,
                    reading.points().size());
        }
    }

    @Test
    void aViewInPlaceOfATableIsNotComputed() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").metric("aa", "loss", 0.5, 1).execute("""
                    DROP TABLE params;
                    CREATE VIEW params AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                        SELECT 'x' AS key, i AS value, 'aa' AS run_uuid FROM n;
                    """);

            assertEquals(1, Database.read(database.file()).points().size());
        }
    }

    @Test
    void aValueThatIsNoNumberIsPassedOverAndNamed() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").metric("aa", "loss", 0.5, 1).execute("""
                    INSERT INTO metrics (key, value, timestamp, run_uuid, step) VALUES ('loss', 'high', 1593930002000, 'aa', 2),
                        ('loss', x'00', 1593930003000, 'aa', 3), ('loss', 0.4, 1593930004000, 'aa', 4)
                    """);

            Reading reading = Database.read(database.file());

            assertArrayEquals(new double[] {0.5, 0.4}, reading.values("loss", null));
            assertEquals(
                    "row 2 of metrics has no number as value (the first of 2 such lines)",
                    reading.files().get(0).reason());
        }
    }

    @Test
    void timesThatAreNoDatesAreUnknown() throws IOException, SQLException {
        try (Database database = mlflow()) {
            database.run("aa").execute("UPDATE runs SET start_time = 5, end_time = NULL");
            database.execute(
                    "INSERT INTO metrics (key, value, timestamp, run_uuid, step) VALUES ('loss', 0.5, 7, 'aa', 2)");

            Reading reading = Database.read(database.file());

            assertNull(FileStore.run(reading).startedAt());
            assertTrue(Double.isNaN(reading.points().get(0).wallTime()));
        }
    }
}
