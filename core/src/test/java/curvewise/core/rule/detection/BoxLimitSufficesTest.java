package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class BoxLimitSufficesTest {
    private static final BoxLimitSuffices RULE = new BoxLimitSuffices();

    @Test
    void fewerObjectsThanTheLimitAreSaid() {
        assertEquals(
                "With about 35-54 objects per image the limit of 100 boxes probably does not bind on average; it may bind on the fullest images.",
                Said.by(RULE, Summary.crowdedAndLoose().evidence()));
    }

    @Test
    void imagesFullerThanTheLimitAreAnotherMatter() {
        Said.nothing(
                RULE,
                SampleRun.of("metriclogger")
                        .coco(.384, .614, .439, .384, -1, -1, .005, .049, .426, .426, -1, -1)
                        .evidence());
    }

    @Test
    void aGainOfExactlyTwoIsQuiet() {
        Said.nothing(RULE, Summary.crowdedAndLoose().but(BoxMetric.AR10, .1665).evidence());
        Said.finding(RULE, Summary.crowdedAndLoose().but(BoxMetric.AR10, .166).evidence());
    }

    @Test
    void objectsThatCannotBeCountedAreNotSaidToBeFew() {
        Said.nothing(RULE, Summary.crowdedAndLoose().but(BoxMetric.AP, .1).evidence());
    }

    @Test
    void withoutAr10ItCannotBeAsked() {
        assertEquals("AR@1, AR@10 and AR@100 are not logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
