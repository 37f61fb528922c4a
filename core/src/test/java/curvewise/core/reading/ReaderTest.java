package curvewise.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Section;
import curvewise.core.run.Split;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final double[] ODD = {
        Double.NaN, 0, -0.0, 1, -1, 1e308, -1e308, 1e-320, .5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(5);

    private double[] oddValues(int n) {
        int kind = random.nextInt(4);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = switch (kind) {
                case 0 -> ODD[random.nextInt(ODD.length)];
                case 1 -> ODD[3];
                case 2 -> Math.pow(10, i % 300);
                default -> random.nextDouble();
            };
        }
        return values;
    }

    /** Whatever numbers a log holds, it has a reading: no rule may break on them. */
    @Test
    void anyNumbersGiveAReading() {
        List<String> formats = List.of("csv", "ultralytics", "yolov5", "metriclogger", "detr_jsonl");
        for (int k = 0; k < 400; k++) {
            int n = random.nextInt(40);
            SampleRun run = SampleRun.of(formats.get(k % formats.size()))
                    .log("train/box_loss", "det.loss_box", Split.TRAIN, oddValues(n))
                    .log("train/cls_loss", "det.loss_cls", Split.TRAIN, oddValues(n))
                    .log("val/box_loss", "det.loss_box", Split.VAL, oddValues(n))
                    .log("AP", "det.ap", Split.VAL, oddValues(n))
                    .log("AP50", "det.ap50", Split.VAL, oddValues(n))
                    .log("AP75", "det.ap75", Split.VAL, oddValues(n))
                    .log("AR100", "det.ar100", Split.VAL, oddValues(n))
                    .log("lr", "opt.lr", null, oddValues(n))
                    .log("time", "sys.iter_time", Split.TRAIN, oddValues(n))
                    .log("data", "sys.data_time", Split.TRAIN, oddValues(n));
            Reading reading = Reader.read(run.evidence(), Set.of());
            assertFalse(reading.verdict().sentence().isBlank());
            assertEquals(Rules.ALL.size(), reading.outcomes().size());
        }
    }

    @Test
    void notesComeInTheOrderOfTheQuestionsTheGravestFirst() {
        Reading reading = Reader.read(
                SampleRun.of("metriclogger")
                        .coco(.21, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1)
                        .evidence(),
                Set.of());
        List<Section> sections =
                reading.notes().stream().map(note -> note.card().section()).toList();
        assertEquals(sections.stream().sorted().toList(), sections);
        assertEquals("DET-01", reading.notes(Section.ERRORS).get(0).rule());
    }

    @Test
    void aRuleThatIsSwitchedOffIsNotAsked() {
        Reading reading = Reader.read(SampleRun.of("csv").evidence(), Set.of("EVAL-09"));
        assertEquals(
                new RuleOutcome("EVAL-09", RuleOutcome.Kind.NOT_APPLICABLE, "switched off by the folder's settings"),
                reading.outcomes().stream()
                        .filter(outcome -> outcome.rule().equals("EVAL-09"))
                        .findFirst()
                        .orElseThrow());
    }
}
