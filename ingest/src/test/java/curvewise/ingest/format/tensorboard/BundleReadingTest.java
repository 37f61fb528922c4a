package curvewise.ingest.format.tensorboard;

import static curvewise.ingest.format.tensorboard.EventFileBytes.begunAt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.RunEvent;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleReadingTest {
    private RunFolder folder = new RunFolder(Path.of(""));

    @BeforeEach
    void inAnEmptyFolder(@TempDir Path root) {
        folder = new RunFolder(root);
    }

    @Test
    void filesThatStartAtTheSameStepsAreSeparateAttempts() throws IOException {
        Reading reading = folder.with(name(300), losses(300, 1, 2, 3))
                .with(name(100), losses(100, 1, 2, 3))
                .with(name(200), losses(200, 1, 2))
                .read();

        assertEquals(List.of("run", "run#2", "run#3"), names(reading));
        assertEquals("run/" + name(200), ofRun(reading, "run#2").get(0).source());
        assertEquals(List.of(), events(reading));
        assertEquals(Instant.ofEpochSecond(200), reading.runs().get(1).startedAt());
        assertEquals(Instant.ofEpochSecond(202), reading.runs().get(1).endedAt());
    }

    @Test
    void aFileThatGoesOnLaterIsAResumeOfTheSameRunWhateverItIsCalled() throws IOException {
        Reading reading = folder.with("z-old-" + name(100), losses(100, 0, 100, 200))
                .with(name(200), losses(200, 100, 200, 300))
                .read();

        assertEquals(List.of("run"), names(reading));
        assertArrayEquals(new double[] {1000, 1001, 1002, 1000, 1001, 1002}, reading.values("loss", null));
        assertEquals(
                List.of(new RunEvent(
                        RunEvent.Kind.RESUMED,
                        "run/" + name(200),
                        2,
                        "Resumed at step 100 in a further event file; the one before had reached step 200.")),
                events(reading));
        assertEquals(Instant.ofEpochSecond(100), reading.runs().get(0).startedAt());
        assertEquals(Instant.ofEpochSecond(203), reading.runs().get(0).endedAt());
    }

    @Test
    void aPlaceholderLoggedAgainAtStepZeroMakesNoNewAttempt() throws IOException {
        EventFileBytes first = begunAt(100).value(100, 0, "hp_metric", -1);
        EventFileBytes second = begunAt(200).value(200, 0, "hp_metric", -1);
        for (int i = 1; i <= 5; i++) {
            first.value(100 + i, i * 10L, "loss", i);
            second.value(200 + i, 30L + i * 10L, "loss", i);
        }

        Reading reading = folder.with(name(100), first).with(name(200), second).read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(1, events(reading).size());
    }

    @Test
    void aSessionStartAfterStepZeroIsAResumeToo() throws IOException {
        Reading reading = folder.with(
                        name(100),
                        begunAt(100)
                                .session(100, 0, 1)
                                .value(101, 1, "loss", 1)
                                .session(102, 8347, 1)
                                .session(103, 8347, 3)
                                .value(104, 8347, "loss", 1))
                .read();

        assertEquals(
                List.of(new RunEvent(
                        RunEvent.Kind.RESUMED, "run/" + name(100), 4, "Resumed at step 8347, where a session starts.")),
                events(reading));
    }

    @Test
    void aResumedFileWithASessionStartIsOneResume() throws IOException {
        Reading reading = folder.with(name(100), losses(100, 0, 100, 200))
                .with(name(200), begunAt(200).session(200, 150, 1).value(201, 150, "loss", 1))
                .read();

        assertEquals(1, events(reading).size());
        assertEquals(2, events(reading).get(0).line());
        assertEquals(
                "Resumed at step 150 in a further event file; the one before had reached step 200.",
                events(reading).get(0).text());
    }

    @Test
    void filesWithoutACommonTagAreWritersOfOneRun() throws IOException {
        Reading reading = folder.with(name(100), losses(100, 1, 2, 3))
                .with(name(101), begunAt(101).value(101, 1, "eval/accuracy", 0.5))
                .read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(List.of(), events(reading));
    }

    @Test
    void anEvaluationAfterwardsIsNoResume() throws IOException {
        Reading reading = folder.with(
                        name(100),
                        begunAt(100)
                                .value(101, 10, "train/loss", 1)
                                .value(102, 10, "eval/loss", 1)
                                .value(103, 20, "eval/loss", 1))
                .with(name(200), begunAt(200).value(200, 20, "eval/loss", 1))
                .read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(List.of(), events(reading));
        assertEquals(3, reading.values("eval/loss", Split.VAL).length);
    }

    @Test
    void trainAndValidationOfAnAttemptAreOneRun() throws IOException {
        Reading reading = folder.with("train/" + name(100), losses(100, 0, 1, 2))
                .with("validation/" + name(105), losses(105, 0, 1, 2))
                // of the second attempt the validation happens to be begun first
                .with("validation/" + name(200), losses(200, 0, 1))
                .with("train/" + name(201), losses(201, 0, 1))
                .read();

        assertEquals(List.of("run", "run#2"), names(reading));
        assertEquals(6, ofRun(reading, "run").size());
        assertEquals(4, ofRun(reading, "run#2").size());
        assertEquals(5, reading.values("loss", Split.TRAIN).length);
        assertEquals(5, reading.values("loss", Split.VAL).length);
    }

    @Test
    void evaluatingAllCheckpointsOnceMoreIsNoFurtherRun() throws IOException {
        Reading reading = folder.with(name(100), losses(100, 0, 1, 2))
                .with("eval/" + name(105), losses(105, 1, 2))
                .with("eval/" + name(200), losses(200, 1, 2))
                .read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(4, reading.values("loss", Split.VAL).length);
    }

    @Test
    void filesWithoutAValueAreNoRunBesideOneThatHasSome() throws IOException {
        Reading reading = folder.with(name(100), begunAt(100))
                .with(name(200), begunAt(200).graph(200, 500))
                .with(name(300), losses(300, 1, 2))
                .with(name(400), begunAt(400))
                .with(name(500), new EventFileBytes())
                .read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(Instant.ofEpochSecond(300), reading.runs().get(0).startedAt());
        assertEquals(Instant.ofEpochSecond(302), reading.runs().get(0).endedAt());
        assertEquals(1, RunFolder.file(reading, name(100)).used());
        assertEquals(1, RunFolder.file(reading, name(200)).ignored());
        assertEquals(0, RunFolder.file(reading, name(500)).used());
        assertNull(RunFolder.file(reading, name(500)).reason());
    }

    @Test
    void filesWithoutAnyValueAreOneEmptyRun() throws IOException {
        Reading reading = folder.with(name(100), begunAt(100))
                .with(name(200), begunAt(200))
                .read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(RunStatus.EMPTY, reading.runs().get(0).status());
        assertEquals(Instant.ofEpochSecond(100), reading.runs().get(0).startedAt());
    }

    @Test
    void curvesOfOneGroupInFoldersOfTheirOwnBelongToTheRun() throws IOException {
        EventFileBytes curve = begunAt(101).value(101, 1, "Loss/all", 1).value(102, 2, "Loss/all", 0.5);

        Reading reading = folder.with(name(100), losses(100, 1, 2))
                .with("Loss_all_train/" + name(101), curve)
                .with("Loss_all_val/" + name(102), curve)
                .with("Loss_all_other/" + name(103), curve)
                .read();

        assertEquals(List.of("run"), names(reading));
        assertEquals(2, reading.values("Loss/all", Split.TRAIN).length);
        assertEquals(2, reading.values("Loss/all", Split.VAL).length);
        assertEquals(2, reading.values("Loss/all", null).length);
    }

    @Test
    void hyperParametersBelongToTheAttemptBesideThem() throws IOException {
        Reading reading = folder.with(name(1000000000), losses(1000000000, 1, 2))
                .with(
                        "1000000010.5/" + name(1000000010),
                        hparams(1000000010, 0.5).value(1000000010, 0, "hparam/acc", 1))
                .with(name(1000000020), losses(1000000020, 1, 2))
                .with(
                        "1000000030.25/" + name(1000000030),
                        hparams(1000000030, 0.25).value(1000000030, 0, "hparam/acc", 2))
                .read();

        assertEquals(List.of("run", "run#2"), names(reading));
        assertEquals("0.5", reading.runs().get(0).params().get(0).value());
        assertEquals("0.25", reading.runs().get(1).params().get(0).value());
        assertArrayEquals(new double[] {1, 2}, reading.values("hparam/acc", null));
    }

    @Test
    void hyperParametersBesideHeadersAloneAreAttemptsOfTheirOwn() throws IOException {
        Reading reading = folder.with(name(1000000000), begunAt(1000000000))
                .with(name(1000000005), begunAt(1000000005))
                .with(
                        "1000000030.25/" + name(1000000030),
                        hparams(1000000030, 0.25).value(1000000030, 0, "acc", 2))
                .with(
                        "1000000010.5/" + name(1000000010),
                        hparams(1000000010, 0.5).value(1000000010, 0, "acc", 1))
                .read();

        assertEquals(List.of("run", "run#2"), names(reading));
        assertEquals("0.5", reading.runs().get(0).params().get(0).value());
        assertEquals(1, ofRun(reading, "run").get(0).value());
        assertEquals(Instant.ofEpochSecond(1000000010), reading.runs().get(0).startedAt());
        assertEquals("0.25", reading.runs().get(1).params().get(0).value());
    }

    @Test
    void hyperParametersWrittenBeforeTheFirstValueBelongToThatAttempt() throws IOException {
        Reading reading = folder.with(name(99), hparams(99, 1))
                .with("train/" + name(100), losses(100, 0, 1))
                .with(name(199), hparams(199, 2))
                .with("train/" + name(200), losses(200, 0, 1))
                .read();

        assertEquals(List.of("run", "run#2"), names(reading));
        assertEquals("1", reading.runs().get(0).params().get(0).value());
        assertEquals("2", reading.runs().get(1).params().get(0).value());
        assertEquals(Instant.ofEpochSecond(199), reading.runs().get(1).startedAt());
    }

    @Test
    void theEndOfTheSessionIsTheStatus() throws IOException {
        assertStatus(RunStatus.FINISHED, "its HParams session ended with success", 1);
        assertStatus(RunStatus.FAILED, "its HParams session ended with failure", 2);
        assertStatus(RunStatus.UNFINISHED, "its HParams session did not end", 3);
        assertStatus(RunStatus.FINISHED, "planned length not in the log", 0);
    }

    @Test
    void theYamlBesideThemGivesItsSettingsToEveryAttempt() throws IOException {
        Reading reading = folder.with(name(100), losses(100, 1, 2))
                .with(name(200), losses(200, 1, 2))
                .with("hparams.yaml", "batch_size: 256\noptim: !!python/name:torch.optim.AdamW ''\n")
                .read();

        for (RunFacts run : reading.runs()) {
            assertEquals("256", run.params().get(0).value());
            assertEquals("optim", run.params().get(1).name());
            assertEquals("torch.optim.AdamW", run.params().get(1).value());
            assertEquals("run/hparams.yaml", run.params().get(1).source());
        }
    }

    private void assertStatus(RunStatus status, String why, int session) throws IOException {
        RunFacts run = folder.with(name(100), losses(100, 1, 2).sessionEnd(103, session))
                .read()
                .runs()
                .get(0);
        assertEquals(status, run.status());
        assertEquals(why, run.statusReason());
    }

    private static String name(long time) {
        return "events.out.tfevents." + time + ".host.1.0";
    }

    private static EventFileBytes hparams(double time, double lr) {
        return begunAt(time).hparams(time, EventFileBytes.hparam("lr", Proto.fixed64(2, lr)));
    }

    /** A file begun at a time with a loss on each of these steps, a second apart: 1000, 1001, and so on. */
    private static EventFileBytes losses(double time, long... steps) {
        EventFileBytes events = begunAt(time);
        for (int i = 0; i < steps.length; i++) {
            events.value(time + 1 + i, steps[i], "loss", 1000 + i);
        }
        return events;
    }

    private static List<String> names(Reading reading) {
        return reading.runs().stream().map(RunFacts::name).toList();
    }

    private static List<Point> ofRun(Reading reading, String run) {
        return reading.points().stream().filter(p -> p.run().equals(run)).toList();
    }

    private static List<RunEvent> events(Reading reading) {
        return reading.runs().stream().flatMap(r -> r.events().stream()).toList();
    }
}
