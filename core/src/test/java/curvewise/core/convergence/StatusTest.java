package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.Oracle;
import curvewise.core.metric.Direction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatusTest {
    @TestFactory
    Stream<DynamicTest> everyCurveHasTheStatusAndNumbersOfTheReference() {
        return Oracle.all("status").stream().map(oracle -> DynamicTest.dynamicTest(oracle.id(), () -> check(oracle)));
    }

    private static void check(Oracle oracle) {
        Convergence curve = Convergence.of(trajectory(oracle, ""));
        assertEquals(oracle.result("status"), curve.status().name());
        oracle.checkIfThere("sigma", curve.noise());
        oracle.checkIfThere("R", curve.progress());
        oracle.checkIfThere("best_index", (double) curve.bestIndex());
        oracle.checkIfThere("tail", (double) curve.tail());
        oracle.checkIfThere("p", curve.p());
        oracle.checkIfThere("delta_tail", curve.tailChange());
        oracle.checkIfThere("ci", curve.tailLow(), curve.tailHigh());
        oracle.checkIfThere("last", curve.last());
        oracle.checkIfThere("best", curve.best());
        oracle.checkIfThere("q", curve.margin());
        oracle.checkIfThere("rope", curve.rope());
        oracle.checkIfThere("first", curve.first());
        if (oracle.results().containsKey("low_power")) {
            oracle.check("low_power", curve.isLowPower());
        }
    }

    /** The trajectory of an oracle, or of one of its cases, whose keys begin with {@code prefix}. */
    static Trajectory trajectory(Oracle oracle, String prefix) {
        return new Trajectory(
                oracle.numbers(prefix + "y"),
                oracle.is(prefix + "higher") ? Direction.MAX : Direction.MIN,
                oracle.number(prefix + "step", 0),
                (int) oracle.number(prefix + "tail_start", 0),
                "TRAIN_TOTAL".equals(oracle.inputs().get(prefix + "kind")));
    }

    @Test
    void theLabelsOfSqlAreLowerCase() {
        assertEquals("still_improving", Status.STILL_IMPROVING.label());
        assertEquals(Status.DIVERGED, Status.of("diverged"));
        assertEquals(
                List.of(Status.REGRESSING, Status.OVERFITTING),
                Stream.of(Status.values()).filter(Status::isRegressing).toList());
    }
}
