package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class LooseBoxesTest {
    private static Evidence run(double ap50, double ap75) {
        return SampleRun.of("metriclogger")
                .coco(.21, ap50, ap75, -1, .21, -1, .011, .096, .333, -1, .333, -1)
                .evidence();
    }

    @Test
    void findingWithoutFittingIsSaidWithItsNumbers() {
        assertEquals(
                "AP50 0.643 but AP75 0.079 (ratio 0.123; 0.66-0.76 is usual): this indicates loose boxes.",
                Said.by(new LooseBoxes(), run(.643, .079)));
    }

    @Test
    void aRatioOfExactlyTheThresholdIsQuiet() {
        Said.nothing(new LooseBoxes(), run(.6, .21));
    }

    @Test
    void whereLittleIsFoundBoxesAreNotJudged() {
        Said.nothing(new LooseBoxes(), run(.299, .02));
    }

    @Test
    void withoutAp75ItCannotBeAsked() {
        assertEquals(
                "AP50 and AP75 are not logged",
                Said.notApplicable(
                        new LooseBoxes(),
                        SampleRun.of("csv").log("bbox AP", "det.ap", null, .2).evidence()));
    }
}
