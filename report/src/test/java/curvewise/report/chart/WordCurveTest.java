package curvewise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.metric.Direction;
import curvewise.core.study.Sparkline;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordCurveTest {
    @Test
    void noCurveIsNoPicture() {
        assertEquals("", WordCurve.of(Sparkline.NONE, Direction.MAX));
        assertEquals("", WordCurve.of(Sparkline.NONE, null));
    }

    @Test
    void aSingleValueIsARingInTheMiddle() {
        String svg = WordCurve.of(curve(0, 0.5), Direction.MAX);

        assertTrue(svg.contains("<circle cx=\"64\" cy=\"20\" r=\"4\"/>"), svg);
        assertFalse(svg.contains("class=\"m\""));
    }

    @Test
    void theBestStandsAtTheTopWhenHigherIsBetterAndAtTheBottomWhenLowerIs() {
        assertTrue(WordCurve.of(curve(2, 1, 2, 3), Direction.MAX).contains("<circle cx=\"123\" cy=\"5\" r=\"4\"/>"));
        assertTrue(WordCurve.of(curve(2, 3, 2, 1), Direction.MIN).contains("<circle cx=\"123\" cy=\"34\" r=\"4\"/>"));
    }

    @Test
    void theStartOfATrainingIsCutOffSoThatTheRestCanBeSeen() {
        double[] values =
                IntStream.range(0, 40).mapToDouble(i -> i < 2 ? -100 : i).toArray();

        assertTrue(
                WordCurve.of(curve(39, values), Direction.MAX).contains("<path class=\"r\" d=\"M5 34l3 0 3 0 3 0 3"));
    }

    @Test
    void whatDoesNotCountIsGreyAndTheRingStandsAtTheBestOfWhatCounts() {
        String svg = WordCurve.upTo(curve(4, 1, 2, 3, 4, 5), Direction.MAX, 3, 3);

        assertTrue(svg.contains("<rect x=\"64\" width=\"64\"/>"), svg);
        assertTrue(svg.contains("<circle cx=\"64\" cy=\"20\" r=\"4\"/>"), svg);
        assertFalse(WordCurve.upTo(curve(4, 1, 2, 3, 4, 5), Direction.MAX, 5, 5).contains("<rect"));
    }

    @Test
    void bucketsOfSeveralValuesAreStrokesFromTheirLeastToTheirGreatest() {
        Sparkline curve =
                new Sparkline(List.of(new Sparkline.Bucket(0, 10, 5), new Sparkline.Bucket(10, 10, 10)), 0, 1, 20);

        assertTrue(WordCurve.of(curve, Direction.MAX).contains("<path class=\"r\" d=\"M5 34v-29m118 0v-1\"/>"));
    }

    @Test
    void aCurveOfSixtyBucketsTakesLittleMoreThanAKilobyte() {
        Random chance = new Random(1);
        Sparkline curve = new Sparkline(
                Stream.generate(chance::nextDouble)
                        .limit(60)
                        .map(v -> new Sparkline.Bucket(v, v + chance.nextDouble(), v + 0.2))
                        .toList(),
                5,
                1,
                6000);

        int length = WordCurve.of(curve, Direction.MAX).length();
        assertTrue(length < 1_250, () -> length + " characters");
    }

    private static Sparkline curve(int best, double... values) {
        return new Sparkline(
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Sparkline.Bucket(values[i], values[i], values[i]))
                        .toList(),
                best,
                1,
                values.length);
    }
}
