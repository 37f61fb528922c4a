package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class BackgroundOnlyTest {
    private final BackgroundOnly rule = new BackgroundOnly();

    private static Evidence run(String format, String param, String classes, double classifier) {
        return LossRun.losses(SampleRun.of(format).param(param, classes), classifier, .1, .1, .1)
                .evidence();
    }

    @Test
    void aLossNearThatOfGuessingIsAWarning() {
        assertEquals(
                "The classifier may call nearly everything background: its loss is 0.46, and guessing by the shares of background and one class would give"
                        + " 0.562.",
                Said.by(rule, run("csv", "model.num_classes", "1", .46)));
    }

    @Test
    void withMoreClassesGuessingIsWorse() {
        Said.nothing(rule, run("csv", "nc", "80", 1.32));
        assertEquals(
                "The classifier may call nearly everything background: its loss is 1.33, and guessing by the shares of background and 80 classes would"
                        + " give 1.658.",
                Said.by(rule, run("csv", "nc", "80", 1.33)));
    }

    @Test
    void torchvisionCountsBackgroundAsAClass() {
        assertEquals(
                "The classifier may call nearly everything background: its loss is 0.46, and guessing by the shares of background and one class would give"
                        + " 0.562.",
                Said.by(rule, run("metriclogger", "num_classes", "2", .46)));
    }

    @Test
    void exactlyTheLimitIsQuiet() {
        Said.nothing(rule, run("csv", "nc", "1", .8 * TwoStage.priorOfClasses(1)));
    }

    @Test
    void withoutTheNumberOfClassesItCannotBeAsked() {
        assertEquals("the number of classes is not in the log", Said.notApplicable(rule, SeedLog.evidence()));
    }

    @Test
    void theClassifierOfAOneStageDetectorIsNotJudged() {
        Evidence run = SampleRun.of("csv")
                .param("nc", "1")
                .log("box_loss", "det.loss_box", Split.TRAIN, 1, 1)
                .log("cls_loss", "det.loss_cls", Split.TRAIN, 9, 9)
                .evidence();
        assertEquals("no classifier loss of an R-CNN is logged", Said.notApplicable(rule, run));
    }
}
