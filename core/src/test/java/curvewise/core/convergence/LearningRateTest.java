package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.Oracle;
import curvewise.core.metric.Direction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearningRateTest {
    @Test
    void onlyARateThatHeldDrops() {
        for (String id : List.of("lr-drop", "lr-drop-cosine")) {
            Oracle oracle = Oracle.named("convergence", id);
            LearningRateDrops drops = LearningRateDrops.of(oracle.numbers("lr"));
            oracle.check("drops", drops.indices());
            oracle.check("peak", drops.peak());
            oracle.check("last_over_peak", drops.last() / drops.peak());
            oracle.check("warmup_end_index", drops.warmUpEnd());
        }
    }

    @Test
    void aRateIsAnnealedAtAFortiethOfItsPeak() {
        assertTrue(LearningRateDrops.of(new double[] {0.1, 0.0025}).isAnnealed());
        assertFalse(LearningRateDrops.of(new double[] {0.1, 0.003}).isAnnealed());
        assertFalse(LearningRateDrops.of(new double[0]).isAnnealed());
        assertFalse(LearningRateDrops.of(new double[] {0, 0, 0}).isAnnealed());
    }

    @Test
    void aHalvedRateDropsWhateverItsRounding() {
        assertArrayEquals(
                new int[] {2},
                LearningRateDrops.of(new double[] {0.3, 0.3, 0.15}).indices());
        assertArrayEquals(
                new int[0], LearningRateDrops.of(new double[] {0.3, 0.3, 0.16}).indices());
    }

    @Test
    void aResponseIsAJumpBeyondTheTrend() {
        Oracle oracle = Oracle.named("convergence", "drop-response");
        assertEquals(7, oracle.cases("cases"));
        for (int i = 0; i < 7; i++) {
            DropResponse response = response(oracle, "cases." + i + ".");
            if (i >= 5) {
                assertEquals("NaN", oracle.result(String.valueOf(i)));
                assertNull(response, "case " + i);
                continue;
            }
            assertNotNull(response, "case " + i);
            oracle.check(i + ".J", response.jump().jump());
            oracle.check(i + ".p", response.jump().p());
            oracle.check(i + ".df", response.jump().df());
            oracle.check(i + ".ci", response.jump().low(), response.jump().high());
            oracle.check(i + ".responded", response.responded());
        }
    }

    private static @Nullable DropResponse response(Oracle oracle, String prefix) {
        return DropResponse.of(
                oracle.numbers(prefix + "y"),
                (int) oracle.number(prefix + "drop", 0),
                oracle.number(prefix + "rho", 0),
                oracle.is(prefix + "higher") ? Direction.MAX : Direction.MIN,
                Arrays.stream(oracle.numbers(prefix + "limits"))
                        .mapToInt(limit -> (int) limit)
                        .toArray());
    }
}
