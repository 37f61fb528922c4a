package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.Oracle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParetoTest {
    private static Pareto.Front front(double threshold, double[] gains, double[] costs) {
        double[][] each = new double[costs.length][];
        for (int i = 0; i < costs.length; i++) {
            each[i] = new double[] {costs[i]};
        }
        return new Pareto.Front(gains, each, threshold);
    }

    @Test
    void layersAreThoseOfTheReference() {
        Oracle oracle = Oracle.named("ranking", "pareto");
        double[] time = oracle.numbers("time");
        double[] memory = oracle.numbers("memory");
        double[][] costs = new double[time.length][];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = new double[] {time[i], memory[i]};
        }
        oracle.check("layers", new Pareto.Front(oracle.numbers("gain"), costs, 0).layers());
    }

    @Test
    void aRunThatIsWorseWithinNoiseIsNotDominated() {
        double[] gains = {.42, .40};
        double[] costs = {10, 20};
        assertArrayEquals(new int[] {-1, 0}, front(.01, gains, costs).dominators());
        assertArrayEquals(new int[] {-1, -1}, front(.02, gains, costs).dominators());
        assertArrayEquals(new int[] {-1, -1}, front(Double.NaN, gains, costs).dominators());
    }

    @Test
    void withoutACommonCostNobodyIsDominated() {
        assertArrayEquals(
                new int[] {-1, -1},
                front(.01, new double[] {.5, .4}, new double[] {Double.NaN, 3}).dominators());
    }

    @Test
    void theKneeIsWhereMoreCostBeginsToBringLittle() {
        Pareto.Front front = front(.001, new double[] {.30, .40, .42}, new double[] {10, 20, 100});
        assertEquals(1, front.knee(front.layers()));
        Pareto.Front two = front(.001, new double[] {.30, .40}, new double[] {10, 20});
        assertNull(two.knee(two.layers()));
    }

    @Test
    void timeOfAWholeRunSaysNothingOfACommonStep() {
        Candidate dear = SampleCandidate.detector("a", .1, .1).took(100).build();
        Candidate good = SampleCandidate.detector("b", .5, .5).took(50).build();
        Ranking whole = Ranking.of(
                Table.ofFinished(Groups.of(List.of(dear, good)).groups().get(0)));
        assertArrayEquals(new int[] {-1, 0}, Pareto.of(whole).dominators());
        Candidate longer = SampleCandidate.detector("c", .5, .5, .5).took(50).build();
        Ranking atStep = Ranking.of(
                Table.ofFinished(Groups.of(List.of(dear, longer)).groups().get(0)));
        assertArrayEquals(new int[] {-1, -1}, Pareto.of(atStep).dominators());
    }
}
