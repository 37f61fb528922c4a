package curvewise.ingest.format.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.WrittenLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UltralyticsCsvTest {
    private static final UltralyticsCsv FORMAT = new UltralyticsCsv();
    private static final Path FIXTURES = Path.of("src/test/resources/formats/ultralytics");
    private static final String HEADER =
            "epoch,time,train/box_loss,metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,lr/pg0\n";

    @TempDir
    private Path folder;

    private Reading read(String results, String args) throws IOException {
        Files.writeString(folder.resolve("args.yaml"), args);
        return Reading.of(FORMAT, Files.writeString(folder.resolve("results.csv"), results));
    }

    private static String rows(int from, int to, double best) {
        StringBuilder rows = new StringBuilder();
        for (int epoch = from; epoch <= to; epoch++) {
            double ap = epoch == best ? 0.5 : 0.25;
            rows.append(epoch)
                    .append(',')
                    .append(epoch * 10)
                    .append(",1.5,0.5,")
                    .append(ap)
                    .append(",2,0.01\n");
        }
        return rows.toString();
    }

    private static RunStatus statusOf(Reading reading) {
        return reading.runs().get(0).status();
    }

    @Test
    void columnsAreSplitByTheirNames() throws IOException {
        Reading reading = Reading.of(FORMAT, FIXTURES.resolve("early-stop/results.csv"));
        assertArrayEquals(new double[] {1.9, 1.8, 1.7, 1.6, 1.5, 1.4}, reading.values("train/box_loss", Split.TRAIN));
        assertEquals(6, reading.series("val/cls_loss", Split.VAL).size());
        assertEquals(6, reading.series("metrics/mAP50-95(B)", null).size());
        assertEquals(6, reading.series("lr/pg0", null).size());
        assertArrayEquals(new double[] {10.5, 21, 31.5, 42, 52.5, 63}, reading.values("time", null));
        assertEquals(11, reading.runs().get(0).series());
        assertEquals(63.0, reading.runs().get(0).durationSeconds());
    }

    @Test
    void itsOwnPatienceEndsARunAsFinished() throws IOException {
        Reading reading = Reading.of(FORMAT, FIXTURES.resolve("early-stop/results.csv"));
        assertEquals(RunStatus.FINISHED, statusOf(reading));
        assertEquals("stopped by its own patience", reading.runs().get(0).statusReason());
        assertEquals(
                List.of(new RunEvent(
                        RunEvent.Kind.STOPPED_EARLY,
                        "results.csv",
                        7,
                        "Training stopped by its own patience of 3 epochs: the fitness was best at epoch 3.")),
                reading.runs().get(0).events());
    }

    @Test
    void settingsAreParameters() throws IOException {
        List<Param> params = Reading.of(FORMAT, FIXTURES.resolve("early-stop/results.csv"))
                .runs()
                .get(0)
                .params();
        assertTrue(params.contains(new Param("epochs", "40", 40.0, "args.yaml")));
        assertTrue(params.contains(new Param("imgsz", "[640, 640]", null, "args.yaml")));
        assertTrue(params.contains(new Param("time", "null", null, "args.yaml")));
        assertTrue(params.contains(new Param("lr0", "1.0e-02", 0.01, "args.yaml")));
    }

    @Test
    void aSecondTrainingInTheSameFileIsASecondRun() throws IOException {
        Reading reading = Reading.of(FORMAT, FIXTURES.resolve("two-trainings/results.csv"));
        assertEquals(
                List.of("results.csv", "results.csv#2"),
                reading.runs().stream().map(r -> r.name()).toList());
        assertEquals(
                List.of(33L, 22L), reading.runs().stream().map(r -> r.points()).toList());
        assertEquals(
                List.of(0, 3),
                reading.runs().stream().map(r -> r.params().size()).toList());
        assertEquals(RunStatus.FINISHED, reading.runs().get(0).status());
        assertEquals("ends after 2 of 3 planned epochs", reading.runs().get(1).statusReason());
        assertEquals(
                "line 7 has 4 cells, the header 12 (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void aRestartAfterOneEpochIsASecondRun() throws IOException {
        Reading reading = read(HEADER + rows(1, 1, 0) + rows(1, 3, 0), "epochs: 3\n");
        assertEquals(
                List.of(6L, 18L), reading.runs().stream().map(r -> r.points()).toList());
    }

    @Test
    void aResumeKeepsEveryRowAndAddsTheTimes() throws IOException {
        Reading reading =
                read(HEADER + rows(1, 4, 0) + "3,5,1.5,0.5,0.25,2,0.01\n4,15,1.5,0.5,0.25,2,0.01\n", "epochs: 4\n");
        assertEquals(1, reading.runs().size());
        assertEquals(6, reading.series("time", null).size());
        assertEquals(55.0, reading.runs().get(0).durationSeconds());
        assertEquals(
                RunEvent.Kind.RESUMED, reading.runs().get(0).events().get(0).kind());
        assertEquals(RunStatus.FINISHED, statusOf(reading));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, 100, 5, FINISHED, 'reached its 5 planned epochs'",
        "4, 5, 100, 4, UNFINISHED, 'ends after 4 of 5 planned epochs'",
        "37, 500, 10, 27, FINISHED, 'stopped by its own patience'",
        "36, 500, 10, 27, UNFINISHED, 'ends after 36 of 500 planned epochs'",
        "37, 500, 0, 27, UNFINISHED, 'ends after 37 of 500 planned epochs'"
    })
    void theEndIsJudgedByThePlan(int rows, int epochs, int patience, int best, RunStatus status, String why)
            throws IOException {
        Reading reading = read(HEADER + rows(1, rows, best), "epochs: " + epochs + "\npatience: " + patience + "\n");
        assertEquals(status, statusOf(reading));
        assertEquals(why, reading.runs().get(0).statusReason());
    }

    @Test
    void equallyGoodEpochsStopByTheFirstOrTheLast() throws IOException {
        String twice = HEADER + rows(1, 10, 5).replace("7,70,1.5,0.5,0.25", "7,70,1.5,0.5,0.5");
        assertEquals(RunStatus.FINISHED, statusOf(read(twice, "epochs: 100\npatience: 5\n")));
        assertEquals(RunStatus.FINISHED, statusOf(read(twice, "epochs: 100\npatience: 3\n")));
        assertEquals(RunStatus.UNFINISHED, statusOf(read(twice, "epochs: 100\npatience: 4\n")));
    }

    @Test
    void aFitnessOfZeroIsNoBestOne() throws IOException {
        String zero = HEADER + rows(1, 6, 0).replace("0.5,0.25,2", "0,0,2");
        assertEquals(RunStatus.UNFINISHED, statusOf(read(zero, "epochs: 100\npatience: 5\n")));
    }

    @Test
    void withoutAPlanTheRunIsFinished() throws IOException {
        assertEquals(
                "planned length not in the log",
                read(HEADER + rows(1, 3, 0), "").runs().get(0).statusReason());
        assertEquals(
                "planned in hours, not in epochs",
                read(HEADER + rows(1, 3, 0), "epochs: 100\ntime: 1.5\n")
                        .runs()
                        .get(0)
                        .statusReason());
    }

    @Test
    void theFirstVersionsPadTheirCellsAndCountFromZero() throws IOException {
        Files.copy(FIXTURES.resolve("padded-from-zero.csv"), folder.resolve("results.csv"));
        Files.writeString(folder.resolve("args.yaml"), "epochs: 3\n");
        Reading reading = Reading.of(FORMAT, folder.resolve("results.csv"));
        assertArrayEquals(new double[] {1.5, 1.25, 1}, reading.values("train/box_loss", Split.TRAIN));
        assertEquals(0, reading.series("lr/pg0", null).get(0).step());
        assertEquals("reached its 3 planned epochs", reading.runs().get(0).statusReason());
    }

    @Test
    void settingsThatCannotBeReadSpoilOnlyTheirFile() throws IOException {
        Reading reading = read(HEADER + rows(1, 3, 0), "epochs: 3\nname: [1, 2\nx: {\n");
        assertEquals(RunStatus.FINISHED, statusOf(reading));
        assertFalse(reading.files().get(0).isPartial());
        assertTrue(reading.files().get(1).isPartial());
        assertEquals(18, reading.runs().get(0).points());
    }

    @Test
    void aHeaderAloneIsAnEmptyRun() throws IOException {
        Reading reading = read(HEADER, "epochs: 3\n");
        assertEquals(RunStatus.EMPTY, statusOf(reading));
        assertEquals(1, reading.runs().get(0).params().size());
    }

    @Test
    void theFolderOfARunHoldsItsCompanions() {
        assertTrue(FORMAT.isCompanion(new FoundFile("runs/train/args.yaml", null, null)));
        assertTrue(FORMAT.isCompanion(new FoundFile("runs/train/events.out.tfevents.1.host.2.0", null, null)));
        assertFalse(FORMAT.isCompanion(new FoundFile("runs/train/data.yaml", null, null)));
        assertFalse(FORMAT.isCompanion(new FoundFile("runs/train/opt.yaml", null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "epoch,train/loss,metrics/accuracy_top1,metrics/accuracy_top5,val/loss,lr/pg0",
                "epoch,time,train/giou_loss,metrics/mAP50-95(B),lr/pg0",
                "epoch,time,train/seg_loss,metrics/mAP50-95(M)"
            })
    void headersOfEveryTaskAreKnown(String header) throws IOException {
        assertNotNull(Reading.recognise(FORMAT, Files.writeString(folder.resolve("a"), header + "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"epoch,train/loss,val/loss", "epoch,train/box_loss,metrics/mAP_0.5,x/lr0", "name,lr/pg0"})
    void otherHeadersAreNot(String header) throws IOException {
        assertNull(Reading.recognise(FORMAT, Files.writeString(folder.resolve("a"), header + "\n")));
    }

    @Test
    void theBytesOfTheResultsDoNotMatter() throws IOException {
        WrittenLog log = new WrittenLog(
                FORMAT, folder, "results.csv", Files.readString(FIXTURES.resolve("early-stop/results.csv")));
        log.assertSameInAnyDisguise();
        log.assertCutsSpoilOnlyTheirLine();
        log.assertPlacesHoldTheNumbers();
    }
}
