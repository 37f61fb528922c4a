package curvewise.core.rule.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class FitnessTest {
    @Test
    void masksAndBoxesAreAdded() {
        Fitness fitness = Fitness.of(Yolo.run()
                .task("instance segmentation")
                .log("metrics/mAP50(B)", "det.ap50", Split.VAL, .5, .6)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .3, .4)
                .log("metrics/mAP50(M)", "seg.ap50", Split.VAL, .4, Double.NaN)
                .log("metrics/mAP50-95(M)", "seg.ap", Split.VAL, .2, .3)
                .evidence());
        assertNotNull(fitness);
        assertEquals(.05 + .27 + .04 + .18, fitness.values()[0], 1e-12);
        assertEquals(.06 + .36 + .27, fitness.values()[1], 1e-12);
        assertEquals(1, fitness.firstBest());
        assertEquals(2, fitness.lastEpoch());
    }

    @Test
    void aFitnessOfZeroIsNoneYet() {
        Fitness fitness = Fitness.of(
                Yolo.run().log("metrics/mAP50-95(B)", "det.ap", Split.VAL, 0, 0).evidence());
        assertNotNull(fitness);
        assertEquals(-1, fitness.firstBest());
        assertEquals(-1, fitness.lastBest());
    }

    @Test
    void equallyGoodEpochsHaveAFirstAndALast() {
        Fitness fitness = Fitness.of(Yolo.run()
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .1, .3, .2, .3, .2)
                .evidence());
        assertNotNull(fitness);
        assertEquals(1, fitness.firstBest());
        assertEquals(3, fitness.lastBest());
    }
}
