package curvewise.core.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.SampleRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CocoEvaluationTest {
    private static final double TOLERANCE = 1e-9;

    /** Oracles coco-derived and seed-reading: a Faster R-CNN with medium objects only, AP .210, AP50 .643, AP75 .079. */
    private static SampleRun seed() {
        return SampleRun.of("metriclogger").coco(.21, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1);
    }

    /** Oracle coco-derived-healthy: UP-DETR on COCO, gist.github.com/dddzg/cd0957c5643f5656f6cdc979da4d6db1. */
    private static CocoEvaluation healthy() {
        return shown(SampleRun.of("metriclogger").coco(.431, .634, .46, .21, .47, .62, .34, .548, .589, .33, .63, .81));
    }

    /** Oracle coco-derived-crowded: far more than 100 objects per image by its author, github yan-roo/SpineNet-Pytorch#7. */
    private static CocoEvaluation crowded() {
        return shown(SampleRun.of("metriclogger").coco(.384, .614, .439, .384, -1, -1, .005, .049, .426, .426, -1, -1));
    }

    private static CocoEvaluation shown(SampleRun run) {
        return assertNotNullCoco(CocoEvaluation.shown(run.evidence()));
    }

    private static CocoEvaluation assertNotNullCoco(@Nullable CocoEvaluation coco) {
        assertNotNull(coco);
        return coco;
    }

    private static void assertBounds(double low, double high, @Nullable Interval interval) {
        assertNotNull(interval);
        assertEquals(low, interval.low(), TOLERANCE);
        assertEquals(high, interval.high(), TOLERANCE);
    }

    @Test
    void looseBoxesOfManyObjectsAreDerived() {
        CocoEvaluation coco = shown(seed());
        assertEquals(.3265940902021773, coco.averagedTightness(), TOLERANCE);
        assertEquals(.12286158631415241, coco.tightness(), TOLERANCE);
        assertEquals(.6306306306306305, coco.ordering(), TOLERANCE);
        assertEquals(8.727272727272728, coco.gainOfTen(), TOLERANCE);
        assertEquals(3.46875, coco.gainOfHundred(), TOLERANCE);
        assertEquals(.6389250000000001, coco.leastRecall(), TOLERANCE);
        assertEquals(.33960396039603963, coco.ceiling(), TOLERANCE);
        assertEquals(5.211879328559689, coco.thresholdsMet(), TOLERANCE);
        assertBounds(.6165, .7605939664279845, coco.overlap());
        assertBounds(34.6875, 54.290409672496764, coco.objectsPerImage());
        assertBounds(30.272727272727277, 47.380721168724456, coco.objectsBy(BoxMetric.AR1));
        assertEquals(95.23809523809526, coco.mostObjectsPerImage(), TOLERANCE);
        assertBounds(.26349999999999996, .346, coco.apBelow75());
        assertBounds(.0071967369304550095, .05302701582004838, coco.samplingError(59));
    }

    @Test
    void aHealthyDetectorIsDerived() {
        CocoEvaluation coco = healthy();
        assertEquals(.6798107255520505, coco.averagedTightness(), TOLERANCE);
        assertEquals(.7255520504731862, coco.tightness(), TOLERANCE);
        assertEquals(.7317487266553481, coco.ordering(), TOLERANCE);
        assertEquals(1.611764705882353, coco.gainOfTen(), TOLERANCE);
        assertEquals(1.074817518248175, coco.gainOfHundred(), TOLERANCE);
        assertBounds(1.7323529411764704, 2.7504869389228452, coco.objectsPerImage());
        assertEquals(.593069306930693, coco.ceiling(), TOLERANCE);
        assertEquals(9.351655592337675, coco.thresholdsMet(), TOLERANCE);
        assertBounds(.34199999999999986, .8054999999999999, coco.apBelow75());
    }

    @Test
    void crowdedImagesAreCountedByTenBoxes() {
        CocoEvaluation coco = crowded();
        assertEquals(.609635, coco.leastRecall(), TOLERANCE);
        assertEquals(9.8, coco.gainOfTen(), TOLERANCE);
        assertEquals(8.693877551020408, coco.gainOfHundred(), TOLERANCE);
        assertBounds(86.93877551020407, 142.60791376840908, coco.objectsPerImage());
        assertEquals(.7149837133550488, coco.tightness(), TOLERANCE);
        assertEquals(.4316831683168317, coco.ceiling(), TOLERANCE);
        assertEquals(6.987787774652045, coco.thresholdsMet(), TOLERANCE);
        assertBounds(.25575000000000003, .69825, coco.apBelow75());
    }

    /** Oracle coco-derived, AP_mean_55_to_70 without rounding. */
    @Test
    void numbersOfManyDigitsHaveNoRoundingToAllowFor() {
        CocoEvaluation coco = shown(seed().log("bbox AR300", "det.ar300", null, .333123456));
        assertBounds(.2655, .34450000000000003, coco.apBelow75());
    }

    /** Oracle coco-d11: the seed log and UP-DETR. */
    @Test
    void whatIsMissingIsSplitIntoFittingAndFinding() {
        CocoEvaluation seed = shown(seed());
        assertEquals(.43300000000000005, seed.lostToLooseBoxes(), 1e-12);
        assertEquals(.357, seed.lostAtMostToFinding(), 1e-12);
        assertEquals(.203, healthy().lostToLooseBoxes(), 1e-12);
        assertEquals(.366, healthy().lostAtMostToFinding(), 1e-12);
    }

    @Test
    void sizesWithoutGroundTruthAreNotDefined() {
        CocoEvaluation coco = shown(seed());
        assertTrue(Double.isNaN(coco.value(BoxMetric.AP_SMALL)));
        assertTrue(Double.isNaN(coco.value(BoxMetric.AR_LARGE)));
        assertEquals(.21, coco.value(BoxMetric.AP_MEDIUM));
        assertTrue(coco.isComplete());
        assertEquals(3, coco.decimals());
    }

    @Test
    void anOverlapAllowsForAShiftOfTheBox() {
        assertEquals(.0930, CocoEvaluation.shiftAllowed(.7), 5e-4);
        assertEquals(.0742, CocoEvaluation.shiftAllowed(.75), 5e-4);
    }

    @Test
    void withoutAr100RecallIsBoundByAp50() {
        CocoEvaluation coco = shown(SampleRun.of("ultralytics")
                .log("metrics/mAP50-95(B)", "det.ap", null, .431)
                .log("metrics/mAP50(B)", "det.ap50", null, .634));
        assertEquals((101 * .6335 - 1) / 100, coco.leastRecall(), TOLERANCE);
        assertFalse(coco.isComplete());
        assertNull(coco.objectsPerImage());
        assertTrue(Double.isNaN(coco.samplingError(100).low()));
        assertEquals(Math.sqrt(.431 * .569 / 100), coco.samplingError(100).high(), TOLERANCE);
    }

    @Test
    void nothingIsDerivedFromZeros() {
        CocoEvaluation coco = shown(SampleRun.of("detr_jsonl").coco(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertTrue(Double.isNaN(coco.tightness()));
        assertTrue(Double.isNaN(coco.gainOfTen()));
        assertEquals(0, coco.leastRecall());
        assertNull(coco.objectsPerImage());
    }

    @Test
    void whereTheBestBoxesOftenHitNothingObjectsAreNotCounted() {
        assertNull(
                shown(SampleRun.of("metriclogger").coco(.166, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1))
                        .objectsPerImage());
    }

    @Test
    void masksAloneAreNoBoxes() {
        assertNull(CocoEvaluation.shown(SampleRun.of("metriclogger")
                .task("instance segmentation")
                .log("segm AP", "seg.ap", null, .3)
                .evidence()));
    }
}
