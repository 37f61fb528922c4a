package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankStripTest {
    @Test
    void theBarCoversThePlacesARunCanHave() {
        String svg = RankStrip.of(2, 3, 4);

        assertTrue(svg.contains("<path class=\"p\" d=\"M0 3h13M15 3h13M30 3h13M45 3h13\"/>"), svg);
        assertTrue(svg.contains("<path d=\"M15 3h28\"/>"), svg);
    }

    @Test
    void manyPlacesAreOneLineAndTheBarIsAlwaysSeen() {
        assertTrue(RankStrip.of(500, 500, 500).contains("<path class=\"p\" d=\"M0 3h60\"/><path d=\"M58 3h2\"/>"));
    }

    @Test
    void aSinglePlaceIsFull() {
        assertTrue(RankStrip.of(1, 1, 1).contains("<path d=\"M0 3h60\"/>"));
    }
}
