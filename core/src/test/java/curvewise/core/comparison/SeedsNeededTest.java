package curvewise.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeedsNeededTest {
    /** For a deviation of 0.01: three seeds show 0.030, five 0.020, ten 0.013. */
    @Test
    void threeFiveAndTenSeedsShowWhatTheyShow() {
        assertEquals(3, SeedsNeeded.of(.0305, .01));
        assertEquals(5, SeedsNeeded.of(-.0203, .01));
        assertEquals(10, SeedsNeeded.of(.0134, .01));
    }

    @Test
    void aDifferenceOfNothingIsNeverShown() {
        assertEquals(SeedsNeeded.MOST, SeedsNeeded.of(1e-9, .01));
        assertTrue(SeedsNeeded.of(1, .01) >= 2);
    }
}
