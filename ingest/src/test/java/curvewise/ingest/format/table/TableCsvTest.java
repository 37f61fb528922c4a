package curvewise.ingest.format.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.WrittenLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCsvTest {
    @TempDir
    private Path folder;

    private Reading read(String text) throws IOException {
        return new WrittenLog(new TableCsv(), folder, "log.csv", text).reading();
    }

    private static List<Long> steps(Reading reading, String name) {
        return reading.points().stream()
                .filter(p -> p.rawName().equals(name))
                .map(Point::step)
                .toList();
    }

    private static List<String> runNames(Reading reading) {
        return reading.runs().stream().map(run -> run.name()).toList();
    }

    @Test
    void columnsAreSeriesAndTheEpochIsTheAxis() throws IOException {
        Reading reading = read("epoch,train_loss,val_loss,lr\n0,1.5,2.5,0.1\n1,1.25,,0.05\n");
        assertArrayEquals(new double[] {1.5, 1.25}, reading.values("train_loss", Split.TRAIN));
        assertArrayEquals(new double[] {2.5}, reading.values("val_loss", Split.VAL));
        assertArrayEquals(new double[] {0.1, 0.05}, reading.values("lr", null));
        assertEquals(6 - 1, reading.points().size());
        assertEquals(
                new Point("log.csv", "log.csv", "train_loss", Split.TRAIN, 1, 1, RunRecorder.UNKNOWN, 3, 3, 1.25),
                reading.series("train_loss", Split.TRAIN).get(1));
        assertEquals(3, reading.files().get(0).used());
        assertEquals(RunStatus.FINISHED, reading.runs().get(0).status());
        assertEquals("planned length not in the log", reading.runs().get(0).statusReason());
    }

    @Test
    void aStepColumnIsPreferredAndTheEpochStands() throws IOException {
        Reading reading = read("epoch,loss,Global_Step\n0,3,10\n0,2,20\n1,1,30\n");
        assertEquals(List.of(10L, 20L, 30L), steps(reading, "loss"));
        assertEquals(1.0, reading.series("loss", null).get(2).epoch());
        assertEquals(1, reading.runs().get(0).series());
    }

    @Test
    void stepsCountedWithinEachEpochAreCountedOn() throws IOException {
        Reading reading = read("epoch,iter,loss\n0,0,9\n0,50,8\n0,100,7\n1,0,6\n1,50,5\n1,100,4\n2,0,3\n");
        assertEquals(List.of(0L, 50L, 100L, 150L, 200L, 250L, 300L), steps(reading, "loss"));
        assertEquals(1, reading.runs().size());
        assertEquals(List.of(), reading.runs().get(0).events());
    }

    @Test
    void stepsCountedWithinEachEpisodeAreNoRestarts() throws IOException {
        Reading reading = read("episode,step,reward\n0,0,1\n0,1,2\n1,0,3\n1,1,4\n");
        assertEquals(List.of("log.csv"), runNames(reading));
        assertArrayEquals(new double[] {0, 0, 1, 1}, reading.values("episode", null));
    }

    @Test
    void stepsThatSayHowLongEachEpisodeWasAreNoAxis() throws IOException {
        Reading reading = read("episode,total_reward,steps\n0,-13,318\n1,-10,26\n2,-11,43\n");
        assertEquals(List.of(0L, 1L, 2L), steps(reading, "total_reward"));
        assertArrayEquals(new double[] {318, 26, 43}, reading.values("steps", null));
        assertEquals(List.of(), reading.runs().get(0).events());
    }

    @Test
    void stepsThatRiseFromEpisodeToEpisodeAreTheAxis() throws IOException {
        Reading reading = read("episodes,mean reward,steps\n1,-13,318\n2,-10,344\n3,-11,387\n");
        assertEquals(List.of(318L, 344L, 387L), steps(reading, "mean reward"));
    }

    @Test
    void aFractionalEpochAloneCountsRows() throws IOException {
        Reading reading = read("epoch,loss\n0,3\n0.5,2\n1,1\n");
        assertEquals(List.of(0L, 1L, 2L), steps(reading, "loss"));
        assertEquals(0.5, reading.series("loss", null).get(1).epoch());
    }

    @Test
    void aRepeatedHeaderIsDroppedAndTheEpochAfterItDecides() throws IOException {
        Reading resumed = read("epoch,loss\n0,3\n1,2\nepoch,loss\n2,1\n");
        assertEquals(List.of("log.csv"), runNames(resumed));
        assertArrayEquals(new double[] {3, 2, 1}, resumed.values("loss", null));
        assertEquals(1, resumed.files().get(0).ignored());
        assertFalse(resumed.files().get(0).isPartial());
        Reading again = read("epoch,loss\n0,3\n1,2\nepoch,loss\n0,1\n");
        assertEquals(List.of("log.csv", "log.csv#2"), runNames(again));
    }

    @Test
    void anotherHeaderInMidFileNamesTheRowsBelowIt() throws IOException {
        Reading reading = read("epoch,loss\n0,3\n1,2\nepoch,loss,lr\n2,1,0.5\n");
        assertArrayEquals(new double[] {3, 2, 1}, reading.values("loss", null));
        assertArrayEquals(new double[] {0.5}, reading.values("lr", null));
        assertEquals(1, reading.runs().size());
        assertFalse(reading.files().get(0).isPartial());
    }

    @Test
    void aFallToTheFirstEpochIsAnotherRun() throws IOException {
        Reading reading = read("epoch,loss\n1,9\n2,8\n3,7\n1,6\n2,5\n");
        assertEquals(List.of("log.csv", "log.csv#2"), runNames(reading));
        assertEquals(
                List.of(3L, 2L),
                reading.runs().stream().map(run -> run.points()).toList());
        assertEquals(List.of(), reading.runs().get(1).events());
    }

    @Test
    void aFallToAMiddleEpochStaysOneRun() throws IOException {
        Reading reading = read("epoch,loss\n1,9\n2,8\n3,7\n2,6\n3,5\n");
        assertEquals(List.of("log.csv"), runNames(reading));
        assertArrayEquals(new double[] {9, 8, 7, 6, 5}, reading.values("loss", null));
        assertEquals(
                List.of(new RunEvent(
                        RunEvent.Kind.RESUMED, "log.csv", 5, "Training was resumed at epoch 2 after epoch 3.")),
                reading.runs().get(0).events());
    }

    @Test
    void aTableWrittenNewestFirstIsOneRun() throws IOException {
        Reading reading = read("epoch,loss\n3,7\n2,8\n1,9\n");
        assertEquals(List.of("log.csv"), runNames(reading));
        assertEquals(List.of(), reading.runs().get(0).events());
    }

    @Test
    void aColumnWithALateWordIsNoSeries() throws IOException {
        StringBuilder text = new StringBuilder("step,loss,best,note\n");
        for (int i = 0; i < 3000; i++) {
            text.append(i).append(",0.5,").append(i).append(",ok\n");
        }
        text.append("3000,0.25,no,ok\n3001,0.125,7,ok\n");
        Reading reading = read(text.toString());
        assertEquals(3002, reading.series("loss", null).size());
        assertEquals(0, reading.series("best", null).size());
        assertEquals(0, reading.series("note", null).size());
        assertEquals(3002, reading.runs().get(0).points());
        assertEquals(1, reading.runs().get(0).series());
        assertTrue(reading.files().get(0).isPartial());
        assertEquals(
                "line 3002 has “no” in column best, which held numbers before: the column is left out (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void aColumnOfWordsFromTheBeginningMakesNoFilePartial() throws IOException {
        Reading reading = read("epoch,loss,date,done\n0,3,2020-01-01 10:00,False\n1,2,2020-01-01 10:05,True\n");
        assertEquals(1, reading.runs().get(0).series());
        assertFalse(reading.files().get(0).isPartial());
    }

    @Test
    void wordsForNoValueAreNoPoints() throws IOException {
        Reading reading = read("epoch,loss,acc\n0,N/A,null\n1,2,None\n2,1,0.5\n");
        assertArrayEquals(new double[] {2, 1}, reading.values("loss", null));
        assertArrayEquals(new double[] {0.5}, reading.values("acc", null));
    }

    @Test
    void undefinedValuesArePoints() throws IOException {
        Reading reading = read("epoch,loss,ap\n0,nan,-1\n1,-nan(ind),-1\n2,1.#INF,0.5\n3,-1.#IND00,-1\n");
        double[] losses = reading.values("loss", null);
        assertTrue(Double.isNaN(losses[0]) && Double.isNaN(losses[1]) && Double.isNaN(losses[3]));
        assertEquals(Double.POSITIVE_INFINITY, losses[2]);
        assertEquals(4, reading.series("ap", null).size());
    }

    @Test
    void rowsOfAnotherLengthAreLeftOutAndCounted() throws IOException {
        Reading one = read("epoch,a,b\n0,1,2\n1,2\n2,3,4\n");
        assertEquals(List.of(0L, 2L), steps(one, "a"));
        assertEquals(
                "line 3 has 2 cells, the header 3 (the only such line)",
                one.files().get(0).reason());
        assertEquals(1, one.files().get(0).ignored());
        Reading several = read("epoch,a,b\n0,1,2\n0,1,2,3,4\n1,1,2,3,4\n");
        assertEquals(
                "line 3 has 5 cells, the header 3; 2 rows of 5 cells may be a second run without a header"
                        + " (the first of 2 such lines)",
                several.files().get(0).reason());
        assertEquals(1, several.runs().size());
    }

    @Test
    void aSeparatorAtTheEndOfEachRowIsNoCell() throws IOException {
        Reading reading = read("epoch,loss\n0,3,\n1,2,\n");
        assertArrayEquals(new double[] {3, 2}, reading.values("loss", null));
    }

    @Test
    void aRowOfAveragesIsNoStep() throws IOException {
        Reading reading = read("epoch,loss\n0,3\n1,2\n2,1\nAverage,2\n");
        assertArrayEquals(new double[] {3, 2, 1}, reading.values("loss", null));
        assertEquals(
                "line 5 has “Average” for epoch (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void decimalCommasAreReadWhereAnotherCharacterSeparates() throws IOException {
        Reading semicolons = read("\uFEFFepoch;loss;lr\n0;2,3261;1,0E-03\n1;2;5,0E-04\n");
        assertArrayEquals(new double[] {2.3261, 2}, semicolons.values("loss", null));
        assertArrayEquals(new double[] {0.001, 0.0005}, semicolons.values("lr", null));
        Reading tabs = read("epoch\tloss\n0\t2,5\n1\t-0,25\n");
        assertArrayEquals(new double[] {2.5, -0.25}, tabs.values("loss", null));
    }

    @Test
    void decimalCommasBetweenCommasAreRefused() {
        UnreadableLogException refused = assertThrows(
                UnreadableLogException.class, () -> read("epoch,loss,acc,lr\n1,2,3261,0,5,0,001\n2,1,5,0,75,0,001\n"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("decimal commas with comma separators"));
        assertEquals(2, refused.line());
    }

    @Test
    void quotedCellsMayHoldSeparatorsAndLineBreaks() throws IOException {
        Reading reading =
                read("\"epoch\",\"sample, text\",\"loss\"\n0,\"a, \"\"b\"\"\nsecond line\",\"1.5\"\n1,\"c\",2.5\n");
        assertArrayEquals(new double[] {1.5, 2.5}, reading.values("loss", null));
        Point first = reading.series("loss", null).get(0);
        assertEquals(3, first.line());
        assertEquals(15, first.character());
        assertEquals(4, reading.files().get(0).used());
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsRow() throws IOException {
        StringBuilder text = new StringBuilder("epoch,name,loss\n0,\"x,1\n");
        for (int i = 1; i < 300; i++) {
            text.append(i).append(",y,2\n");
        }
        Reading reading = read(text.toString());
        assertEquals(299, reading.series("loss", null).size());
        assertEquals(
                "line 2 ends inside a quote (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void emptyLinesAndRowsAreSkipped() throws IOException {
        Reading reading = read("epoch,loss\n\n0,3\n,\n   \n1,2\n\n");
        assertArrayEquals(new double[] {3, 2}, reading.values("loss", null));
        assertEquals(4, reading.files().get(0).ignored());
        assertFalse(reading.files().get(0).isPartial());
    }

    @Test
    void fastaiTimeIsInSeconds() throws IOException {
        Reading reading = read("epoch,train_loss,valid_loss,accuracy,time\n0,1.5,1.25,0.5,01:02\n1,1,1,0.75,1:00:05");
        assertArrayEquals(new double[] {62, 3605}, reading.values("time", null));
    }

    @Test
    void aColumnOfPhasesTellsTheSplit() throws IOException {
        Reading reading = read("epoch,phase,loss\n0,train,3\n0,val,4\n1,train,1\n1,val,2\n");
        assertArrayEquals(new double[] {3, 1}, reading.values("loss", Split.TRAIN));
        assertArrayEquals(new double[] {4, 2}, reading.values("loss", Split.VAL));
        assertEquals(0, reading.values("phase", null).length);
    }

    @Test
    void stampsAreTheWallTimeAndNoSeries() throws IOException {
        Reading reading = read("Wall time,Step,Value\n1600000000.5,1,0.25\n1600000010.5,2,0.5\n");
        assertEquals(1, reading.runs().get(0).series());
        assertEquals(1600000010.5, reading.series("Value", null).get(1).wallTime());
    }

    @Test
    void totalsAndForecastsAreNoSeries() throws IOException {
        Reading reading = read("epoch,iteration,eta,n_parameters,_runtime,loss,\n0,1,5,9,3,2,\n");
        assertEquals(
                List.of("loss"), reading.points().stream().map(Point::rawName).toList());
    }

    @Test
    void ofTwoColumnsOfOneNameTheFirstIsRead() throws IOException {
        Reading reading = read("epoch,loss,loss\n0,1,2\n");
        assertArrayEquals(new double[] {1}, reading.values("loss", null));
        assertEquals(
                "line 1 names column loss twice: only the first is read (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void aHeaderThatIsACommentIsOne() throws IOException {
        Reading reading = read("# written by hand\n# epoch,loss\n0,3\n1,2\n");
        assertArrayEquals(new double[] {3, 2}, reading.values("loss", null));
    }

    @Test
    void anIndexWithoutANameIsTheEpochOfAKerasHistory() throws IOException {
        Reading reading = read(",loss,val_loss\n0,3,4\n1,2,3\n");
        assertEquals(List.of(0L, 1L), steps(reading, "loss"));
        assertEquals(4, reading.points().size());
    }

    @Test
    void aHeaderAloneIsAnEmptyRun() throws IOException {
        Reading reading = read("epoch,loss\n");
        assertEquals(RunStatus.EMPTY, reading.runs().get(0).status());
    }

    @Test
    void anUnterminatedLastRowCountsWhenItHasAllItsCells() throws IOException {
        assertArrayEquals(new double[] {3, 2}, read("epoch,loss\n0,3\n1,2").values("loss", null));
        Reading cut = read("epoch,loss\n0,nan\n1,na");
        assertEquals(1, cut.points().size());
        assertEquals(
                "line 3 is cut inside its last cell (the only such line)",
                cut.files().get(0).reason());
        assertEquals(
                "line 3 has 1 cell, the header 2 (the only such line)",
                read("epoch,loss\n0,3\n1").files().get(0).reason());
    }

    @Test
    void theLastRowOfAFileCutAtABlockIsLeftOut() throws IOException {
        StringBuilder text = new StringBuilder("epoch,val_loss_a\n");
        for (int epoch = 0; text.length() < 4096; epoch++) {
            text.append(String.format(Locale.ROOT, "%04d,0.1234567\n", epoch));
        }
        String cut = text.substring(0, 4096);
        assertTrue(cut.endsWith("0271,0.1234567"));
        Reading reading = read(cut);
        assertEquals(271, reading.points().size());
        assertEquals(
                "line 273 is the last one of a file that was cut at a multiple of 4,096 bytes (the only such line)",
                reading.files().get(0).reason());
        assertEquals(272, read(cut + "8").points().size());
        assertEquals(272, read(cut + "\n").points().size());
    }

    @Test
    void filesThatShareOnlyTheirAxisAreOneRun() throws IOException {
        Path losses = Files.writeString(folder.resolve("training_log.csv"), "epoch,val_loss\n1,3\n2,2\n");
        Path scores = Files.writeString(folder.resolve("detection_metrics.csv"), "epoch,val_mAP\n1,0.5\n2,0.75\n");
        List<LogFile> sources =
                List.of(new LogFile(scores, "r/detection_metrics.csv"), new LogFile(losses, "r/training_log.csv"));
        Reading reading = Reading.of(new Bundle("r", new TableCsv(), sources, List.of()));
        assertEquals(List.of("r"), runNames(reading));
        assertEquals(
                "r/training_log.csv",
                reading.series("val_loss", Split.VAL).get(0).source());
        assertEquals(
                "r/detection_metrics.csv",
                reading.series("val_mAP", Split.VAL).get(0).source());
        assertEquals(2, reading.files().size());
    }

    @Test
    void theSecondTrainingOfEachPartIsTheSecondRun() throws IOException {
        Path losses = Files.writeString(folder.resolve("a.csv"), "epoch,loss\n1,3\n2,2\n1,1\n");
        Path scores = Files.writeString(folder.resolve("b.csv"), "epoch,acc\n1,0.5\n2,0.6\n1,0.7\n");
        List<LogFile> sources = List.of(new LogFile(losses, "a.csv"), new LogFile(scores, "b.csv"));
        Reading reading = Reading.of(new Bundle("r", new TableCsv(), sources, List.of()));
        assertEquals(List.of("r", "r#2"), runNames(reading));
        assertEquals("r#2", reading.series("acc", null).get(2).run());
    }

    @Test
    void thousandsOfStartsAreNoTrainings() {
        String text = "step,loss\n" + "0,1\n1,1\n".repeat(1200);
        assertThrows(UnreadableLogException.class, () -> read(text));
    }

    @Test
    void theBytesOfATableDoNotMatter() throws IOException {
        String text =
                "epoch, loss ,val_acc,\"été, 損失 \uD83D\uDE01\",lr\n0, 1.5,0.25,3,1e-3\n1,-2.5e-1 ,nan,4,\"0.5\"\n2,.5,inf,5,7.\n";
        WrittenLog log = new WrittenLog(new TableCsv(), folder, "log.csv", text);
        log.assertSameInAnyDisguise();
        log.assertPlacesHoldTheNumbers();
        log.assertCutsSpoilOnlyTheirLine();
        assertEquals(
                12,
                log.reading("log", text.getBytes(StandardCharsets.UTF_8))
                        .points()
                        .size());
    }

    @Test
    void charactersAreCountedInCodePoints() throws IOException {
        Reading reading = read("epoch,note,loss\n0,損\uD83D\uDE00失,1.5\n");
        assertEquals(7, reading.series("loss", null).get(0).character());
    }
}
