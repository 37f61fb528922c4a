package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class FitnessOfTwoHeadsTest {
    private static final FitnessOfTwoHeads RULE = new FitnessOfTwoHeads();

    @Test
    void masksAddToFitness() {
        Finding said = Said.finding(
                RULE,
                Yolo.run()
                        .task("instance segmentation")
                        .log("metrics/mAP50-95(M)", "seg.ap", Split.VAL, .3)
                        .evidence());
        assertEquals(
                "Ultralytics' fitness, which chooses the best weights, is the sum of boxes and masks here and goes from 0 to 2.",
                said.summary());
        assertEquals(
                "Rank such runs by mAP50-95 of the masks, never by fitness across tasks.",
                said.advice().get(0).text());
    }

    @Test
    void theTaskMayTellOfKeypoints() {
        assertTrue(Said.by(RULE, Yolo.run().param("task", "pose").evidence()).contains("boxes and keypoints"));
    }

    @Test
    void boxesAloneHaveOneHead() {
        Said.nothing(RULE, Yolo.run().param("task", "detect").evidence());
    }

    @Test
    void otherLogsAreNotAsked() {
        assertEquals("not an Ultralytics log", Said.notApplicable(RULE, Yolo.elsewhere()));
    }
}
