package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotInTheLogTest {
    @Test
    void whatTheLogDoesNotSayIsListed() {
        Finding finding = Said.finding(new NotInTheLog(), SeedRun.evidence());
        assertEquals(
                "What cannot be known from this log: there is no validation loss and no AP on training images, so overfitting cannot be judged; data set,"
                        + " class count, batch size, GPU and seed are not logged.",
                finding.summary());
        assertEquals(
                "Whether AP 0.210 is good needs a reference, such as a baseline or the agreement of two annotators. An epoch has 119 iterations, which is"
                        + " 238 training images if the batch size of torchvision's tutorial (2) was kept.",
                finding.explanation());
        assertEquals(
                "Log validation loss, AP on training images, the data set, the class count, the batch size, the GPU and the seed.",
                finding.advice().get(0).text());
    }

    @Test
    void whatIsFoundIsNotListed() {
        Evidence run = SampleRun.of("ultralytics")
                .param("data", "coco.yaml")
                .param("model.nc", "80")
                .param("batch", "16")
                .param("train.random-seed", "0")
                .log("train/box_loss", "det.loss_box", Split.TRAIN, 2, 1)
                .log("val/box_loss", "det.loss_box", Split.VAL, 2, 1)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .1, .2)
                .evidence();
        assertEquals(
                "What cannot be known from this log: there is no mAP50-95(B) on training images; GPU is not logged.",
                Said.by(new NotInTheLog(), run));
    }

    @Test
    void aBatchSizeThatIsChosenByTheProgramIsNotKnown() {
        RecipeFacts facts = new RecipeFacts(SampleRun.of("ultralytics")
                .param("batch", "-1")
                .param("seed", "None")
                .evidence());
        assertEquals(List.of("data set", "class count", "batch size", "GPU", "seed"), facts.missing());
    }

    @Test
    void fromFiveEvaluationsOnTheHeadlineItselfMayShowOverfitting() {
        assertEquals(
                "What cannot be known from this log: there is no validation loss and no AP on training images; data set, class count, batch size, GPU and"
                        + " seed are not logged.",
                Said.by(
                        new NotInTheLog(),
                        SampleRun.of("csv")
                                .log("bbox AP", "det.ap", null, .1, .2, .3, .4, .5)
                                .evidence()));
    }

    @Test
    void whereAllIsLoggedAReferenceIsStillMissing() {
        Evidence run = SampleRun.of("csv")
                .task("unknown")
                .param("data", "a.csv")
                .param("batch_size", "16")
                .param("seed", "0")
                .param("gpu_name", "T4")
                .log("val_loss", "gen.loss", Split.VAL, 3, 2)
                .evidence();
        Finding finding = Said.finding(new NotInTheLog(), run);
        assertEquals("What cannot be known from this log: how its numbers compare with others.", finding.summary());
        assertEquals("Whether val_loss 2 is good needs a reference, such as a baseline.", finding.explanation());
        assertEquals(List.of(), finding.advice());
    }

    @Test
    void ofAnEmptyLogNothingIsListed() {
        assertEquals(
                "nothing is logged",
                Said.notApplicable(new NotInTheLog(), SampleRun.of("csv").evidence()));
    }
}
