package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SaturatedEarlyTest {
    private static final SaturatedEarly RULE = new SaturatedEarly();

    /** The best at one epoch, and as good again at another. */
    private static SampleRun run(int epochs, int best, int again) {
        double[] ap = new double[epochs];
        for (int i = 0; i < epochs; i++) {
            ap[i] = i + 1 == best || i + 1 == again ? .95 : .9;
        }
        return Yolo.run()
                .log("metrics/mAP50(B)", "det.ap50", Split.VAL, ap)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, ap)
                .param("epochs", "300");
    }

    @Test
    void aBestWithinTheFirstTenthIsSaid() {
        Finding said =
                Said.finding(RULE, run(100, 10, 10).param("patience", "90").evidence());
        assertEquals(
                "The best epoch was 10 already, and training stopped itself after 90 more without a better one (mAP50-95 0.950): this indicates that nothing more"
                        + " could be gained on this validation set.",
                said.summary());
        assertEquals("0.995 is the highest value that this AP code can give.", said.explanation());
        assertEquals(11, said.places().get(0).line());
    }

    @Test
    void aLaterBestIsNoMatter() {
        Said.nothing(RULE, run(100, 11, 11).param("patience", "89").evidence());
    }

    @Test
    void aTrainingThatPatienceDidNotStopIsNoMatter() {
        Said.nothing(RULE, run(100, 10, 10).param("patience", "100").evidence());
    }

    @Test
    void aTrainingThatReachedItsPlanWasNotStopped() {
        SampleRun reached = run(100, 10, 10).param("patience", "90");
        Said.finding(RULE, reached.evidence());
        Evidence planned = Yolo.run()
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, Yolo.decay(40, .9, .1, 0))
                .param("epochs", "40")
                .param("patience", "39")
                .evidence();
        Said.nothing(RULE, planned);
    }

    @Test
    void patienceMayCountFromTheLastOfEquallyGoodEpochs() {
        Said.finding(RULE, run(100, 5, 10).param("patience", "90").evidence());
        Said.finding(RULE, run(100, 5, 50).param("patience", "95").evidence());
    }

    @Test
    void withoutItsPatienceItCannotBeAsked() {
        assertEquals(
                "the patience is not known",
                Said.notApplicable(RULE, run(100, 10, 10).evidence()));
        assertEquals(
                "no mAP50-95 is logged", Said.notApplicable(RULE, Yolo.run().evidence()));
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }

    @Test
    void wasteIsNotSaidTwice() {
        assertTrue(RULE.card().suppresses("CV-08"));
    }
}
