package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.BadInputTrial.Answer;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to a command while it runs: it is stopped, its input changes, nobody listens. */
@Tag("stress")
class BadMomentsTest extends StressPlace {
    private static final int TERMINATED = 143;
    private static final int INTERRUPTED = 130;
    private static final double ANSWER_SECONDS = 2;
    /** A command that does nothing, on an idle machine. */
    private static final double IDLE_START_SECONDS = 0.8;
    /** Who starts a process in the background makes it deaf to an interruption; this makes it hear again. */
    private static final List<String> HEARING = List.of("env", "--default-signal=INT");

    private static final int MOMENTS = 20;
    private static final int LAST_MOMENT_MILLIS = 4000;

    @Test
    void anImportThatIsTerminatedEndsWithinTwoSecondsAndTheNextIsWhole() throws Exception {
        stopped(List.of(), "TERM", TERMINATED);
    }

    @Test
    void anImportThatIsInterruptedEndsWithinTwoSecondsAndTheNextIsWhole() throws Exception {
        BadInput.system("env", "--default-signal=INT", "true");
        stopped(HEARING, "INT", INTERRUPTED);
    }

    @Test
    void anImportThatIsKilledLeavesAStoreThatTheNextMakesWhole() throws Exception {
        stopped(List.of(), "KILL", 128 + 9);
    }

    private void stopped(List<String> before, String signal, int code) throws Exception {
        manyRows(folder.resolve("long.csv"));
        double patience = patience();
        CurvewiseProcess running =
                CurvewiseProcess.startBy(before, top, "ingest", folder.toString(), "--store", store, "-v");
        running.awaitSaid("reading");
        Thread.sleep(500);
        Answer answer = signalled(running, signal, patience);

        assertEquals(code, answer.code(), answer.err());
        assertEquals(List.of(), running.leftovers());
        Files.writeString(folder.resolve("long.csv"), BadInput.goodLog(3) + "8,1,1\n");
        assertWhole();
    }

    /** Two seconds, or longer where the machine is busy with other things. */
    private double patience() throws Exception {
        long at = System.nanoTime();
        assertEquals(0, answer("--version").code());
        return ANSWER_SECONDS * Math.max(1, secondsSince(at) / IDLE_START_SECONDS);
    }

    private static Answer signalled(CurvewiseProcess running, String signal, double patience) throws Exception {
        long at = System.nanoTime();
        running.signal(signal);
        Answer answer = running.answer();
        double seconds = secondsSince(at);
        assertTrue(seconds < patience, "answered after " + seconds + " s, of " + patience);
        assertFalse(answer.err().contains("\tat "), answer.err());
        return answer;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    @Test
    void anExplanationThatIsTerminatedLeavesNothing() throws Exception {
        manyRows(folder.resolve("long.csv"));
        double patience = patience();
        CurvewiseProcess running = start("explain", folder.toString());
        Thread.sleep(1500);

        assertEquals(TERMINATED, signalled(running, "TERM", patience).code());
        assertEquals(List.of(), running.leftovers());
    }

    /** From the start of the JVM on; what ended before is fine too. */
    @Test
    void aCommandThatIsTerminatedAtAnyMomentEndsAtOnceAndLosesNothing() throws Exception {
        ingest(store);
        manyRows(folder.resolve("long.csv"));
        String site = top.resolve("site").toString();
        String endless =
                "select count(*) from points a, points b, points c, points d, points e, points f, points g, points h";
        List<List<String>> commands = List.of(
                List.of("ingest", folder.toString()),
                List.of("nightly", folder.toString(), "--out", site),
                List.of("report", "--out", site),
                List.of("sql", endless));
        Random random = new Random(7);
        double patience = patience();
        for (int moment = 0; moment < MOMENTS; moment++) {
            List<String> command = commands.get(moment % commands.size());
            CurvewiseProcess running = start(
                    Stream.concat(command.stream(), Stream.of("--store", store)).toArray(String[]::new));
            Thread.sleep(random.nextInt(LAST_MOMENT_MILLIS));
            Answer answer = running.process().isAlive() ? signalled(running, "TERM", patience) : running.answer();
            assertTrue(Set.of(TERMINATED, 0).contains(answer.code()), command + ": " + answer);
            assertEquals(List.of(), running.leftovers(), command.get(0));
        }
        Files.writeString(folder.resolve("long.csv"), BadInput.goodLog(3) + "8,1,1\n");
        Answer night = answer("nightly", folder.toString(), "--out", site, "--store", store, "-q");
        assertEquals("0 ", night.code() + " " + night.err());
        assertEquals(List.of("folder", "site", "store.mv.db", "temporary"), names(top));
        assertEquals("14", query("select count(*) from points where source = 'good.csv'"));
        assertEquals("16", query("select count(*) from points where source = 'long.csv'"));
    }

    @Test
    void ofTwoAtOnceTheSecondSaysThatTheStoreIsInUse() throws Exception {
        ingest(store);
        manyRows(folder.resolve("long.csv"));
        CurvewiseProcess first = start("ingest", folder.toString(), "--store", store, "-v");
        first.awaitSaid("reading");

        for (List<String> command : List.of(
                List.of("ingest", folder.toString()),
                List.of(
                        "nightly",
                        folder.toString(),
                        "--out",
                        top.resolve("site").toString()),
                List.of("compare", "a", "b"),
                List.of("sql", "select 1"),
                List.of("report", "--out", top.resolve("site").toString()))) {
            Answer second = answer(
                    Stream.concat(command.stream(), Stream.of("--store", store)).toArray(String[]::new));
            if (!first.process().isAlive()) {
                break;
            }
            assertEquals(4, second.code(), command + ": " + second);
            assertTrue(second.err().contains("is in use by another process: wait until it has ended"), second.err());
        }
        assertEquals(0, first.answer().code());
        assertEquals("14", query("select count(*) from points where source = 'good.csv'"));
    }

    @Test
    void whoseReaderWentAwayEndsAtOnceAndWithoutAWord() throws Exception {
        ingest(store);
        CurvewiseProcess endless = start(
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
    void logsThatGrowShrinkAndVanishWhileTheyAreReadHurtNothing() throws Exception {
        Path growing = folder.resolve("growing.csv");
        Path shrinking = folder.resolve("shrinking.csv");
        Path vanishing = folder.resolve("vanishing.csv");
        Path turning = folder.resolve("turning.csv");
        manyRows(shrinking);
        manyRows(vanishing);
        Files.writeString(turning, BadInput.goodLog(5));
        Files.writeString(growing, "epoch,train_loss,val_loss\n");
        CurvewiseProcess running = start("ingest", folder.toString(), "--store", store, "-v");
        running.awaitSaid("reading");
        Files.delete(turning);
        Files.createDirectory(turning);
        Files.writeString(
                shrinking,
                "epoch,train_loss,val_loss\n1,2,3\n2,1,2\n",
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Files.delete(vanishing);
        growUntilTheEnd(growing, running);
        Answer answer = running.answer();
        assertTrue(answer.code() <= 1, answer.err());
        assertFalse(answer.err().contains("defect"), answer.err());

        ingest(store);
        assertEquals("2", query("select points from series where source = 'shrinking.csv' and raw_name = 'val_loss'"));
        assertEquals("14", query("select count(*) from points where source = 'good.csv'"));
    }

    private static void growUntilTheEnd(Path growing, CurvewiseProcess running) throws Exception {
        try (Writer more = Files.newBufferedWriter(growing, StandardOpenOption.APPEND)) {
            int epoch = 0;
            while (!running.process().waitFor(1, TimeUnit.MILLISECONDS)) {
                more.write(++epoch + ",0.5," + 3.0 / epoch + "\n");
                more.flush();
            }
        }
    }

    private void assertWhole() throws Exception {
        ingest(store);
        assertEquals("14", query("select count(*) from points where source = 'good.csv'"));
        assertEquals("16", query("select count(*) from points where source = 'long.csv'"));
        assertEquals(List.of("folder", "store.mv.db", "temporary"), names(top));
    }
}
