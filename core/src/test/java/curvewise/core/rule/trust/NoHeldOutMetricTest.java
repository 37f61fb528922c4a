package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class NoHeldOutMetricTest {
    private static SampleRun trained() {
        return SampleRun.of("csv").log("train_loss", "det.loss", Split.TRAIN, 3, 2, 1);
    }

    @Test
    void trainingAloneSaysNothingOfTheModel() {
        Finding finding = Said.finding(new NoHeldOutMetric(), trained().evidence());
        assertEquals(
                "No held-out metric: nothing here says how good the model is, only whether the optimiser works.",
                finding.summary());
        assertEquals("", finding.explanation());
    }

    @Test
    void aColumnThatIsNanThroughoutCountsAsNone() {
        Finding finding = Said.finding(
                new NoHeldOutMetric(),
                trained()
                        .log("val_loss", "det.loss", Split.VAL, Double.NaN, Double.NaN)
                        .evidence());
        assertEquals(
                "1 series of validation or test data is in the log, without a single defined value.",
                finding.explanation());
    }

    @Test
    void withoutTrainingNothingIsSaidOfTheOptimiser() {
        assertEquals(
                "No held-out metric: nothing here says how good the model is.",
                Said.by(
                        new NoHeldOutMetric(),
                        SampleRun.of("csv").log("bbox AP", "det.ap", null, -1).evidence()));
    }

    @Test
    void oneDefinedValueIsAMetric() {
        Said.nothing(
                new NoHeldOutMetric(),
                trained().log("val_loss", "det.loss", Split.VAL, 2).evidence());
        Said.nothing(
                new NoHeldOutMetric(),
                trained().log("precision", "det.precision", null, .5).evidence());
        Said.nothing(
                new NoHeldOutMetric(),
                trained().log("val/odd", "unknown", Split.VAL, .5).evidence());
    }

    @Test
    void aTimeOfEvaluationIsNoMetric() {
        Said.finding(
                new NoHeldOutMetric(),
                trained().log("model_time", "sys.model_time", Split.TEST, .1).evidence());
    }

    @Test
    void withoutAnythingItCannotBeAsked() {
        assertEquals(
                "nothing is logged",
                Said.notApplicable(new NoHeldOutMetric(), SampleRun.of("csv").evidence()));
    }
}
