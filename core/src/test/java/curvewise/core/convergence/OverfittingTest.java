package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import curvewise.core.metric.Direction;
import org.junit.jupiter.api.Test;

class OverfittingTest {
    private static final Oracle PAIR = Oracle.named("convergence", "overfit-pair");
    private static final double[] TRAIN = PAIR.numbers("train");

    @Test
    void validationThatRisesWhileTrainingFallsIsOverfitting() {
        double[] validation = PAIR.numbers("val");
        Status ofValidation =
                Convergence.of(Trajectory.of(validation, Direction.MIN, 0)).status();
        Status ofTrain =
                Convergence.of(new Trajectory(TRAIN, Direction.MIN, 0, 0, true)).status();
        assertEquals(PAIR.result("val_status"), ofValidation.name());
        assertEquals(PAIR.result("train_status"), ofTrain.name());
        int onset = GeneralisationLoss.onset(validation);
        PAIR.check("onset_index", onset);
        PAIR.check("overfitting", Overfitting.of(ofValidation, ofTrain, TRAIN, onset, 0));
        PAIR.check("GL_last", GeneralisationLoss.of(validation)[validation.length - 1]);
    }

    @Test
    void trainingThatFellSinceValidationsBestIsEnough() {
        assertTrue(Overfitting.of(Status.REGRESSING, Status.PLATEAUED, TRAIN, 4, 0));
        assertFalse(Overfitting.of(Status.REGRESSING, Status.PLATEAUED, TRAIN, 9, 0));
        assertFalse(Overfitting.of(Status.REGRESSING, Status.PLATEAUED, TRAIN, -1, 0));
        assertFalse(Overfitting.of(Status.PLATEAUED, Status.STILL_IMPROVING, TRAIN, 4, 0));
    }

    @Test
    void theCriteriaOfPrecheltAreReproduced() {
        Oracle oracle = Oracle.named("convergence", "prechelt");
        double[] loss = GeneralisationLoss.of(oracle.numbers("val"));
        oracle.check("GL", loss);
        oracle.check("PQ", PrecheltProgress.quotient(oracle.numbers("val"), oracle.numbers("train")));
        assertEquals((int) oracle.number("k", 0), PrecheltProgress.STRIP);
        int alarm = 0;
        while (loss[alarm] <= GeneralisationLoss.ALARM) {
            alarm++;
        }
        oracle.check("first_GL5", alarm);
    }

    @Test
    void aLossThatIsNotPositiveHasNoPercentage() {
        assertEquals(Double.NaN, GeneralisationLoss.of(new double[] {-1, -0.5})[1]);
        assertEquals(-1, GeneralisationLoss.onset(new double[0]));
    }
}
