package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.Curve;
import curvewise.report.Samples;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void aShortCurveIsKeptWhole() {
        Trace trace = Trace.of(Samples.curve(3, 1, 2), 1, 3, 400);

        assertEquals(List.of(3.0, 1.0, 2.0), values(trace));
        assertFalse(trace.isReduced());
    }

    @Test
    void ofAMillionValuesSpikesFirstAndLastStay() {
        double[] values = new Random(1).doubles(1_000_000).toArray();
        values[123_456] = 40;
        values[654_321] = -40;
        values[0] = 0.5;
        values[999_999] = 0.25;
        Trace trace = Trace.of(Samples.curve(values), -40, 40, 400);

        assertTrue(trace.points().size() <= 802);
        assertTrue(trace.isReduced());
        assertTrue(trace.points().contains(new Trace.Point(123_457, 123_456, 123_457, 40)));
        assertTrue(trace.points().contains(new Trace.Point(654_322, 654_321, 654_322, -40)));
        assertEquals(0.5, trace.points().get(0).value());
        assertEquals(0.25, trace.points().get(trace.points().size() - 1).value());
    }

    @Test
    void eachStretchKeepsItsOwnLeastAndGreatest() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> Math.sin(i)).toArray();
        List<Trace.Point> points = Trace.of(Samples.curve(values), -1, 1, 10).points();

        for (int stretch = 0; stretch < 10; stretch++) {
            int from = stretch * 100;
            double least = IntStream.range(from, from + 100)
                    .mapToDouble(i -> values[i])
                    .min()
                    .orElseThrow();
            double greatest = IntStream.range(from, from + 100)
                    .mapToDouble(i -> values[i])
                    .max()
                    .orElseThrow();
            assertTrue(
                    points.stream().anyMatch(p -> p.value() == least && p.number() > from && p.number() <= from + 100));
            assertTrue(points.stream()
                    .anyMatch(p -> p.value() == greatest && p.number() > from && p.number() <= from + 100));
        }
    }

    @Test
    void pointsStayInTheOrderOfTheLog() {
        double[] values = new Random(2).doubles(5000).toArray();
        List<Trace.Point> points = Trace.of(Samples.curve(values), 0, 1, 160).points();

        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i - 1).number() < points.get(i).number());
        }
    }

    @Test
    void undefinedValuesAreGapsAndNeverMinusOne() {
        Trace trace = Trace.of(Samples.curve(0.1, -1, 0.3, Double.NaN, Double.POSITIVE_INFINITY), 0.1, 0.3, 400);

        assertEquals(3, trace.undefinedSize());
        assertEquals(
                List.of(2L, 4L, 5L),
                trace.undefined().stream().map(Trace.Point::number).toList());
        assertTrue(trace.points().stream().noneMatch(p -> p.value() < 0 || Double.isInfinite(p.value())));
    }

    @Test
    void aStretchWithoutAValueIsAGapInALongCurveToo() {
        double[] values = IntStream.range(0, 1000)
                .mapToDouble(i -> i >= 300 && i < 500 ? Double.NaN : i)
                .toArray();
        Trace trace = Trace.of(Samples.curve(values), 0, 999, 10);

        assertEquals(
                2, trace.points().stream().filter(p -> Double.isNaN(p.value())).count());
        assertEquals(200, trace.undefinedSize());
    }

    @Test
    void epochsAreTheAxisUnlessTheyRepeat() {
        Curve perEpoch = Samples.curve(1, 2, 3);
        Curve perStep = new Curve(
                new long[] {10, 20, 30}, new double[] {0, 0, 1}, new double[3], new long[3], new long[3], new double[] {
                    1, 2, 3
                });
        Curve nothing = new Curve(
                new long[] {Long.MIN_VALUE, Long.MIN_VALUE},
                new double[] {Double.NaN, Double.NaN},
                new double[2],
                new long[2],
                new long[2],
                new double[] {1, 2});

        Trace epochs = Trace.of(perEpoch, 1, 3, 10);
        Trace steps = Trace.of(perStep, 1, 3, 10);
        assertEquals(XAxis.EPOCH, XAxis.shared(List.of(epochs)));
        assertEquals(XAxis.STEP, XAxis.shared(List.of(epochs, steps)));
        assertEquals(XAxis.NUMBER, XAxis.shared(List.of(epochs, Trace.of(nothing, 1, 2, 10))));
    }

    private static List<Double> values(Trace trace) {
        return trace.points().stream().map(Trace.Point::value).toList();
    }
}
