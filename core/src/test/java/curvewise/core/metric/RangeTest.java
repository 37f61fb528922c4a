package curvewise.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void aSideMayBeOpen() {
        assertEquals(new Range(0, 1), Range.of("0..1"));
        assertEquals(new Range(0, Double.POSITIVE_INFINITY), Range.of("0.."));
        assertEquals(new Range(Double.NEGATIVE_INFINITY, 1), Range.of("..1"));
        assertEquals(Range.ANY, Range.of(".."));
    }

    @Test
    void onlyZeroToOneIsAFraction() {
        assertTrue(Range.of("0..1").isFraction());
        assertFalse(Range.of("-1..1").isFraction());
        assertFalse(Range.of("..1").isFraction());
    }

    @Test
    void anythingElseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Range.of("0-1"));
        assertThrows(IllegalArgumentException.class, () -> Range.of("1..0"));
        assertThrows(IllegalArgumentException.class, () -> Range.of("a..b"));
    }
}
