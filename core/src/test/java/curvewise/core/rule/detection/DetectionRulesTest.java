package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionRulesTest {
    @Test
    void allRulesAreListedById() {
        List<String> ids =
                DetectionRules.ALL.stream().map(rule -> rule.card().id()).toList();
        assertEquals(22, ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertEquals("DET-01", ids.get(0));
        assertEquals("DET-22", ids.get(21));
    }

    /** The complete reading of a log of loose boxes on crowded images: what fires, and nothing else. */
    @Test
    void looseBoxesOnCrowdedImagesAreReadAsAnExpertDoes() {
        assertEquals(
                List.of("DET-01", "DET-04", "DET-05", "DET-07", "DET-09", "DET-11", "DET-12", "DET-13"),
                fired(Summary.crowdedAndLoose().evidence()));
    }

    @Test
    void aHealthyDetectorHasOneNote() {
        assertEquals(List.of("DET-03"), fired(Summary.healthy().evidence()));
    }

    @Test
    void anEvaluationWithoutGroundTruthHasOneNote() {
        assertEquals(
                List.of("DET-15"),
                fired(SampleRun.of("metriclogger")
                        .coco(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)
                        .evidence()));
    }

    @Test
    void aRunWithoutAnySeriesAsksNothing() {
        Evidence empty = SampleRun.of("metriclogger").evidence();
        assertTrue(DetectionRules.ALL.stream().allMatch(rule -> rule.judge(empty) instanceof Outcome.NotApplicable));
    }

    @Test
    void nothingButNanAsksNothing() {
        double nan = Double.NaN;
        Evidence run = SampleRun.of("csv")
                .log("AP", "det.ap", null, nan, nan, nan)
                .log("AP50", "det.ap50", null, nan, nan, nan)
                .log("train_loss", "det.loss", null, nan, nan, nan)
                .evidence();
        assertEquals(List.of(), fired(run));
    }

    private static List<String> fired(Evidence run) {
        return DetectionRules.ALL.stream()
                .filter(rule -> rule.judge(run) instanceof Outcome.Fired)
                .map(rule -> rule.card().id())
                .toList();
    }
}
