package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.Curve;
import curvewise.report.Samples;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveChartTest {
    @Test
    void aChartIsAnImageWithANameAndADescription() {
        String svg = chart(Samples.curve(0.1, 0.3, 0.2), true).svg(Size.SMALL);

        assertTrue(svg.startsWith(
                "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 372 206\" aria-labelledby=\"c-t c-d\">"));
        assertTrue(svg.contains("<title id=\"c-t\">AP &lt;b&gt;</title><desc id=\"c-d\">in words</desc>"));
        assertTrue(svg.contains("<path class=\"line s1\" d=\"M34 "));
    }

    @Test
    void aScoreBeginsAtZero() {
        String svg = chart(Samples.curve(0.8, 0.9), true).svg(Size.SMALL);

        assertTrue(svg.contains(">0.00</text>"));
        assertFalse(chart(Samples.curve(0.8, 0.9), false).svg(Size.SMALL).contains(">0.00</text>"));
    }

    @Test
    void aMillionValuesMakeASmallPicture() {
        double[] values = new Random(1).doubles(1_000_000).toArray();
        Trace trace = Trace.of(Samples.curve(values), 0, 1, Size.WIDE.stretches());
        String svg = new CurveChart("c", "loss", "", XAxis.EPOCH, List.of(new Line(trace, "train", 1)), null, false)
                .svg(Size.WIDE);

        int picture = svg.indexOf("<metadata>");
        assertTrue(picture < 20_000, () -> picture + " characters");
        assertTrue(svg.length() - picture < 25_000, () -> svg.length() - picture + " characters of values");
    }

    @Test
    void anUndefinedValueLiftsThePenAndLeavesACross() {
        String svg = chart(Samples.curve(0.1, 0.2, Double.NaN, 0.3, 0.4), true).svg(Size.SMALL);

        String line = svg.substring(svg.indexOf("class=\"line s1\""));
        assertEquals(
                2,
                line.substring(0, line.indexOf("/>"))
                        .chars()
                        .filter(c -> c == 'M')
                        .count());
        assertTrue(svg.contains("<path class=\"none\" d=\"M"));
    }

    @Test
    void aValueBetweenGapsIsADot() {
        String svg = chart(Samples.curve(0.1, Double.NaN, 0.3, Double.NaN, 0.4, 0.5), true)
                .svg(Size.SMALL);

        assertEquals(2, svg.split("class=\"dot f1\"", -1).length - 1);
    }

    @Test
    void aResumedTrainingIsNotJoinedBackwards() {
        Curve resumed = new Curve(
                new long[] {1, 2, 3, 2, 3},
                new double[] {1, 2, 3, 2, 3},
                new double[5],
                new long[5],
                new long[5],
                new double[] {5, 4, 3, 4.5, 3.5});
        String svg = chart(resumed, false).svg(Size.SMALL);

        String line = svg.substring(svg.indexOf("class=\"line s1\""));
        assertEquals(
                2,
                line.substring(0, line.indexOf("/>"))
                        .chars()
                        .filter(c -> c == 'M')
                        .count());
    }

    @Test
    void thePictureHoldsItsValuesAsLogged() {
        String svg =
                chart(Samples.curve(0.1, Double.NaN, 0.30000000000000004), true).svg(Size.SMALL);

        String values = svg.substring(svg.indexOf("<metadata>"));
        assertEquals(
                "{\"name\":\"AP &lt;b&gt;\",\"colour\":1,\"from\":1,\"y\":[0.1,null,0.30000000000000004]}]}</metadata></svg>",
                values.substring(values.indexOf("{\"name\"")));
        assertTrue(values.startsWith("<metadata>{\"box\":[34,26,"));
        assertTrue(values.contains(",\"x\":[1,3],\"y\":[0,"));
        assertTrue(values.contains(",\"axis\":\"epoch\","));
    }

    @Test
    void theSamePictureForAPhoneOnlySaysWhereTheValuesAre() {
        String svg = chart(Samples.curve(0.1, 0.2), true).svg(Size.NARROW);

        assertTrue(svg.endsWith(",\"of\":\"c\"}</metadata></svg>"), svg);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "0, 0",
        "1e-320, 2e-320",
        "1e299, 2e299",
        "-1e299, 1e299",
        "1, 1.0000000000000002",
        "1e9, 1000000001",
        "-3, -1",
        "1e-12, 5e-12"
    })
    void anyRangeCanBeDrawn(double a, double b) {
        String svg = chart(Samples.curve(a, b), false).svg(Size.SMALL);

        assertTrue(CurveChart.canDraw(a, b));
        assertFalse(svg.contains("NaN") || svg.contains("922337203"), svg);
    }

    @Test
    void whatCouldOverflowIsNotDrawn() {
        assertFalse(CurveChart.canDraw(0, 1.7e308));
    }

    @Test
    void labelsAtTheEndsDoNotStandOnOneAnother() {
        Line val = new Line(trace(Samples.curve(1, 0.5)), "val", 1);
        Line train = new Line(trace(Samples.curve(1, 0.5)), "train", 2);
        String svg = new CurveChart("c", "loss", "", XAxis.EPOCH, List.of(val, train), null, false).svg(Size.SMALL);

        double first = y(svg, "end t1");
        double second = y(svg, "end t2");
        assertEquals(14, Math.abs(first - second), 0.01);
    }

    private static double y(String svg, String styles) {
        String label = svg.substring(svg.indexOf("class=\"" + styles));
        return Double.parseDouble(label.substring(label.indexOf("y=\"") + 3, label.indexOf("\">")));
    }

    private static CurveChart chart(Curve curve, boolean fromZero) {
        return new CurveChart(
                "c", "AP <b>", "in words", XAxis.EPOCH, List.of(new Line(trace(curve), "val", 1)), null, fromZero);
    }

    private static Trace trace(Curve curve) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : curve.values()) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            greatest = Double.isNaN(value) ? greatest : Math.max(greatest, value);
        }
        return Trace.of(curve, least, greatest, 160);
    }
}
