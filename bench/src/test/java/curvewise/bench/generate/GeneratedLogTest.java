package curvewise.bench.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.bench.hotpath.PackedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedLogTest {
    @Test
    void theSameSeedMakesTheSameBytes() {
        assertArrayEquals(
                DetectionLog.of(3, 2, 10).content(), DetectionLog.of(3, 2, 10).content());
        assertArrayEquals(
                UltralyticsLog.of(3, 10).content(), UltralyticsLog.of(3, 10).content());
        assertArrayEquals(DetrLog.of(3, 10).content(), DetrLog.of(3, 10).content());
        assertArrayEquals(EventLog.of(3, 10).content(), EventLog.of(3, 10).content());
    }

    @Test
    void anotherSeedMakesAnotherRun() {
        assertFalse(Arrays.equals(
                DetectionLog.of(3, 2, 10).content(), DetectionLog.of(4, 2, 10).content()));
    }

    @Test
    void aDetectionRunPrintsAsManyLinesAsAsked() {
        for (int printed : List.of(1, 2, 10, 100)) {
            List<String> lines = text(DetectionLog.of(1, 3, printed)).lines().toList();

            assertEquals(
                    3L * printed,
                    lines.stream()
                            .filter(line -> line.startsWith("Epoch: [") && line.contains("eta:"))
                            .count());
        }
    }

    @Test
    void aDetectionRunLooksLikeTheReferencesConsole() {
        List<String> lines = text(DetectionLog.of(1, 1, 10)).lines().toList();

        String number = "\\d\\.\\d{4}";
        String meter = number + " \\(" + number + "\\)";
        assertTrue(
                lines.get(6)
                        .matches("Epoch: \\[0]  \\[ 0/90]  eta: 0:00:\\d\\d  lr: 0\\.\\d{6}  loss: " + meter
                                + "  loss_classifier: " + meter + "  loss_box_reg: " + meter + "  loss_objectness: "
                                + meter + "  loss_rpn_box_reg: " + meter + "  time: " + number + "  data: " + number
                                + "  max mem: 3311"),
                lines.get(6));
        assertTrue(lines.get(15).startsWith("Epoch: [0]  [89/90]  eta: 0:00:00"), lines.get(15));
    }

    @Test
    void everyLogIsRecognisedAndReadToItsLastValue() throws IOException {
        assertIsReadWhole("metriclogger", "train.log", DetectionLog.of(1, 3, 10));
        assertIsReadWhole("ultralytics", "results.csv", UltralyticsLog.of(1, 20));
        assertIsReadWhole("detr_jsonl", "log.txt", DetrLog.of(1, 20));
        assertIsReadWhole("tensorboard", "events.out.tfevents.1700000000.trainer.7.0", EventLog.of(1, 20));
    }

    private static void assertIsReadWhole(String format, String name, GeneratedLog log) throws IOException {
        PackedLog packed = PackedLog.of(name, log);

        PackedLog.Outcome outcome = packed.read();

        assertEquals(format, packed.format());
        assertEquals(1, outcome.runs());
        assertEquals(log.points(), outcome.points(), format);
        assertFalse(outcome.files().get(0).isPartial(), format);
        assertNull(outcome.files().get(0).reason(), format);
    }

    private static String text(GeneratedLog log) {
        return new String(log.content(), StandardCharsets.UTF_8);
    }
}
