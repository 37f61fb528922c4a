package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValueAxisTest {
    private static final double[] VALUES = {0.2, 0.4, 0.5, 0.6, 0.8};

    @Test
    void valuesStandOnOneScaleWithTheirIntervals() {
        ValueAxis axis = ValueAxis.of(VALUES, 0.1, 0.4);

        assertTrue(axis.dot(0.5, false).contains("<circle cx=\"75\" cy=\"14\" r=\"4\"/>"), axis.dot(0.5, false));
        assertTrue(axis.dot(0.5, false).contains("<path d=\"M58 10v8m0-4h34m0-4v8\"/>"), axis.dot(0.5, false));
        assertTrue(axis.header().contains(">0.4</text>"));
    }

    @Test
    void theBaselineIsHollowAndItsValueIsDottedInEachRow() {
        ValueAxis axis = ValueAxis.of(VALUES, 0.1, 0.4);

        assertTrue(axis.dot(0.4, true).contains("class=\"o\""));
        assertFalse(axis.dot(0.5, false).contains("class=\"o\""));
        assertTrue(axis.dot(0.5, false).contains("<path class=\"z\" d=\"M58 0v28\"/>"), axis.dot(0.5, false));
        assertFalse(ValueAxis.of(VALUES, 0.1, null).dot(0.5, false).contains("class=\"z\""));
    }

    @Test
    void unknownNoiseHasNoInterval() {
        assertEquals(
                "<svg class=\"dot\" viewBox=\"0 0 150 28\" aria-hidden=\"true\"><circle cx=\"75\" cy=\"14\" r=\"4\"/></svg>",
                ValueAxis.of(VALUES, Double.NaN, null).dot(0.5, false));
    }

    @Test
    void aValueFarOffIsAnArrowAtTheEndAndLeavesTheOthersApart() {
        ValueAxis axis = ValueAxis.of(new double[] {1, 1.1, 1.2, 1.3, 1e6}, 0.01, null);

        assertTrue(axis.dot(1e6, false).contains("M143 9l7 5-7 5z"));
        assertFalse(axis.dot(1, false).equals(axis.dot(1.3, false)));
    }

    @Test
    void equalValuesStandInTheMiddle() {
        assertTrue(ValueAxis.of(new double[] {3, 3}, Double.NaN, null)
                .dot(3, false)
                .contains("cx=\"75\""));
    }
}
