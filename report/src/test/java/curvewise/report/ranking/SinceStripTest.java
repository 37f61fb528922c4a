package curvewise.report.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.history.RunState;
import curvewise.core.history.Since;
import curvewise.core.metric.Direction;
import curvewise.core.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SinceStripTest {
    @Test
    void afterTheFirstImportThereIsNothingToCompareWith() {
        SinceStrip strip = SinceStrip.of(Since.NOTHING, SampleStudy.NO_LINKS);

        assertEquals("This is the first import: there is nothing to compare with.", strip.summary());
        assertEquals(List.of(), strip.cards());
        assertNull(strip.rest());
    }

    @Test
    void aRunThatGrewIsToldWithItsValues() {
        SinceStrip strip = SinceStrip.of(
                Since.between(
                        List.of(state(1, "x/a", 3, 0.264), state(2, "x/b", 5, 0.5)),
                        List.of(state(1, "x/a", 100, 0.652), state(2, "x/b", 5, 0.5))),
                SampleStudy.NO_LINKS);

        assertEquals("1 run changed, 1 as before. Nothing regressed, nothing vanished.", strip.summary());
        SinceStrip.Card card = strip.cards().get(0);
        assertEquals("Improved", card.heading());
        assertEquals("better", card.style());
        assertEquals("x/a", card.name().text());
        assertEquals(" went from 3 to 100 epochs: mAP50-95 0.264 \u2192 0.652.", card.text());
    }

    @Test
    void sixChangesAreShownAndTheOthersCounted() {
        List<RunState> now = new ArrayList<>();
        now.add(state(1, "x/a", 3, 0.2));
        IntStream.range(2, 202).forEach(i -> now.add(state(i, "x/n" + i, 3, 0.2)));
        SinceStrip strip = SinceStrip.of(Since.between(List.of(state(1, "x/a", 3, 0.2)), now), SampleStudy.NO_LINKS);

        assertEquals(6, strip.cards().size());
        assertEquals("194 more changes: 194 new", strip.rest());
        assertEquals(100, strip.more().size());
        assertEquals("And 94 more: SQL has them all.", strip.moreStill());
    }

    private static RunState state(long id, String name, long epochs, double best) {
        return new RunState(
                id,
                name,
                RunStatus.FINISHED,
                "c" + epochs,
                epochs,
                epochs,
                "metrics/mAP50-95",
                Direction.MAX,
                best,
                best,
                0.05,
                null,
                null,
                null);
    }
}
