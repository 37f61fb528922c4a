package curvewise.ingest.format;

import static curvewise.ingest.format.Progress.Move.ON;
import static curvewise.ingest.format.Progress.Move.RESTARTED;
import static curvewise.ingest.format.Progress.Move.RESUMED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final double NONE = Double.NaN;

    private static List<Progress.Move> moves(Progress progress, double[]... stepsAndEpochs) {
        List<Progress.Move> moves = new ArrayList<>();
        for (double[] position : stepsAndEpochs) {
            moves.add(progress.next(position[0], position[1]));
        }
        return moves;
    }

    private static double[] at(double step, double epoch) {
        return new double[] {step, epoch};
    }

    @Test
    void aFallToTheFirstStepOrBelowRestarts() {
        assertEquals(
                List.of(ON, ON, RESTARTED, ON, RESTARTED),
                moves(Progress.ofRows(), at(5, NONE), at(6, NONE), at(5, NONE), at(7, NONE), at(3, NONE)));
    }

    @Test
    void aFallToAStepBetweenResumes() {
        assertEquals(
                List.of(ON, ON, ON, RESUMED, ON, RESUMED),
                moves(Progress.ofRows(), at(1, NONE), at(2, NONE), at(3, NONE), at(2, NONE), at(4, NONE), at(2, NONE)));
    }

    @Test
    void theStepDecidesWhereTheEpochFallsAlone() {
        assertEquals(List.of(ON, ON, ON), moves(Progress.ofRows(), at(10, 0), at(20, 1), at(30, 0)));
    }

    @Test
    void rowsMayShareAStepOrAnEpoch() {
        assertEquals(List.of(ON, ON, ON, ON), moves(Progress.ofRows(), at(49, 0), at(49, 0), at(49, 1), at(99, 1)));
    }

    @Test
    void inALogOfEpochsTheSameEpochTwiceIsARepetition() {
        assertEquals(
                List.of(ON, RESTARTED, ON, RESUMED),
                moves(Progress.ofEpochs(), at(NONE, 1), at(NONE, 1), at(NONE, 2), at(NONE, 2)));
    }

    @Test
    void rowsWithoutAPositionChangeNothing() {
        assertEquals(
                List.of(ON, ON, ON, RESTARTED),
                moves(Progress.ofRows(), at(NONE, 1), at(NONE, NONE), at(NONE, 2), at(NONE, 1)));
    }

    @Test
    void stepsWithinEpochsAreCountedOnAndAResumeFindsItsPlace() {
        Progress progress = Progress.ofRows();
        List<Double> global = new ArrayList<>();
        List<Progress.Move> moves = new ArrayList<>();
        for (double[] position :
                List.of(at(0, 1), at(10, 1), at(0, 2), at(10, 2), at(0, 3), at(0, 2), at(10, 2), at(0, 1))) {
            moves.add(progress.next(position[0], position[1]));
            global.add(progress.globalStep(position[0]));
        }
        assertEquals(List.of(0.0, 10.0, 20.0, 30.0, 40.0, 20.0, 30.0, 0.0), global);
        assertEquals(List.of(ON, ON, ON, ON, ON, RESUMED, ON, RESTARTED), moves);
    }
}
