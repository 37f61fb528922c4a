package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void placesAreRound() {
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6"), labels(Ticks.of(0, 0.65, 4)));
        assertEquals(List.of("0.000", "0.001", "0.002"), labels(Ticks.of(0, 0.0021, 3)));
        assertEquals(List.of("\u22121.0", "\u22120.5", "0.0", "0.5", "1.0"), labels(Ticks.of(-1.1, 1.1, 5)));
        assertEquals(List.of("11,000", "12,000"), labels(Ticks.of(10_800, 12_900, 3)));
    }

    @Test
    void epochsAreWhole() {
        assertEquals(List.of("1", "2", "3"), labels(Ticks.whole(1, 3, 8)));
        assertEquals(List.of("50", "100", "150", "200"), labels(Ticks.whole(1, 247, 5)));
    }

    @Test
    void veryLargeAndVerySmallPlacesAreShort() {
        assertEquals(List.of("0", "2e\u22128", "4e\u22128"), labels(Ticks.of(0, 4.1e-8, 3)));
        assertEquals(List.of("0", "1e20", "2e20"), labels(Ticks.of(0, 2.1e20, 3)));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.places().stream().map(ticks::label).toList();
    }
}
