package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.BadInputTrial.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What happens to a command while it runs: it is stopped, its disk fills up, its input changes, nobody listens. */
@Tag("stress")
class BadMomentsTest {
    private static final int ROWS = 1_500_000;
    private static final int TERMINATED = 143;
    private static final int INTERRUPTED = 130;
    private static final long SIGINT = 1L << 1;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    @TempDir
    private Path top;

    private Path folder;
    private String store;

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectory(top.resolve("folder"));
        store = top.resolve("store").toString();
        Files.writeString(folder.resolve("good.csv"), BadInput.goodLog(1));
    }

    @Test
    void anImportThatIsTerminatedEndsWithinTwoSecondsAndTheNextIsWhole() throws Exception {
        stopped("TERM", TERMINATED);
    }

    @Test
    void anImportThatIsInterruptedEndsWithinTwoSecondsAndTheNextIsWhole() throws Exception {
        stopped("INT", INTERRUPTED);
    }

    @Test
    void anImportThatIsKilledLeavesAStoreThatTheNextMakesWhole() throws Exception {
        stopped("KILL", 128 + 9);
    }

    private void stopped(String signal, int code) throws Exception {
        manyRows(folder.resolve("long.csv"));
        CurvewiseProcess running = CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store);
        Thread.sleep(4000);
        assumeHears(running, signal);
        long at = System.nanoTime();
        running.signal(signal);
        Answer answer = running.answer();
        double seconds = (System.nanoTime() - at) / 1e9;

        assertEquals(code, answer.code(), answer.err());
        assertTrue(seconds < 2, "answered after " + seconds + " s");
        assertFalse(answer.err().contains("\tat "), answer.err());
        assertEquals(List.of(), running.leftovers());
        Files.writeString(folder.resolve("long.csv"), BadInput.goodLog(3) + "8,1,1\n");
        assertWhole();
    }

    /** A shell starts what runs in the background so that it ignores an interruption. */
    private static void assumeHears(CurvewiseProcess running, String signal) throws Exception {
        Path status = Path.of("/proc/" + running.process().pid() + "/status");
        if (!signal.equals("INT") || !Files.exists(status)) {
            return;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn:\t0");
        long signals = Long.parseUnsignedLong(
                ignored.substring(ignored.indexOf('\t') + 1).strip(), 16);
        if ((signals & SIGINT) != 0) {
            running.signal("KILL");
            throw new TestAbortedException("interruptions are ignored here");
        }
    }

    @Test
    void anExplanationThatIsTerminatedLeavesNothing() throws Exception {
        manyRows(folder.resolve("long.csv"));
        CurvewiseProcess running = CurvewiseProcess.start(top, "explain", folder.toString());
        Thread.sleep(3000);
        running.signal("TERM");

        assertEquals(TERMINATED, running.answer().code());
        assertEquals(List.of(), running.leftovers());
    }

    @Test
    void ofTwoAtOnceTheSecondSaysThatTheStoreIsInUse() throws Exception {
        manyRows(folder.resolve("long.csv"));
        CurvewiseProcess first = CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store, "-q");
        Thread.sleep(4000);

        for (String[] command : new String[][] {{"ingest", folder.toString()}, {"sql", "select 1"}, {"report"}}) {
            String[] arguments = Stream.concat(Stream.of(command), Stream.of("--store", store))
                    .toArray(String[]::new);
            Answer second = CurvewiseProcess.start(top, arguments).answer();
            assertEquals(4, second.code(), second.err());
            assertTrue(second.err().contains("is in use by another process: wait until it has ended"), second.err());
        }
        first.signal("TERM");
        first.answer();
    }

    @Test
    void whoseReaderWentAwayEndsAtOnceAndWithoutAWord() throws Exception {
        assertEquals(
                0,
                CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store, "-q")
                        .answer()
                        .code());
        CurvewiseProcess endless = CurvewiseProcess.start(
                top,
                "sql",
                "--store",
                store,
                "--format",
                "csv",
                "select a.step from points a, points b, points c, points d, points e, points f");
        try (BufferedReader reader = endless.process().inputReader()) {
            assertEquals("step", reader.readLine());
        }

        Answer answer = endless.end("");
        assertEquals("0 ", answer.code() + " " + answer.err());
    }

    @Test
    void whatMayNotBeReadIsNamedAndTheRestIsImportedEveryNight() throws Exception {
        Files.writeString(folder.resolve("secret.csv"), BadInput.goodLog(2));
        Files.createDirectory(folder.resolve("closed"));
        Files.writeString(folder.resolve("closed/x.csv"), BadInput.goodLog(3));
        Files.createDirectory(folder.resolve("halfclosed"));
        Files.writeString(folder.resolve("halfclosed/x.csv"), BadInput.goodLog(4));
        permissions("secret.csv", "---------");
        permissions("closed", "---------");
        permissions("halfclosed", "r--r--r--");
        openTop();
        String expected = """
                curvewise: secret.csv is unreadable: cannot be opened: permission denied.
                curvewise: closed may not be entered, so nothing is known of its runs: change its permissions.
                curvewise: halfclosed may not be entered, so nothing is known of its runs: change its permissions.
                """;
        for (int night = 0; night < 2; night++) {
            Answer answer = asNobody("ingest", folder.toString(), "--store", store, "-q");
            assertEquals("1 " + expected, answer.code() + " " + answer.err());
        }
        Answer explained = asNobody("explain", folder.resolve("secret.csv").toString());
        assertEquals(
                "2 curvewise: " + folder.resolve("secret.csv") + " cannot be read: permission denied.\n",
                explained.code() + " " + explained.err());
        permissions("closed", "rwxr-xr-x");
        permissions("halfclosed", "rwxr-xr-x");
    }

    @Test
    void aReadOnlyPlaceIsNamed() throws Exception {
        assertEquals(
                0,
                CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store, "-q")
                        .answer()
                        .code());
        top.resolve("temporary").toFile().setWritable(true, false);
        Files.setPosixFilePermissions(top, PosixFilePermissions.fromString("rwxr-xr-x"));
        String where = top.resolve("store.mv.db").toString();
        assertRefused(4, "The store curvewise.mv.db may not be written by this user", "ingest", folder.toString());
        assertRefused(
                4,
                "The store " + where + " may not be written by this user",
                "ingest",
                folder.toString(),
                "--store",
                store);
        assertRefused(
                2, "The site cannot be written to curvewise-site: permission denied", "nightly", folder.toString());
        Answer read = asNobody("sql", "--store", store, "--format", "csv", "select count(*) from runs");
        assertEquals("0 ", read.code() + " " + read.err());
    }

    private void assertRefused(int code, String beginning, String... command) throws Exception {
        Answer answer = asNobody(command);
        assertEquals(code, answer.code(), answer.err());
        assertTrue(answer.err().startsWith("curvewise: " + beginning), answer.err());
    }

    @Test
    void aFullDiskIsSaidToBeFullAndTheStoreGoesOnLater() throws Exception {
        Path disk = Files.createDirectory(top.resolve("disk"));
        BadInput.system("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        try {
            String full = disk.resolve("store").toString();
            assertEquals(
                    0,
                    CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", full, "-q")
                            .answer()
                            .code());
            manyRows(folder.resolve("long.csv"));
            Answer ingest = CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", full, "-q")
                    .answer();
            assertEquals(4, ingest.code(), ingest.err());
            assertTrue(ingest.err().contains("There is no space left on the disk of the store " + full), ingest.err());
            Answer sql = CurvewiseProcess.start(
                            top,
                            "sql",
                            "--store",
                            full,
                            "--format",
                            "csv",
                            "select count(*) from points where source = 'good.csv'")
                    .answer();
            assertEquals("14", sql.out().lines().skip(1).findFirst().orElse(sql.err()));
            Answer report = CurvewiseProcess.start(
                            top,
                            "report",
                            "--store",
                            full,
                            "--out",
                            disk.resolve("site").toString(),
                            "-q")
                    .answer();
            assertEquals(4, report.code(), report.err());
            assertEquals(List.of("store.mv.db"), names(disk));
            BadInput.system("mount", "-o", "remount,size=300m", disk.toString());
            Answer later = CurvewiseProcess.start(
                            top,
                            "nightly",
                            folder.toString(),
                            "--store",
                            full,
                            "--out",
                            disk.resolve("site").toString(),
                            "-q")
                    .answer();
            assertEquals("0 ", later.code() + " " + later.err());
        } finally {
            BadInput.system("umount", disk.toString());
        }
    }

    @Test
    void logsThatGrowShrinkAndVanishWhileTheyAreReadHurtNothing() throws Exception {
        Path growing = folder.resolve("growing.csv");
        Path shrinking = folder.resolve("shrinking.csv");
        Path vanishing = folder.resolve("vanishing.csv");
        manyRows(shrinking);
        manyRows(vanishing);
        Files.writeString(growing, "epoch,train_loss,val_loss\n");
        CurvewiseProcess running = CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store, "-q");
        try (Writer more = Files.newBufferedWriter(growing, StandardOpenOption.APPEND)) {
            int epoch = 0;
            while (!running.process().waitFor(1, TimeUnit.MILLISECONDS)) {
                more.write(++epoch + ",0.5," + 3.0 / epoch + "\n");
                more.flush();
                if (epoch == 2000) {
                    Files.writeString(
                            shrinking,
                            "epoch,train_loss,val_loss\n1,2,3\n2,1,2\n",
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    Files.delete(vanishing);
                }
            }
        }
        Answer answer = running.answer();
        assertTrue(answer.code() <= 1, answer.err());
        assertEquals(
                0,
                CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store, "-q")
                        .answer()
                        .code());
        assertEquals("2", query("select points from series where source = 'shrinking.csv' and raw_name = 'val_loss'"));
    }

    private Answer asNobody(String... arguments) throws Exception {
        Process probe = new ProcessBuilder(Stream.concat(AS_NOBODY.stream(), Stream.of("test", "-r", classes()))
                        .toList())
                .start();
        if (probe.waitFor() != 0) {
            throw new TestAbortedException("no command can be run as another user here");
        }
        return CurvewiseProcess.startBy(AS_NOBODY, top, arguments).answer();
    }

    private static String classes() {
        String classPath = System.getProperty("java.class.path");
        return classPath.substring(0, classPath.indexOf(java.io.File.pathSeparatorChar));
    }

    private void permissions(String name, String what) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(what));
    }

    private void openTop() throws IOException {
        Files.setPosixFilePermissions(top, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static void manyRows(Path file) throws IOException {
        try (Writer log = Files.newBufferedWriter(file)) {
            log.write("epoch,train_loss,val_loss\n");
            for (int row = 1; row <= ROWS; row++) {
                log.write(row + ",1." + row % 9973 + "," + 4.0 / row + "\n");
            }
        }
    }

    private void assertWhole() throws Exception {
        Answer again = CurvewiseProcess.start(top, "ingest", folder.toString(), "--store", store, "-q")
                .answer();
        assertEquals("0 ", again.code() + " " + again.err());
        assertEquals("14", query("select count(*) from points where source = 'good.csv'"));
        assertEquals("16", query("select count(*) from points where source = 'long.csv'"));
        assertEquals(List.of("folder", "store.mv.db", "temporary"), names(top));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String query(String sql) throws Exception {
        Answer answer = CurvewiseProcess.start(top, "sql", "--store", store, "--format", "csv", sql)
                .answer();
        assertEquals(0, answer.code(), answer.err());
        return answer.out().substring(answer.out().indexOf('\n') + 1).strip();
    }
}
