package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class WorseThanBeforeTest {
    private static final WorseThanBefore RULE = new WorseThanBefore();
    private static final long[] STEPS = {0, 10, 20, 30, 40, 50};
    private static final double[] EPOCHS = {0, 1, 2, 3, 4, 5};

    private static SampleRun run(long firstOfTraining, double... ap) {
        long[] training = {firstOfTraining, firstOfTraining + 10};
        return SampleRun.of("csv")
                .log("AP", "det.ap", Split.VAL, STEPS, EPOCHS, ap)
                .log("train_loss", "det.loss", Split.TRAIN, training, new double[] {0, 1}, new double[] {2, 1});
    }

    @Test
    void aFineTuningThatMadeItWorseIsSaid() {
        Finding said = Said.finding(RULE, run(5, .4, .3, .301, .3, .301, .3).evidence());
        assertEquals("Training may have made it worse: AP was 0.400 before and is 0.300 at the end.", said.summary());
        assertEquals(7, said.places().get(0).line());
    }

    @Test
    void twiceTheNoiseIsNotBeyondIt() {
        Said.nothing(RULE, run(5, .302, .3, .301, .3, .301, .3).evidence());
        Said.finding(RULE, run(5, .303, .3, .301, .3, .301, .3).evidence());
    }

    @Test
    void aBetterEndIsNoMatter() {
        Said.nothing(RULE, run(5, .1, .3, .301, .3, .301, .3).evidence());
    }

    @Test
    void anEvaluationAfterTheFirstEpochIsNotBeforeTraining() {
        assertEquals(
                "no evaluation before training is logged",
                Said.notApplicable(RULE, run(0, .4, .3, .301, .3, .301, .3).evidence()));
    }

    @Test
    void aWriterThatNeverCountsItsStepsSaysNothing() {
        SampleRun run = SampleRun.of("csv")
                .log("AP", "det.ap", Split.VAL, new long[6], EPOCHS, new double[] {.4, .3, .301, .3, .301, .3})
                .log("train_loss", "det.loss", Split.TRAIN, new long[] {5, 6}, new double[] {0, 0}, new double[] {2, 1
                });
        assertEquals("no evaluation before training is logged", Said.notApplicable(RULE, run.evidence()));
    }

    @Test
    void fewEvaluationsHaveNoNoise() {
        assertEquals("AP is defined in fewer than five evaluations", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
