package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.assertShows;
import static curvewise.report.proof.ProofCheck.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.rule.Section;
import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionShapeTest {
    private static List<Proof> of(SampleLog log) {
        return Proofs.of(Section.ERRORS, log.examined());
    }

    @Test
    void looseBoxesFallOffACliff() {
        Proof bracket = of(SampleLog.looseBoxes()).get(0);

        assertEquals("AP falls off a cliff between IoU 0.50 and 0.75.", bracket.title());
        assertShows(bracket, "AP50 0.643", "AP75 0.079", "AP 0.210, the mean of all ten", "an AP50: 0.42 to 0.49");
        assertEquals(
                "AP50 0.643, AP75 0.079, mean of all ten 0.210; beside such an AP50 AP75 is usually 0.42 to 0.49.",
                words(bracket));
    }

    @Test
    void theOverlapOfFoundBoxesIsDrawnToScale() {
        Proof overlap = of(SampleLog.looseBoxes()).get(1);

        assertEquals("Boxes that are found overlap their objects by 0.62 to 0.76 on average.", words(overlap));
        assertShows(overlap, "IoU 0.50", "IoU 0.62", "IoU 0.76", "IoU 0.90");
    }

    @Test
    void recallIsDrawnUnderWhatCrowdedImagesAllow() {
        Proof recall = of(SampleLog.looseBoxes()).get(2);

        assertEquals("Recall is limited by how many boxes are allowed.", recall.title());
        assertEquals(
                "In images with about 35 to 54 objects of a class one box can reach at most 0.02 to 0.03, and ten boxes 0.18 to 0.29.",
                recall.note());
        assertShows(recall, "AR@1 0.011", "AR@10 0.096", "AR@100 0.333");
    }

    @Test
    void fewObjectsInAnImageLimitNothing() {
        List<Proof> proofs = of(SampleLog.of("metriclogger").coco(6, .431, .634, .460, .34, .548, .589));

        assertEquals(
                List.of("AP over the overlap that a box must reach.", "What the overlap means."),
                proofs.stream().map(Proof::title).toList());
    }

    @Test
    void nearlyNothingFoundHasNoShape() {
        List<Proof> proofs = of(SampleLog.of("metriclogger").coco(6, .002, .004, .0, .0, .001, .002));

        assertEquals(
                List.of("At the one evaluation,"),
                proofs.stream().map(Proof::title).toList());
    }

    @Test
    void withoutAp75TheQualitiesStandOnOneScale() {
        Proof qualities = of(SampleLog.of("ultralytics")
                        .log("metrics/precision(B)", Split.VAL, 1, .7, .9)
                        .log("metrics/mAP50(B)", Split.VAL, 1, .8, .96)
                        .log("metrics/mAP50-95(B)", Split.VAL, 1, .5, .62))
                .get(0);

        assertEquals("At the best epoch (2),", qualities.title());
        assertEquals("precision 0.900, mAP50 0.960, mAP50-95 0.620.", words(qualities));
    }

    @Test
    void oneQualityAloneIsNoPicture() {
        assertEquals(List.of(), of(SampleLog.of("ultralytics").log("metrics/mAP50-95(B)", Split.VAL, 1, .5, .62)));
    }
}
