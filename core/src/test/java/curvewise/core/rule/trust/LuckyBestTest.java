package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class LuckyBestTest {
    private static final double[] PLATEAU = {
        .1, .2, .26, .28, .291, .299, .303, .3, .297, .302, .298, .301, .304, .299, .3, .303, .297, .302, .3, .298,
        .301, .304, .298, .301
    };

    private static Evidence run(double... ap) {
        return SampleRun.of("csv").log("bbox AP", "det.ap", null, ap).evidence();
    }

    @Test
    void theBestOfManyNoisyEvaluationsIsPartlyLuck() {
        Finding finding = Said.finding(new LuckyBest(), run(PLATEAU));
        assertEquals(
                "0.005 of the best AP (0.304) is of the size that indicates the luck of picking the top of 24 noisy evaluations (without it 0.299).",
                finding.summary());
    }

    @Test
    void aBestFarAboveTheEndIsNoLuck() {
        double[] peak = PLATEAU.clone();
        peak[12] = .33;
        Said.nothing(new LuckyBest(), run(peak));
    }

    @Test
    void aRiseIsNoPlateau() {
        Said.nothing(new LuckyBest(), run(.1, .2, .3, .4, .5, .6, .7, .8));
    }

    @Test
    void fourEvaluationsAreTooFew() {
        assertEquals("there are fewer than five evaluations", Said.notApplicable(new LuckyBest(), run(.4, .3, .2, .1)));
    }
}
