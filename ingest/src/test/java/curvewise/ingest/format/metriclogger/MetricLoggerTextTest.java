package curvewise.ingest.format.metriclogger;

import static curvewise.core.run.Split.TEST;
import static curvewise.core.run.Split.TRAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Param;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.RunRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricLoggerTextTest {
    private static final MetricLoggerText FORMAT = new MetricLoggerText();

    @TempDir
    Path folder;

    @Test
    void aMeterGivesItsMedianAndItsAverageAsTwoSeries() throws IOException {
        Reading read = read(PrintedTraining.train(0, 10), PrintedTraining.train(0, 20));
        assertArrayEquals(new double[] {1.5, 1.2}, read.values("loss", TRAIN));
        assertArrayEquals(new double[] {2.25, 1.8}, read.values("loss (avg)", TRAIN));
        assertArrayEquals(new double[] {0.02, 0.02}, read.values("lr", TRAIN));
        assertArrayEquals(new double[] {0.677, 0.677}, read.values("time", TRAIN));
        assertArrayEquals(new double[] {3010, 3020}, read.values("max mem", TRAIN));
        assertEquals(0, read.series("lr (avg)", TRAIN).size());
        assertEquals(0, read.series("eta", TRAIN).size());
    }

    @Test
    void aMedianOfMinusZeroIsZeroAndItsAverageIsNot() throws IOException {
        Reading read = read(PrintedTraining.train(0, 10));
        assertArrayEquals(new double[] {-0.0}, read.values("loss_keypoint", TRAIN));
        assertArrayEquals(new double[] {0.2143}, read.values("loss_keypoint (avg)", TRAIN));
    }

    @Test
    void theStepCountsIterationsOverAllEpochs() throws IOException {
        Reading read = read(PrintedTraining.whole(2));
        assertArrayEquals(
                new long[] {0, 10, 20, 24, 25, 35, 45, 49},
                read.series("loss", TRAIN).stream()
                        .mapToLong(Reading.Point::step)
                        .toArray());
        assertArrayEquals(
                new double[] {0, 0, 0, 0, 1, 1, 1, 1},
                read.series("loss", TRAIN).stream()
                        .mapToDouble(Reading.Point::epoch)
                        .toArray());
    }

    @Test
    void anEvaluationStandsWhereTrainingStood() throws IOException {
        Reading read = read(PrintedTraining.whole(2));
        List<Reading.Point> times = read.series("model_time", TEST);
        assertArrayEquals(
                new long[] {24, 24, 49, 49},
                times.stream().mapToLong(Reading.Point::step).toArray());
        List<Reading.Point> results = read.series("bbox AP", null);
        assertArrayEquals(
                new long[] {24, 49},
                results.stream().mapToLong(Reading.Point::step).toArray());
        assertArrayEquals(
                new double[] {0, 1},
                results.stream().mapToDouble(Reading.Point::epoch).toArray());
    }

    @Test
    void aRepeatedLineOfAveragedStatsIsNoFurtherPoint() throws IOException {
        assertEquals(
                4,
                read(PrintedTraining.whole(2))
                        .series("evaluator_time (avg)", TEST)
                        .size());
    }

    @Test
    void anEvaluationAloneIsARunWhoseStepsAreUnknown() throws IOException {
        Reading read = read(PrintedTraining.evaluation(0));
        assertEquals(1, read.runs().size());
        assertEquals(RunStatus.FINISHED, read.runs().get(0).status());
        assertTrue(read.points().stream().allMatch(p -> p.step() == RunRecorder.NO_STEP && Double.isNaN(p.epoch())));
    }

    @Test
    void aHeaderOfAnotherWordTellsTheSplit() throws IOException {
        assertEquals(
                2,
                read(header("Val:"), header("Validation:"))
                        .series("loss", Split.VAL)
                        .size());
        assertEquals(1, read(header("Evaluation")).series("loss", Split.VAL).size());
        assertEquals(1, read(header("Train Epoch: [3]")).series("loss", TRAIN).size());
        assertEquals(
                1, read(header("Train: data epoch: [3]")).series("loss", TRAIN).size());
        assertEquals(1, read(header("Val Epoch: [3]")).series("loss", Split.VAL).size());
        assertEquals(1, read(header("Test: [3]")).series("loss", TEST).size());
        assertEquals(1, read(header("Captions:")).series("loss", null).size());
        assertEquals(1, read(header("")).series("loss", null).size());
    }

    @Test
    void tabsSeparateAsBlanksDo() throws IOException {
        Reading read = read(
                "Epoch: [0]\t[ 3/10]\teta: 0:00:10\tlr: 0.1\timg/s: 13.62830983555788\tloss: 6.8536 (6.9458)\ttime: 2.5\tdata: 0.0\tmax mem: 3524");
        assertArrayEquals(new double[] {13.62830983555788}, read.values("img/s", TRAIN));
        assertArrayEquals(new double[] {6.9458}, read.values("loss (avg)", TRAIN));
        assertArrayEquals(new double[] {3524}, read.values("max mem", TRAIN));
    }

    @Test
    void undefinedAndDivergedValuesAreKeptAsTheyArePrinted() throws IOException {
        Reading read = read(
                "Epoch: [0]  [0/8]  eta: 0:00:10  loss: nan (inf)  a: -nan(ind) (-inf)  b: 1.#QNAN (-1.#IND)  c: 1.#INF (0.1)  d: N/A  e: 2.0000 (2.0000)  time: 1.0  data: 0.1  max mem: 12 MB");
        assertArrayEquals(new double[] {Double.NaN}, read.values("loss", TRAIN));
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY}, read.values("loss (avg)", TRAIN));
        assertArrayEquals(new double[] {Double.NaN}, read.values("a", TRAIN));
        assertArrayEquals(new double[] {Double.NEGATIVE_INFINITY}, read.values("a (avg)", TRAIN));
        assertArrayEquals(new double[] {Double.NaN}, read.values("b", TRAIN));
        assertArrayEquals(new double[] {Double.NaN}, read.values("b (avg)", TRAIN));
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY}, read.values("c", TRAIN));
        assertEquals(0, read.series("d", TRAIN).size());
        assertArrayEquals(new double[] {2}, read.values("e", TRAIN));
        assertArrayEquals(new double[] {12}, read.values("max mem", TRAIN));
    }

    @Test
    void keypointsAreReadByWhatTheirLinesSay() throws IOException {
        Reading read = read(PrintedTraining.keypoints(0));
        List<String> names = read.points().stream().map(Reading.Point::rawName).toList();
        assertEquals(
                List.of(
                        "keypoints AP",
                        "keypoints AP50",
                        "keypoints AP75",
                        "keypoints APm",
                        "keypoints APl",
                        "keypoints AR",
                        "keypoints AR50",
                        "keypoints AR75",
                        "keypoints ARm",
                        "keypoints ARl"),
                names);
        assertArrayEquals(new double[] {0.303}, read.values("keypoints APm", null));
    }

    @Test
    void aTableWithoutAHeadingIsOfBoxesAndMinusOneStays() throws IOException {
        List<String> table = PrintedTraining.boxes("bbox", 0);
        Reading read = read(table.subList(1, table.size()));
        assertArrayEquals(new double[] {-1}, read.values("bbox APs", null));
        assertArrayEquals(new double[] {0.202}, read.values("bbox AR100", null));
        assertEquals(12, read.points().size());
    }

    @Test
    void argumentsCommitAndModelSizeBelongToTheRun() throws IOException {
        Reading read = read(
                "git:",
                "  sha: 0123456789abcdef0123456789abcdef01234567, status: clean, branch: main",
                PrintedTraining.ARGUMENTS,
                "number of params: 41302368",
                PrintedTraining.train(0, 24));
        RunFacts run = read.runs().get(0);
        assertEquals("0123456789abcdef0123456789abcdef01234567", run.commit());
        assertEquals("/data/coco", param(run, "data_path"));
        assertEquals("[16, 22]", param(run, "lr_steps"));
        assertEquals("a, b=(c", param(run, "note"));
        assertEquals("", param(run, "resume"));
        assertEquals("41302368", param(run, "n_parameters"));
    }

    @Test
    void theResultOfAClassifierIsKept() throws IOException {
        Reading read = read(
                header("Epoch: [0]"),
                header("Test:"),
                "* Acc@1 71.300 Acc@5 90.100 loss 1.250",
                "Test:  Acc@1 71.5 Acc@5 90.2");
        assertArrayEquals(new double[] {71.3, 71.5}, read.values("Acc@1", TEST));
        assertArrayEquals(new double[] {90.1, 90.2}, read.values("Acc@5", TEST));
        assertArrayEquals(new double[] {0.5, 1.25}, read.values("loss", TEST));
    }

    @Test
    void theResultOfASegmentationIsKept() throws IOException {
        Reading read = read(
                header("Epoch: [0]"),
                header("Val:"),
                "global correct: 90.6",
                "IoU: ['90.3', '45.1']",
                "mean IoU: 67.7");
        assertArrayEquals(new double[] {90.6}, read.values("global correct", Split.VAL));
        assertArrayEquals(new double[] {67.7}, read.values("mean IoU", Split.VAL));
    }

    @Test
    void aHeaderMayNameThePlannedEpochs() throws IOException {
        Reading read = read(header("Epoch: [3/100]"));
        assertEquals(39, read.series("loss", TRAIN).get(0).step());
        assertEquals("ends after epoch 4 of 100 planned", read.runs().get(0).statusReason());
    }

    @Test
    void aHostileTextOfHalfLinesTakesNoLongerThanAnother() throws IOException {
        String half =
                "Average Precision Loss is Training time Namespace(a=( Epoch: [0]  [0/9]  eta: 0:00:01  loss: 1 (2 Acc@1 [1,0]<std ";
        assertTimeout(Duration.ofSeconds(20), () -> read(header("Epoch: [0]") + "\n" + half.repeat(40_000)));
    }

    @Test
    void eachLineIsAccountedForOnce() throws IOException {
        List<String> lines = PrintedTraining.whole(2);
        var file = read(lines).files().get(0);
        assertEquals(lines.size(), file.used() + file.ignored());
        assertFalse(file.isPartial());
        assertNull(file.reason());
    }

    @Test
    void pointsStandAtTheirLines() throws IOException {
        List<Reading.Point> memory = read("a warning \uD83D\uDD25", "\uD83D\uDD25 " + PrintedTraining.train(0, 0))
                .series("max mem", TRAIN);
        assertEquals(2, memory.get(0).line());
        String line = "\uD83D\uDD25 " + PrintedTraining.train(0, 0);
        assertEquals(
                line.codePointCount(0, line.indexOf("3000")) + 1, memory.get(0).character());
    }

    private String header(String header) {
        return header + "  [9/10]  eta: 0:00:00  loss: 0.5000 (0.5000)  time: 0.1  data: 0.2  max mem: 3";
    }

    private Reading read(String... lines) throws IOException {
        return read(List.of(lines));
    }

    private Reading read(List<String> lines) throws IOException {
        Path file = folder.resolve("train.log");
        Files.writeString(file, String.join("\n", lines) + "\n");
        assertTrue(FORMAT.recognisesText(Files.readString(file)));
        return Reading.of(FORMAT, file);
    }

    private static @Nullable String param(RunFacts run, String name) {
        return run.params().stream()
                .filter(p -> p.name().equals(name))
                .map(Param::value)
                .findFirst()
                .orElse(null);
    }
}
