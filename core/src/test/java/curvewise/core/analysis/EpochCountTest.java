package curvewise.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EpochCountTest {
    private static @Nullable Long count(double... epochs) {
        EpochCount count = new EpochCount();
        for (double epoch : epochs) {
            count.add(epoch);
        }
        return count.count();
    }

    @Test
    void eachEpochCountsOnceInWhateverOrder() {
        assertEquals(3, count(1, 1, 2, 3, 1, 2));
        assertEquals(2, count(7, 200));
    }

    @Test
    void fractionsCountTheEpochsBegun() {
        assertEquals(3, count(0.25, 0.5, 1, 1.5, 2.5, 3));
        assertEquals(2, count(0, 0.5, 2.9999999999999996), "the first and the third");
    }

    @Test
    void zeroIsAnEpochOfItsOwnWhereEpochsAreWhole() {
        assertEquals(3, count(0, 1, 2));
    }

    @Test
    void whatIsNoEpochIsNotCounted() {
        assertNull(count());
        assertNull(count(Double.NaN, -1, 1.7e9, Double.POSITIVE_INFINITY));
        assertEquals(1, count(EpochCount.MOST - 1.0, EpochCount.MOST));
    }
}
