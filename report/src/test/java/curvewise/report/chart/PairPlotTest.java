package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairPlotTest {
    private static final double[] NONE = {};

    @Test
    void bothImagesHaveTheSameHorizontalScale() {
        PairPlot plot = plot(run("a", 1, 2, 3), run("b", 3, 2, 10), null, 1.5);

        for (Size size : new Size[] {Size.WIDE, Size.NARROW}) {
            assertEquals(axis(plot.curves(size)), axis(plot.difference(size)));
        }
    }

    @Test
    void theNoiseBandLiesAroundZeroAndIsInTheRangeOfTheAxis() {
        String svg = plot(run("a", 1, 2, 3), run("b", 1, 2, 3), null, 5).difference(Size.WIDE);

        assertTrue(svg.contains("<rect class=\"ground\""));
        assertTrue(svg.contains(">+5.0</text>") && svg.contains(">\u22125.0</text>"), svg);
        assertTrue(svg.contains(">noise band</text>"));
    }

    @Test
    void withoutKnownNoiseThereIsNoBand() {
        String svg =
                plot(run("a", 1, 2, 3), run("b", 1, 2, 4), null, Double.NaN).difference(Size.WIDE);

        assertFalse(svg.contains("ground") || svg.contains("noise band"));
    }

    @Test
    void whatDoesNotCountHasAGroundOfItsOwn() {
        String svg = plot(run("a", 1, 2, 3), run("b", 1, 2, 4), new PairPlot.Until(2, "compared up to epoch 2"), 1)
                .curves(Size.WIDE);

        assertTrue(svg.contains("<rect class=\"ground\"") && svg.contains(">compared up to epoch 2</text>"));
    }

    @Test
    void anUndefinedValueIsACross() {
        PairPlot.Run run =
                new PairPlot.Run("a", "", new double[] {1, 3}, new double[] {1, 2}, NONE, new double[] {2}, null);
        String svg = plot(run, run("b", 1, 2, 4), null, 1).curves(Size.NARROW);

        assertTrue(svg.contains("<path class=\"none\""));
    }

    @Test
    void twoSingleValuesAreNoCurves() {
        assertFalse(plot(run("a", 1), run("b", 2), null, 1).canDraw());
        assertTrue(plot(run("a", 1), run("b", 2, 3), null, 1).canDraw());
        assertFalse(plot(run("a", 1, 1e301), run("b", 2, 3), null, 1).canDraw());
        assertFalse(plot(run("a"), run("b", 2, 3), null, 1).canDraw());
    }

    @Test
    void namesAreTextInThePicture() {
        String svg = plot(run("<b>&", 1, 2), run("\"'", 2, 3), null, 1).curves(Size.WIDE);

        assertTrue(svg.contains(">&lt;b&gt;&amp;</text>") && svg.contains(">&quot;&#39;</text>"));
    }

    private static String axis(String svg) {
        int at = svg.indexOf("class=\"axis\"");
        String line = svg.substring(at, svg.indexOf("/>", at));
        return line.replaceAll(" y[12]=\"[^\"]*\"", "");
    }

    private static PairPlot plot(
            PairPlot.Run candidate, PairPlot.Run baseline, PairPlot.@Nullable Until until, double band) {
        int n = Math.min(candidate.y().length, baseline.y().length);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i + 1;
            y[i] = candidate.y()[i] - baseline.y()[i];
        }
        Words words = new Words("d", "difference", "in words");
        return new PairPlot(
                new Words("c", "curves", "in words"),
                XAxis.EPOCH,
                candidate,
                baseline,
                true,
                until,
                new PairPlot.Gap(words, x, y, NONE, band, "\u00B1" + band));
    }

    private static PairPlot.Run run(String name, double... values) {
        double[] x = new double[values.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return new PairPlot.Run(name, "", x, values, NONE, NONE, null);
    }
}
