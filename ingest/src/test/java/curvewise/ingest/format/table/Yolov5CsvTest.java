package curvewise.ingest.format.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.WrittenLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Yolov5CsvTest {
    private static final Yolov5Csv FORMAT = new Yolov5Csv();
    private static final Path FIXTURES = Path.of("src/test/resources/formats/yolov5");

    @TempDir
    private Path folder;

    private static Reading text(Path folder, String text) throws IOException {
        return Reading.of(FORMAT, Files.writeString(folder.resolve("results.txt"), text));
    }

    private static String row(String epoch) {
        return "%8s 0G 1 2 3 6 23 640 0.5 0.5 0.5 0.5 1 2 3%n".formatted(epoch).replace(System.lineSeparator(), "\n");
    }

    @Test
    void paddedHeadersAndCellsAreTrimmed() throws IOException {
        Reading reading = Reading.of(FORMAT, FIXTURES.resolve("padded/results.csv"));
        assertArrayEquals(new double[] {0.0625, 0.125, 0.1875, 0.25}, reading.values("train/box_loss", Split.TRAIN));
        assertArrayEquals(new double[] {0, 0, 0, 0}, reading.values("val/cls_loss", Split.VAL));
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, reading.values("metrics/mAP_0.5:0.95", null));
        Point first = reading.series("x/lr0", null).get(0);
        assertEquals(0, first.step());
        assertEquals(2, first.line());
        assertEquals(11 * 21 + 17, first.character());
        assertEquals(13, reading.runs().get(0).series());
    }

    @Test
    void optionsAndHyperParametersAreRead() throws IOException {
        Reading reading = Reading.of(FORMAT, FIXTURES.resolve("padded/results.csv"));
        List<Param> params = reading.runs().get(0).params();
        assertTrue(params.contains(new Param("hyp.lr0", "0.01", 0.01, "opt.yaml")));
        assertTrue(params.contains(new Param("img_size", "[640, 640]", null, "opt.yaml")));
        assertTrue(params.contains(new Param("save_dir", "runs\\train\\exp", null, "opt.yaml")));
        assertTrue(params.contains(new Param("momentum", "0.937", 0.937, "hyp.yaml")));
        assertEquals("reached its 4 planned epochs", reading.runs().get(0).statusReason());
    }

    @Test
    void epochsCountFromZero() throws IOException {
        Files.copy(FIXTURES.resolve("padded/results.csv"), folder.resolve("results.csv"));
        Files.writeString(folder.resolve("opt.yaml"), "epochs: 5\npatience: 0\n");
        Reading reading = Reading.of(FORMAT, folder.resolve("results.csv"));
        assertEquals(RunStatus.UNFINISHED, reading.runs().get(0).status());
        assertEquals("ends after 4 of 5 planned epochs", reading.runs().get(0).statusReason());
    }

    @Test
    void aSixteenthColumnIsTheLossOfLandmarksWhereTheTotalSaysSo() throws IOException {
        Reading reading = text(
                folder, "      0/1     1.5G  0.1  0.05  0  0.3  0.45  50  640  0.4  0.3  0.2  0.1  0.07  0.06  0\n");
        assertArrayEquals(new double[] {0.3}, reading.values("train/landmark_loss", Split.TRAIN));
        assertArrayEquals(new double[] {0.45}, reading.values("train/total_loss", Split.TRAIN));
        assertArrayEquals(new double[] {50}, reading.values("targets", null));
        assertArrayEquals(new double[] {0.1}, reading.values("metrics/mAP_0.5:0.95", null));
        assertArrayEquals(new double[] {0}, reading.values("val/cls_loss", Split.VAL));
    }

    @Test
    void aSixteenthColumnOfAnotherMeaningIsNotRead() throws IOException {
        Path other = Files.writeString(
                folder.resolve("results.txt"),
                "      0/1     1.5G  0.1  0.05  0  0.15  50  640  0.4  0.3  0.2  0.1  0.07  0.06  0  9.5\n");
        assertNull(Reading.recognise(FORMAT, other));
    }

    @Test
    void theTextOfOldVersionsNamesItsColumnsByTheirPlace() throws IOException {
        Reading reading = Reading.of(FORMAT, FIXTURES.resolve("text/results.txt"));
        assertArrayEquals(new double[] {0.489, 0.489, 0.489}, reading.values("gpu_mem", null));
        assertArrayEquals(new double[] {0.17, 0.17, 0.17}, reading.values("train/total_loss", Split.TRAIN));
        assertArrayEquals(new double[] {23, 23, 23}, reading.values("targets", null));
        assertArrayEquals(new double[] {640, 640, 640}, reading.values("img_size", null));
        assertArrayEquals(new double[] {Double.NaN, 0.1, 0.2}, reading.values("metrics/mAP_0.5", null));
        assertArrayEquals(new double[] {0.033, 0.033, 0.033}, reading.values("val/cls_loss", Split.VAL));
        assertEquals(14, reading.runs().get(0).series());
        assertEquals("reached its 3 planned epochs", reading.runs().get(0).statusReason());
        assertEquals(15, reading.series("gpu_mem", null).get(0).character());
    }

    @Test
    void theTextTellsItsPlan() throws IOException {
        Reading reading = text(folder, row("0/299") + row("1/299"));
        assertEquals(RunStatus.UNFINISHED, reading.runs().get(0).status());
        assertEquals("ends after 2 of 300 planned epochs", reading.runs().get(0).statusReason());
    }

    @Test
    void eachTrainingInATextHasItsOwnPlan() throws IOException {
        Reading reading = text(folder, row("0/1") + row("1/1") + row("0/9"));
        assertEquals(
                List.of("reached its 2 planned epochs", "ends after 1 of 10 planned epochs"),
                reading.runs().stream().map(r -> r.statusReason()).toList());
    }

    @Test
    void aShortRowOfATextIsLeftOut() throws IOException {
        Reading reading = text(folder, row("0/2") + "     1/2 0G 1 2 3\n" + row("2/2"));
        assertEquals(28, reading.points().size());
        assertEquals(
                "line 2 has 5 cells, the other rows 15 (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void theClassTableOfAValidationIsNoLog() throws IOException {
        Path table =
                Files.writeString(folder.resolve("results.txt"), "   all   128   929   0.64   0.537   0.605   0.446\n");
        assertNull(Reading.recognise(FORMAT, table));
    }

    @Test
    void aClassifierIsKnownByItsLearningRate() throws IOException {
        Path file = Files.writeString(
                folder.resolve("results.csv"),
                "epoch,train/loss,test/loss,metrics/accuracy_top1,metrics/accuracy_top5,lr/0\n0,1,2,0.5,0.75,0.1\n");
        assertNotNull(Reading.recognise(FORMAT, file));
        assertEquals(2.0, Reading.of(FORMAT, file).values("test/loss", Split.TEST)[0]);
    }

    @Test
    void optionsAreCompanionsAndArgsAreNot() {
        assertTrue(FORMAT.isCompanion(new FoundFile("exp/opt.yaml", null, null)));
        assertTrue(FORMAT.isCompanion(new FoundFile("exp/hyp.yaml", null, null)));
        assertEquals(false, FORMAT.isCompanion(new FoundFile("exp/args.yaml", null, null)));
    }

    @Test
    void theBytesOfTheResultsDoNotMatter() throws IOException {
        WrittenLog csv =
                new WrittenLog(FORMAT, folder, "results.csv", Files.readString(FIXTURES.resolve("padded/results.csv")));
        csv.assertSameInAnyDisguise();
        csv.assertCutsSpoilOnlyTheirLine();
        csv.assertPlacesHoldTheNumbers();
        WrittenLog text =
                new WrittenLog(FORMAT, folder, "results.txt", Files.readString(FIXTURES.resolve("text/results.txt")));
        text.assertSameInAnyDisguise();
        text.assertCutsSpoilOnlyTheirLine();
        text.assertPlacesHoldTheNumbers();
    }
}
