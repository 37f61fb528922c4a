package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class LastBelowBestTest {
    private static Evidence run(double... ap) {
        return SampleRun.of("csv").log("bbox AP", "det.ap", null, ap).evidence();
    }

    @Test
    void anEndBelowTheBestIsSaidWithTheEpochOfTheBest() {
        Finding finding =
                Said.finding(new LastBelowBest(), run(.1, .2, .28, .33, .36, .37, .375, .37, .36, .345, .33, .315));
        assertEquals(
                "AP ends 0.040 worse than its best level (best 0.375 at epoch 6, last 0.315): this indicates that the final weights are not the best ones.",
                finding.summary());
        assertEquals(
                "Use the checkpoint of epoch 6 instead of the last one.",
                finding.advice().get(0).text());
        assertEquals(Confidence.B, finding.confidence());
    }

    @Test
    void aLastValueThatFallsOffIsEnough() {
        assertEquals(
                "AP ends 0.122 worse than its best level (best 0.373 at epoch 9, last 0.250): this indicates that the final weights are not the best ones.",
                Said.by(new LastBelowBest(), run(.1, .2, .28, .33, .36, .37, .371, .372, .37, .373, .371, .25)));
    }

    @Test
    void aLastValueBelowThreeQuartersOfNoisyOnesOnlyMayMeanIt() {
        Finding finding = Said.finding(new LastBelowBest(), run(.1, .31, .18, .46, .24));
        assertEquals(
                "AP ends 0.11 worse than its best level (best 0.46 at epoch 3, last 0.24): this may mean that the final weights are not the best ones.",
                finding.summary());
        assertEquals(Confidence.C, finding.confidence());
    }

    @Test
    void aPlateauAndARiseAreQuiet() {
        Said.nothing(new LastBelowBest(), run(.37, .372, .368, .374, .369, .371, .373, .366, .37, .371));
        Said.nothing(new LastBelowBest(), run(.05, .1, .15, .2, .25, .3, .35, .4, .45, .5));
    }

    @Test
    void whereTheBestIsNothingNothingWasLost() {
        Said.nothing(new LastBelowBest(), run(0, .00001, .00006, 0, 0, 0, .00001, 0, 0, 0));
    }

    @Test
    void fourEvaluationsAreTooFew() {
        assertEquals(
                "there are fewer than five evaluations", Said.notApplicable(new LastBelowBest(), run(.4, .3, .2, .1)));
    }
}
