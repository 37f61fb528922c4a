package curvewise.ingest.format.metriclogger;

import static curvewise.core.run.Split.TRAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Extent;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many runs stand in a log, and how each ended. */
class MetricLoggerRunsTest {
    private static final String TRACEBACK = "Traceback (most recent call last):";

    @TempDir
    Path folder;

    @Test
    void aFallToTheFirstEpochStartsTheNextRun() throws IOException {
        Reading read = read(epochs(0, 1, 2, 0, 1));
        assertEquals(List.of("train.log", "train.log#2"), names(read));
        assertEquals(12, pointsOf(read, "train.log").size());
        assertEquals(8, pointsOf(read, "train.log#2").size());
        assertEquals("train.log", pointsOf(read, "train.log#2").get(0).source());
    }

    @Test
    void aResumeAtAMiddleEpochStaysOneRun() throws IOException {
        Reading read = read(epochs(0, 1, 2, 1, 2));
        assertEquals(1, read.runs().size());
        RunEvent event = read.runs().get(0).events().get(0);
        assertEquals(new RunEvent(RunEvent.Kind.RESUMED, "train.log", 16, "resumed at epoch 1 after epoch 2"), event);
        assertArrayEquals(
                new long[] {0, 10, 20, 24, 25, 35, 45, 49, 50, 60, 70, 74, 25, 35, 45, 49, 50, 60, 70, 74},
                read.series("loss", TRAIN).stream()
                        .mapToLong(Reading.Point::step)
                        .toArray());
    }

    @Test
    void aLogSaysHowLongItsEpochsAndEvaluationsAre() throws IOException {
        Extent extent = read(epochs(0, 1)).runs().get(0).extent();
        assertEquals(25, extent.iterationsPerEpoch());
        assertEquals(25 * .676, extent.epochSeconds());
    }

    @Test
    void aSecondStartThatGoesOnIsAResume() throws IOException {
        List<String> log = epochs(0, 1);
        log.add(PrintedTraining.ARGUMENTS);
        log.addAll(epochs(2));
        RunFacts run = read(log).runs().get(0);
        assertEquals(
                List.of(RunEvent.Kind.RESUMED),
                run.events().stream().map(RunEvent::kind).toList());
    }

    @Test
    void aScriptThatSaysAtEachEpochThatTrainingStartsIsNotResumed() throws IOException {
        List<String> log = epochs(0, 1);
        log.add("2024-03-01 10:20:30,400 [INFO] Start training");
        log.add("2024-03-01 10:20:30,450 [INFO] Start training epoch 2, 25 iters per inner epoch.");
        log.addAll(epochs(2));
        assertEquals(List.of(), read(log).runs().get(0).events());
    }

    @Test
    void twoTrainingsBetweenArgumentsAreTwoRunsWithTheirOwn() throws IOException {
        List<String> log = new ArrayList<>(PrintedTraining.whole(1));
        log.addAll(PrintedTraining.whole(1).stream()
                .map(line -> line.replace("lr=0.02", "lr=0.05"))
                .toList());
        Reading read = read(log);
        assertEquals(2, read.runs().size());
        assertEquals(
                List.of("0.02", "0.05"),
                read.runs().stream().map(run -> param(run, "lr")).toList());
    }

    @Test
    void aCrashInTheFirstEpochAndANewStartAreTwoRuns() throws IOException {
        List<String> log = new ArrayList<>(PrintedTraining.epoch(0).subList(0, 2));
        log.add(TRACEBACK);
        log.addAll(epochs(0));
        Reading read = read(log);
        assertEquals(
                List.of(RunStatus.FAILED, RunStatus.FINISHED),
                read.runs().stream().map(RunFacts::status).toList());
    }

    @Test
    void aCrashAfterTheFirstLineAndANewStartAreTwoRuns() throws IOException {
        List<String> log = new ArrayList<>(
                List.of(PrintedTraining.ARGUMENTS, PrintedTraining.train(0, 0), TRACEBACK, PrintedTraining.ARGUMENTS));
        log.addAll(epochs(0));
        assertEquals(2, read(log).runs().size());
    }

    @Test
    void aRestartOfAResumedTrainingAtItsFirstEpochIsAResume() throws IOException {
        String resumed = PrintedTraining.ARGUMENTS.replace("resume=''", "resume='model_4.pth'");
        List<String> log = new ArrayList<>(List.of(resumed));
        log.addAll(epochs(5, 6));
        log.add(resumed);
        log.addAll(epochs(5, 6));
        assertEquals(1, read(log).runs().size());
    }

    @Test
    void linesThatSeveralProcessesRepeatAreNoRestart() throws IOException {
        List<String> log = PrintedTraining.epoch(0).stream()
                .flatMap(line -> Stream.of(line, line))
                .toList();
        Reading read = read(log);
        assertEquals(1, read.runs().size());
        assertEquals(List.of(), read.runs().get(0).events());
    }

    @Test
    void twoEvaluationsOfTwoProcessesAreTwoRuns() throws IOException {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            log.add(PrintedTraining.ARGUMENTS);
            log.addAll(PrintedTraining.evaluation(i));
        }
        Reading read = read(log);
        assertEquals(2, read.runs().size());
        assertEquals("an evaluation without training", read.runs().get(0).statusReason());
    }

    @Test
    void theLowestRankIsTheRunThoughAnotherSpeaksFirst() throws IOException {
        Reading read = read(
                "[1,2]<stdout>:" + PrintedTraining.train(0, 10),
                "[1,1]<stdout>:" + PrintedTraining.train(0, 0),
                "[1,0]<stdout>:loading annotations into memory...",
                "[1,2]<stdout>:" + PrintedTraining.train(0, 20));
        assertArrayEquals(new double[] {2}, read.values("loss", TRAIN));
        assertEquals(
                "left out 3 lines of ranks other than 1", read.files().get(0).reason());
    }

    @Test
    void theStatusIsToldByHowTheLogEnds() throws IOException {
        assertStatus(RunStatus.FINISHED, "planned length not in the log", epochs(0, 1));
        assertStatus(
                RunStatus.UNFINISHED,
                "ends inside epoch 1, after iteration 11 of 25",
                epochs(0, 1).subList(0, 7));
        assertStatus(
                RunStatus.FINISHED,
                "all 3 planned epochs are in the log",
                with(PrintedTraining.ARGUMENTS, epochs(0, 1, 2)));
        assertStatus(
                RunStatus.UNFINISHED, "ends after epoch 2 of 3 planned", with(PrintedTraining.ARGUMENTS, epochs(0, 1)));
        assertStatus(
                RunStatus.FINISHED,
                "all 3 planned epochs are in the log",
                with(PrintedTraining.ARGUMENTS, epochs(1, 2, 3)));
        assertStatus(RunStatus.FINISHED, "its training time is printed at the end", PrintedTraining.whole(1));
        assertStatus(
                RunStatus.FAILED,
                "the loss was nan and training stopped",
                with(epochs(0), "Loss is nan, stopping training", "{'loss': tensor(nan)}"));
        assertStatus(
                RunStatus.FAILED,
                "a traceback is the last that is seen of it",
                with(epochs(0, 1), TRACEBACK, "  File \"train.py\", line 1"));
        assertStatus(RunStatus.UNFINISHED, "ends inside an evaluation", with(epochs(0), PrintedTraining.test(0, 0)));
        assertStatus(
                RunStatus.FINISHED,
                "its training time is printed at the end",
                with(PrintedTraining.whole(1), TRACEBACK));
    }

    @Test
    void anErrorThatTrainingWentOnAfterIsOnlyAnEvent() throws IOException {
        RunFacts run = read(with(with(epochs(0), TRACEBACK), epochs(1).toArray(String[]::new)))
                .runs()
                .get(0);
        assertEquals(RunStatus.FINISHED, run.status());
        assertEquals(RunEvent.Kind.FAILED, run.events().get(0).kind());
        assertEquals(6, run.events().get(0).line());
    }

    @Test
    void aContainersTimeStampsDateTheRun() throws IOException {
        Reading read = read(
                "2024-01-02T03:04:05.500Z " + PrintedTraining.train(0, 0),
                "2024-01-02T03:05:05.500Z " + PrintedTraining.train(0, 24));
        RunFacts run = read.runs().get(0);
        assertEquals("2024-01-02T03:04:05.500Z", String.valueOf(run.startedAt()));
        assertEquals(60.0, run.durationSeconds());
        assertEquals(1704164645.5, read.series("loss", TRAIN).get(0).wallTime());
    }

    private void assertStatus(RunStatus status, String why, List<String> log) throws IOException {
        RunFacts run = read(log).runs().get(0);
        assertEquals(status + " " + why, run.status() + " " + run.statusReason());
    }

    private static List<String> with(String first, List<String> log) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(log);
        return all;
    }

    private static List<String> with(List<String> log, String... last) {
        List<String> all = new ArrayList<>(log);
        all.addAll(Arrays.asList(last));
        return all;
    }

    private static List<String> epochs(int... epochs) {
        List<String> lines = new ArrayList<>();
        for (int epoch : epochs) {
            lines.addAll(PrintedTraining.epoch(epoch));
        }
        return lines;
    }

    private static List<String> names(Reading read) {
        return read.runs().stream().map(RunFacts::name).toList();
    }

    private static List<Reading.Point> pointsOf(Reading read, String run) {
        return read.series("loss", TRAIN).stream()
                .filter(p -> p.run().equals(run))
                .toList();
    }

    private static String param(RunFacts run, String name) {
        return run.params().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private Reading read(String... lines) throws IOException {
        return read(List.of(lines));
    }

    private Reading read(List<String> lines) throws IOException {
        Path file = folder.resolve("train.log");
        Files.writeString(file, String.join("\n", lines) + "\n");
        Reading read = Reading.of(new MetricLoggerText(), file);
        assertTrue(!read.runs().isEmpty());
        return read;
    }
}
