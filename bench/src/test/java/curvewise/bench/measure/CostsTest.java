package curvewise.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CostsTest {
    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTheMiddleTwo() {
        assertEquals(2, costs(9, 1, 2).median(Cost::wall));
        assertEquals(1.5, costs(1, 2, 9, 1).median(Cost::wall));
        assertEquals(1, costs(9, 1, 2).least(Cost::wall));
        assertEquals(9, costs(9, 1, 2).most(Cost::wall));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertTrue(Double.isNaN(costs(1, 2).median(Cost::cpu)));
        assertEquals(2, costs(Double.NaN, 2).median(Cost::wall));
    }

    private static Costs costs(double... walls) {
        return new Costs(Arrays.stream(walls)
                .mapToObj(wall -> new Cost(wall, Double.NaN, Double.NaN))
                .toList());
    }
}
