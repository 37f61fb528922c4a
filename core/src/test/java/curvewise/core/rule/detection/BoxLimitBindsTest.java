package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class BoxLimitBindsTest {
    private static final BoxLimitBinds RULE = new BoxLimitBinds();

    /** A public log whose author tells of far more than 100 objects per image: github yan-roo/SpineNet-Pytorch issue 7. */
    private static SampleRun spine() {
        return SampleRun.of("metriclogger").coco(.384, .614, .439, .384, -1, -1, .005, .049, .426, .426, -1, -1);
    }

    @Test
    void imagesFullerThanTheLimitAreSaid() {
        assertEquals(
                "The limit of 100 boxes per image may hide objects: AR is 0.049 with 10 and 0.426 with 100 boxes, and an image may hold up to 143 objects of one"
                        + " class.",
                Said.by(RULE, spine().evidence()));
    }

    @Test
    void fewerObjectsAreNoMatter() {
        Said.nothing(RULE, Summary.crowdedAndLoose().evidence());
        Said.nothing(RULE, Summary.healthy().evidence());
    }

    @Test
    void moreRecallWithAThousandBoxesIsSaid() {
        assertEquals(
                "The limit of 100 boxes per image may hide objects: AR is 0.589 with 100 and 0.600 with 1,000 boxes.",
                Said.by(
                        RULE,
                        Summary.healthy()
                                .run()
                                .log("bbox AR1000", "det.ar1000", null, .6)
                                .evidence()));
    }

    @Test
    void aGainOfExactlyAHundredthIsQuiet() {
        Said.nothing(
                RULE,
                Summary.healthy()
                        .run()
                        .log("bbox AR1000", "det.ar1000", null, .599)
                        .evidence());
    }

    @Test
    void withoutAnotherLimitItCannotBeAsked() {
        assertEquals(
                "neither AR@10 nor AR@1000 is defined",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("bbox AP", "det.ap", null, .2)
                                .log("bbox AR100", "det.ar100", null, .4)
                                .evidence()));
        assertEquals("AR@100 is not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
