package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final Words WORDS = new Words("p", "A <title>", "A & B");

    private static Plot plot(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return new Plot(WORDS, XAxis.EPOCH).fromZero().curve(x, y, Plot.Look.PLAIN, 1, "end");
    }

    @Test
    void textIsEscapedAndThePictureInWords() {
        String svg = plot(1, 2).svg(Size.PROOF);

        assertTrue(svg.startsWith(
                "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 420 232\" aria-labelledby=\"p-t p-d\">"));
        assertTrue(svg.contains("<title id=\"p-t\">A &lt;title&gt;</title><desc id=\"p-d\">A &amp; B</desc>"));
    }

    @Test
    void aGapLiftsThePenAndALoneValueHasInk() {
        String svg = plot(1, Double.NaN, 2, Double.NaN, 1, 2).svg(Size.PROOF);
        String path = svg.substring(svg.indexOf("class=\"line s1\""));

        assertEquals(3, path.substring(0, path.indexOf("/>")).split("M", -1).length - 1);
        assertEquals(2, path.substring(0, path.indexOf("/>")).split("h\\.1", -1).length - 1);
    }

    @Test
    void crossesThatWouldBlotAreDrawnOnce() {
        String svg = plot(1, 2, 3).undefined(1).undefined(1.001).undefined(2).svg(Size.PROOF);

        assertEquals(2, svg.split("l5 5m0-5l-5 5", -1).length - 1);
    }

    @Test
    void onlyWhatWasLoggedIsAmongTheValues() {
        double[] x = {1, 1.5, 7};
        String svg = new Plot(WORDS, XAxis.STEP)
                .curve(x, new double[] {1e-9, 2, 3}, Plot.Look.RAW, 1, null)
                .named("of \"AP\" \\ <b>")
                .curve(x, new double[] {4, 5, 6}, Plot.Look.SMOOTH, 1, "smooth")
                .curve(x, new double[] {4, 5, 6}, Plot.Look.ASIDE, 1, "inferred")
                .strip(x, new double[] {7, 8, 9}, "learning rate", "lr 9")
                .svg(Size.WIDE);

        String lines = svg.substring(svg.indexOf("\"lines\""));
        assertEquals(
                "\"lines\":[{\"name\":\"of \\&quot;AP\\&quot; \\\\ &lt;b&gt;\",\"colour\":1,\"x\":[1,1.5,7],\"y\":[1e-9,2,3]},"
                        + "{\"name\":\"learning rate\",\"below\":true,\"x\":[1,1.5,7],\"y\":[7,8,9]}]}</metadata></svg>",
                lines);
    }

    @Test
    void aScaleThatIsNotOfTheValuesHasNone() {
        String svg = plot(-2, -1)
                .yTicks(List.of(new Plot.Tick(-2, "0.01"), new Plot.Tick(-1, "0.1")))
                .svg(Size.PROOF);

        assertFalse(svg.contains("<metadata>"));
    }

    @Test
    void labelsAboveNeverStandOnOneAnother() {
        String svg = plot(1, 2, 3)
                .mark(2, "first")
                .mark(2.01, "second")
                .mark(2.02, "third")
                .svg(Size.PROOF);

        assertTrue(svg.contains(">first<") && svg.contains(">second<"));
        assertFalse(svg.contains(">third<"));
    }

    @Test
    void oneValueAloneHasRoomAroundIt() {
        assertFalse(plot(0.5).svg(Size.PROOF).contains("NaN"));
        assertFalse(plot(0, 0, 0).svg(Size.NARROW).contains("NaN"));
    }
}
