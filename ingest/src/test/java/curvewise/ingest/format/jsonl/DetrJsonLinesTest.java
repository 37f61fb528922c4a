package curvewise.ingest.format.jsonl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.WrittenLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetrJsonLinesTest {
    private static final DetrJsonLines FORMAT = new DetrJsonLines();

    @TempDir
    private Path folder;

    private Reading read(String text) throws IOException {
        return Reading.of(FORMAT, Files.writeString(folder.resolve("log.txt"), text));
    }

    private static String epoch(int epoch, double loss, long parameters) {
        return "{\"train_lr\": 0.0001, \"train_loss\": " + loss + ", \"epoch\": " + epoch + ", \"n_parameters\": "
                + parameters + "}\n";
    }

    private static List<String> runNames(Reading reading) {
        return reading.runs().stream().map(run -> run.name()).toList();
    }

    @Test
    void keysAreSeriesAndListsAreOneSeriesAnElement() throws IOException {
        Reading reading = read(
                "{\"train_loss\": 1.5, \"test_coco_eval_bbox\": [0.25, -1.0, 0.5], \"epoch\": 3, \"n_parameters\": 41302368}\n");
        assertArrayEquals(new double[] {1.5}, reading.values("train_loss", Split.TRAIN));
        assertArrayEquals(new double[] {-1}, reading.values("test_coco_eval_bbox[1]", Split.TEST));
        assertArrayEquals(new double[] {0.5}, reading.values("test_coco_eval_bbox[2]", Split.TEST));
        assertEquals(4, reading.runs().get(0).series());
        Point loss = reading.series("train_loss", Split.TRAIN).get(0);
        assertEquals(3, loss.step());
        assertEquals(3.0, loss.epoch());
        assertEquals(1, loss.line());
        assertEquals(16, loss.character());
        assertEquals(
                List.of(new Param("n_parameters", "41302368", 41302368.0, "log.txt")),
                reading.runs().get(0).params());
        assertEquals(RunStatus.FINISHED, reading.runs().get(0).status());
        assertEquals("planned length not in the log", reading.runs().get(0).statusReason());
    }

    @Test
    void nestedKeysAreJoinedByDots() throws IOException {
        Reading reading = read(
                "{\"epoch\": 0, \"train_loss\": 1, \"test\": {\"acc\": {\"top1\": 0.5}}, \"test_pq\": [[1, 2], {\"all\": 3}]}\n");
        assertArrayEquals(new double[] {0.5}, reading.values("test.acc.top1", Split.TEST));
        assertArrayEquals(new double[] {2}, reading.values("test_pq[0][1]", Split.TEST));
        assertArrayEquals(new double[] {3}, reading.values("test_pq[1].all", Split.TEST));
    }

    @Test
    void wordsBooleansAndNullAreNoPoints() throws IOException {
        Reading reading = read(
                "{\"train_loss\": null, \"test_acc\": \"0.5\", \"best\": true, \"epoch_time\": \"0:05:03\", \"train_lr\": 0.5, \"epoch\": 0}\n");
        assertEquals(
                List.of("train_lr"),
                reading.points().stream().map(Point::rawName).toList());
    }

    @Test
    void bareNanAndInfinityAreValues() throws IOException {
        Reading reading = read(
                "{\"train_loss\": NaN, \"test_loss\": -Infinity, \"epoch\": 0}\n{\"train_loss\": 1e999, \"test_loss\": Infinity, \"epoch\": 1}\n");
        assertTrue(Double.isNaN(reading.values("train_loss", Split.TRAIN)[0]));
        assertEquals(Double.POSITIVE_INFINITY, reading.values("train_loss", Split.TRAIN)[1]);
        assertArrayEquals(
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                reading.values("test_loss", Split.TEST));
    }

    @Test
    void withoutEpochsTheRowIsTheEpoch() throws IOException {
        Reading reading = read(
                "{\"train_loss\": 3, \"test_coco_eval_bbox\": [0.5]}\n\n{\"train_loss\": 2, \"test_coco_eval_bbox\": [0.5]}\n");
        assertEquals(
                List.of(0L, 1L),
                reading.series("train_loss", Split.TRAIN).stream()
                        .map(Point::step)
                        .toList());
        assertEquals(1.0, reading.series("train_loss", Split.TRAIN).get(1).epoch());
    }

    @Test
    void aFallToTheFirstEpochIsAnotherRun() throws IOException {
        Reading reading = read(epoch(0, 3, 7) + epoch(1, 2, 7) + epoch(0, 4, 7) + epoch(1, 3, 7));
        assertEquals(List.of("log.txt", "log.txt#2"), runNames(reading));
        assertEquals(
                "log.txt#2", reading.series("train_loss", Split.TRAIN).get(2).run());
    }

    @Test
    void aRestartAfterOneEpochIsAnotherRun() throws IOException {
        assertEquals(List.of("log.txt", "log.txt#2"), runNames(read(epoch(0, 3, 7) + epoch(0, 4, 7))));
    }

    @Test
    void aResumeAtAMiddleEpochStaysOneRun() throws IOException {
        Reading reading = read(epoch(0, 3, 7) + epoch(1, 2, 7) + epoch(2, 1, 7) + epoch(1, 1.5, 7));
        assertEquals(List.of("log.txt"), runNames(reading));
        assertEquals(4, reading.series("train_loss", Split.TRAIN).size());
        assertEquals(
                List.of(new RunEvent(
                        RunEvent.Kind.RESUMED, "log.txt", 4, "Training was resumed at epoch 1 after epoch 2.")),
                reading.runs().get(0).events());
    }

    @Test
    void aResumeWithAnotherModelIsAnotherRun() throws IOException {
        Reading reading = read(epoch(0, 3, 7) + epoch(1, 2, 7) + epoch(2, 1, 7) + epoch(1, 1.5, 8) + epoch(2, 1.25, 8));
        assertEquals(List.of("log.txt", "log.txt#2"), runNames(reading));
        assertEquals("8", reading.runs().get(1).params().get(0).value());
        assertEquals(List.of(), reading.runs().get(1).events());
    }

    @Test
    void anObjectWithoutAnEpochBelongsToTheLastOne() throws IOException {
        Reading reading = read(epoch(4, 3, 7) + "{\"test_acc1\": 70.5}\n");
        assertEquals(4, reading.series("test_acc1", Split.TEST).get(0).step());
    }

    @Test
    void settingsBetweenTheEpochsAreNoValues() throws IOException {
        Reading reading = read(epoch(0, 3, 7) + "{\"batch_size\": 64, \"lr\": 0.1}\n");
        assertEquals(2, reading.points().size());
        assertEquals(
                "left out 1 objects without the values of an epoch",
                reading.files().get(0).reason());
        assertFalse(reading.files().get(0).isPartial());
    }

    @Test
    void aCutLastLineIsLeftOut() throws IOException {
        String text = epoch(0, 3, 7) + epoch(1, 2, 7);
        Reading cut = read(text.substring(0, text.length() - 3));
        assertEquals(2, cut.points().size());
        assertEquals(
                "line 2 is no whole JSON object (the only such line)",
                cut.files().get(0).reason());
        assertEquals(4, read(text.stripTrailing()).points().size());
    }

    @Test
    void aDamagedLineIsLeftOutAndTheRestGoesOn() throws IOException {
        Reading reading = read(epoch(0, 3, 7) + "{\"train_loss\": " + "[".repeat(5000) + "\n"
                + "{\"train_loss\": 1} tail\n" + "Warning: not an object\n" + epoch(1, 2, 7));
        assertEquals(4, reading.points().size());
        assertEquals(
                "line 2 is no whole JSON object (the first of 2 such lines)",
                reading.files().get(0).reason());
        assertEquals(3, reading.files().get(0).ignored());
    }

    @Test
    void aLineBeyondAllMeasureIsLeftOut() throws IOException {
        String wide = "{\"train_loss\": 1, \"note\": \"" + "x".repeat(LineReader.LONGEST) + "\", \"epoch\": 1}\n";
        Reading reading = read(epoch(0, 3, 7) + wide + epoch(2, 2, 7));
        assertEquals(4, reading.points().size());
        assertEquals(
                "line 2 is longer than 8388608 characters (the only such line)",
                reading.files().get(0).reason());
    }

    @Test
    void histogramsAreNoSeries() throws IOException {
        Reading reading = read("{\"train_loss\": 1, \"test_hist\": [" + "1, ".repeat(300) + "1], \"epoch\": 0}\n");
        assertEquals(1, reading.points().size());
    }

    @Test
    void namesWithoutEndAreLeftOut() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("{\"train_loss\": 1, \"epoch\": ").append(i);
            for (int k = 0; k < 300; k++) {
                text.append(", \"k").append(i * 300 + k).append("\": 1");
            }
            text.append("}\n");
        }
        Reading reading = read(text.toString());
        assertTrue(reading.runs().get(0).series() <= JsonName.MOST);
        assertTrue(reading.files().get(0).isPartial());
    }

    @Test
    void thousandsOfStartsAreNoTrainings() {
        assertThrows(UnreadableLogException.class, () -> read((epoch(0, 3, 7) + epoch(1, 2, 7)).repeat(1200)));
    }

    @Test
    void placesAreRightInLongLinesAndBehindOtherScripts() throws IOException {
        String text = "{\"note\": \"\uD83D\uDE00損失" + "y".repeat(100_000) + "\", \"train_loss\": 1.5, \"epoch\": 0}\n";
        Point loss = read(text).series("train_loss", Split.TRAIN).get(0);
        assertEquals(text.codePointCount(0, text.indexOf("1.5")) + 1, loss.character());
    }

    @Test
    void theBytesOfALogDoNotMatter() throws IOException {
        String text = epoch(0, 3.5, 7) + "{\"train_loss\": 2.25, \"test_é\": [0.5, -1.0, 1e-05], \"epoch\": 1}\n"
                + "{\"epoch\": 2, \"train_loss\": -1.125, \"test_acc1\": 71.5}\n";
        WrittenLog log = new WrittenLog(FORMAT, folder, "log.txt", text);
        log.assertSameInAnyDisguise();
        log.assertCutsSpoilOnlyTheirLine();
        log.assertPlacesHoldTheNumbers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"train_lr\": 0.1, \"train_loss\": 3.5, \"epoch\": 0}\n",
                "{\"train_loss\": 3.5, \"test_coco_eval_bbox\": [0.5]}\n",
                "{\"train_loss\": 3.5, \"n_params\": 7}\n",
                "\n{\"epoch\": 1, \"val_loss\": 2}\n{\"epo"
            })
    void logs(String text) throws IOException {
        assertNotNull(Reading.recognise(FORMAT, Files.writeString(folder.resolve("a"), text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}\n",
                "{\"iteration\": 19, \"total_loss\": 1.5, \"train_x\": 1, \"epoch\": 1}\n",
                "{\"mode\": \"train\", \"epoch\": 1, \"iter\": 50, \"train_loss\": 1}\n",
                "{\"lr\": 0.1, \"loss\": 1.5, \"epoch\": 1, \"iter\": 6, \"step\": 6}\n",
                "{\"current_steps\": 5, \"total_steps\": 10, \"loss\": 2.5, \"epoch\": 0.5}\n",
                "{\"epoch\": 3.0, \"train_loss\": 0.5, \"train_runtime\": 12.5}\n",
                "{\"epoch\": 0, \"train_loss\": 1, \"_step\": 0, \"_timestamp\": 1577959773.5}\n",
                "{\"training_iteration\": 1, \"timesteps_total\": 4000, \"train_x\": 1, \"epoch\": 1}\n",
                "{\"image_to_text_R@1\": 0.5, \"clip_val_loss\": 2.5, \"epoch\": 1, \"num_samples\": 100}\n",
                "{\"env_info\": \"sys.platform: linux\", \"seed\": 1}\n",
                "{\n  \"train_loss\": 1,\n  \"epoch\": 2\n}\n",
                "{\"train_loss\": 1.5}\n",
                "[{\"train_loss\": 1, \"epoch\": 0}]\n",
                "train_loss 1 epoch 2\n{\"train_loss\": 1, \"epoch\": 0}\n"
            })
    void otherObjects(String text) throws IOException {
        assertNull(Reading.recognise(FORMAT, Files.writeString(folder.resolve("a"), text)));
    }
}
