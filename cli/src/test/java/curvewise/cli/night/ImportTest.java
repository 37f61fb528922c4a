package curvewise.cli.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import curvewise.cli.SettingsFile;
import curvewise.ingest.StaleRuns;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.ingest.job.IngestSummary;
import curvewise.ingest.job.NoLogsException;
import curvewise.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String TABLE = "epoch,train_loss,val_loss\n";

    @TempDir
    private Path top;

    private final RunStore store = RunStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSecondImportOpensNoLog() throws Exception {
        log("a/training.log", 1, 6);
        assertEquals(1, ingest(top).filesRead());

        IngestSummary second = ingest(top);

        assertEquals(0, second.filesRead());
        assertEquals(1, second.unchanged());
        assertEquals(List.of("unchanged"), query("select outcome from files"));
    }

    @Test
    void aTouchedLogIsUnchanged() throws Exception {
        Path log = log("a/training.log", 1, 6);
        ingest(top);
        Files.setLastModifiedTime(log, java.nio.file.attribute.FileTime.fromMillis(1_600_000_000_000L));

        assertEquals(0, ingest(top).filesRead());
    }

    @Test
    void aGrownLogKeepsItsRun() throws Exception {
        Path log = log("a/training.log", 1, 6);
        ingest(top);
        List<String> before = query("select run_id from runs");
        Files.writeString(log, row(6), java.nio.file.StandardOpenOption.APPEND);

        assertEquals(1, ingest(top).updated());
        assertEquals(before, query("select run_id from runs"));
        assertEquals(List.of("6"), query("select points from series where raw_name = 'val_loss'"));
    }

    @Test
    void anotherLogAtTheSamePlaceKeepsTheOldRunInHistory() throws Exception {
        Path log = log("a/training.log", 1, 6);
        ingest(top);
        Files.writeString(log, TABLE + "1,9.5,9.25\n2,9.125,9.5\n3,9,9\n");

        ingest(top);

        assertEquals(
                List.of("a/training.log finished", "a/training.log@1 replaced"),
                query("select run || ' ' || status from runs order by run"));
    }

    @Test
    void aMovedLogKeepsItsRunUnderTheNewName() throws Exception {
        Path log = log("a/training.log", 1, 6);
        ingest(top);
        List<String> before = query("select run_id from runs");
        Files.createDirectory(top.resolve("b"));
        Files.move(log, top.resolve("b/renamed.log"));

        assertEquals(1, ingest(top).moved());
        assertEquals(before, query("select run_id from runs"));
        assertEquals(List.of("b/renamed.log"), query("select run from runs"));
    }

    @Test
    void aCopyIsNoFurtherObservationAndAnOlderStateIsNone() throws Exception {
        Path log = log("a/training.log", 1, 9);
        Files.copy(log, top.resolve("copy.log"));
        log("older.log", 1, 6);

        ingest(top);

        assertEquals(List.of("a/training.log"), query("select run from runs"));
        assertEquals(
                List.of(
                        "a/training.log ingested null",
                        "copy.log duplicate a byte-identical copy of a/training.log",
                        "older.log duplicate an older and shorter state of a/training.log"),
                query("select path || ' ' || outcome || ' ' || coalesce(reason, 'null') from files order by path"));
    }

    @Test
    void aVanishedLogKeepsItsPointsAsDeletedAndComesBack() throws Exception {
        Path log = log("a/training.log", 1, 6);
        log("b/training.log", 3, 9);
        ingest(top);
        byte[] content = Files.readAllBytes(log);
        Files.delete(log);

        ingest(top);
        assertEquals(
                List.of("deleted 5"),
                query("select r.status || ' ' || s.points from runs r join series s on s.run_id = r.run_id "
                        + "where r.run = 'a/training.log' and s.raw_name = 'val_loss'"));

        Files.write(log, content);
        ingest(top);
        assertEquals(
                List.of("a/training.log finished", "b/training.log finished"),
                query("select run || ' ' || status from runs order by run"));
    }

    @Test
    void manyRunsGoneAtOnceAreKeptUntilThatIsAccepted() throws Exception {
        for (int i = 0; i < 12; i++) {
            log("exp" + i + "/training.log", i + 1, i + 6);
        }
        ingest(top);
        for (int i = 0; i < 11; i++) {
            Files.delete(top.resolve("exp" + i + "/training.log"));
        }

        assertEquals(11, ingest(top).notSwept());
        assertEquals(List.of("12"), query("select count(*) from runs where status = 'finished'"));
        IngestSummary accepted = IngestJob.run(
                new IngestRequest(top, 1, false, true, new SettingsFile(), List.of(), "test", Set.of()),
                store,
                IngestProgress.SILENT);
        assertEquals(11, accepted.retired());
        assertEquals(List.of("1"), query("select count(*) from runs where status = 'finished'"));
    }

    @Test
    void aFolderWithoutLogsSweepsNothing() throws Exception {
        Path log = log("a/training.log", 1, 6);
        ingest(top);
        Files.delete(log);
        Files.writeString(top.resolve("notes.txt"), "nothing here\n");

        assertThrows(NoLogsException.class, () -> ingest(top));
        assertEquals(List.of("finished"), query("select status from runs"));
    }

    @Test
    void aFolderInsideAKnownOneUpdatesThatPartAndOneAroundItTakesItsPlace() throws Exception {
        log("lab/exp/a/training.log", 1, 6);
        log("lab/exp/b/training.log", 2, 8);
        ingest(top.resolve("lab/exp"));
        List<String> ids = query("select run_id from runs order by run");
        log("lab/exp/b/training.log", 2, 9);

        IngestSummary part = ingest(top.resolve("lab/exp/b"));
        assertEquals(1, part.updated());
        assertEquals(List.of("a/training.log", "b/training.log"), query("select run from runs order by run"));

        IngestSummary around = ingest(top.resolve("lab"));
        assertEquals(0, around.filesRead());
        assertEquals(List.of("exp/a/training.log", "exp/b/training.log"), query("select run from runs order by run"));
        assertEquals(
                List.of("exp/a/training.log", "exp/b/training.log"),
                query("select distinct source from series order by source"));
        assertEquals(ids, query("select run_id from runs order by run"));
    }

    @Test
    void runsOfASecondRootCarryItsName() throws Exception {
        log("one/a/training.log", 1, 6);
        log("two/a/training.log", 2, 8);
        ingest(top.resolve("one"));
        ingest(top.resolve("two"));

        assertEquals(List.of("a/training.log", "two/a/training.log"), query("select run from runs order by run"));
        assertEquals(List.of("a/training.log", "two/a/training.log"), query("select path from files order by path"));
    }

    @Test
    void whatIsNoLogIsListedWithTheReason() throws Exception {
        log("a/training.log", 1, 6);
        Files.writeString(
                top.resolve("pointer.csv"), "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n");
        Files.createFile(top.resolve("empty.csv"));
        Files.write(top.resolve("picture.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 0, 4});

        ingest(top);

        assertEquals(
                List.of(
                        "empty.csv: an empty file",
                        "picture.jpg: no text, and no binary format that we read",
                        "pointer.csv: a Git LFS pointer, not the file itself: run 'git lfs pull' to fetch it"),
                query("select path || ': ' || reason from files where outcome = 'unrecognised' order by path"));
    }

    @Test
    void nothingIsReadBelowVersionControlEnvironmentsAndOurOwnSite() throws Exception {
        log("a/training.log", 1, 6);
        log(".git/b/training.log", 2, 6);
        log("node_modules/b/training.log", 3, 6);
        log("site/training.log", 4, 6);
        Files.writeString(top.resolve("site/curvewise-manifest.json"), "{}");
        log(".hidden/training.log", 5, 9);

        ingest(top);

        assertEquals(List.of(".hidden/training.log", "a/training.log"), query("select run from runs order by run"));
    }

    @Test
    void theImportsAreOnRecordWithTheirExecutions() throws Exception {
        log("a/training.log", 1, 6);
        ingest(top);
        ingest(top);

        List<String> imports = query(
                "select status || ' ' || files_seen || ' ' || files_read || ' ' || runs_added || ' ' || points_added from imports order by import_id");
        assertEquals(List.of("completed 1 1 1 10", "completed 1 0 0 0"), imports);
        List<String> executions = query("select execution_id from imports order by import_id");
        assertNotEquals(executions.get(0), executions.get(1));
    }

    @Test
    void everyRunHasItsReadingInSql() throws Exception {
        log("a/training.log", 1, 12);
        ingest(top);

        assertEquals(List.of("val_loss"), query("select raw_name from convergence where split = 'val'"));
        assertEquals(
                List.of("1"), query("select count(*) from notes where rule = 'RANK-01' and evidence like '%places%'"));
        assertEquals(List.of("89"), query("select count(*) from rule_outcomes"));
        assertEquals(List.of("TRUE"), query("select verdict like 'val_loss 0.2%' from runs"));
    }

    @Test
    void rulesThatChangedAreAskedAgainWithoutTheLogs() throws Exception {
        Path log = log("a/training.log", 1, 12);
        log("b/training.log", 1, 3);
        ingest(top);
        assertEquals(List.of("2"), query("select count(*) from notes where rule = 'RANK-01'"));
        Files.delete(log);
        Files.writeString(top.resolve("curvewise.yaml"), "rules:\n  off: [RANK-01]\n");
        ingest(top);

        assertEquals(List.of("0"), query("select count(*) from notes where rule = 'RANK-01'"));
        assertEquals(
                List.of("2"),
                query("select count(*) from rule_outcomes where rule = 'RANK-01' and outcome = 'not_applicable'"));
        assertEquals(List.of("deleted", "finished"), query("select status from runs order by status"));
    }

    @Test
    void aReportJudgesStaleRunsAnewWithoutAnImport() throws Exception {
        log("a/training.log", 1, 12);
        ingest(top);
        String other = "other rules";
        assertEquals(1, store.analyses(other).stale(-1, 2).size());

        new StaleRuns(store.analyses(other), new SettingsFile()).judge();

        assertEquals(List.of(), store.analyses(other).stale(-1, 2));
        assertEquals(List.of("89"), query("select count(*) from rule_outcomes"));
    }

    @Test
    void whatTheFolderIgnoresIsNoRun() throws Exception {
        log("a/training.log", 1, 12);
        log("scratch/training.log", 1, 12);
        Files.writeString(top.resolve("curvewise.yaml"), "ignore: [scratch]\n");
        ingest(top);

        assertEquals(List.of("a/training.log"), query("select run from runs"));
    }

    @Test
    void aRunThatCannotBeWrittenIsToldAndTheOthersAreImported() throws Exception {
        log("a/training.log", 1, 6);
        log("b/training.log", 2, 8);
        log("c/training.log", 3, 9);
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table facts.run add constraint refused check (place <> 'b/training.log')");
        }

        IngestSummary summary = ingest(top);

        assertEquals(
                List.of("b/training.log"),
                summary.defects().stream().map(IngestSummary.Problem::path).toList());
        assertEquals(List.of("a/training.log", "c/training.log"), query("select run from runs order by run"));
        assertEquals(2, summary.added());
        assertEquals(2, summary.filesRead());
    }

    @Test
    void moreLogsThanAreAskedForAtOnceAreAllImported() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(
                    Files.createDirectories(top.resolve("r" + i)).resolve("training.log"),
                    TABLE + row(1) + "2,0." + (1000 + i) + ",0.5\n");
        }

        assertEquals(300, ingest(top).added());
        assertEquals(0, ingest(top).filesRead());
    }

    private IngestSummary ingest(Path folder) throws IOException {
        return IngestJob.run(
                new IngestRequest(folder, 2, false, false, new SettingsFile(), List.of(), "test", Set.of()),
                store,
                IngestProgress.SILENT);
    }

    private Path log(String name, int from, int to) throws IOException {
        StringBuilder text = new StringBuilder(TABLE);
        for (int epoch = from; epoch < to; epoch++) {
            text.append(row(epoch));
        }
        Path file = top.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private static String row(int epoch) {
        return epoch + "," + (2.0 / epoch) + "," + (2.5 / epoch) + "\n";
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }
}
