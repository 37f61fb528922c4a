package curvewise.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LevelJumpTest {
    private static final int[] ALL = {0, 1, 2, 3, 4, 5, 6, 7};

    @Test
    void aPerfectJumpOnASlopeIsFound() {
        LevelJump jump = LevelJump.of(new double[] {8, 7, 6, 5, 14, 13, 12, 11}, ALL, 4);
        assertEquals(10, jump.jump(), 1e-12);
        assertEquals(0, jump.p());
        assertEquals(5, jump.df());
    }

    @Test
    void aPerfectLineHasNone() {
        LevelJump jump = LevelJump.of(new double[] {8, 7, 6, 5, 4, 3, 2, 1}, ALL, 4);
        assertEquals(0, jump.jump(), 1e-12);
        assertEquals(1, jump.p());
    }

    @Test
    void aJumpThatNoPointPrecedesIsRefused() {
        double[] y = {8, 7, 6, 5, 4, 3, 2, 1};
        assertThrows(IllegalArgumentException.class, () -> LevelJump.of(y, ALL, 0));
        assertThrows(IllegalArgumentException.class, () -> LevelJump.of(y, new int[] {1, 2, 3}, 2));
    }
}
