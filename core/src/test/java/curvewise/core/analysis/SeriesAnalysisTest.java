package curvewise.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.metric.Direction;
import curvewise.core.metric.SmallKnowledge;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Split;
import curvewise.core.study.SeriesSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesAnalysisTest {
    private static final long NO_STEP = Long.MIN_VALUE;

    private static SeriesAnalysis series(String name, @Nullable Split split) {
        return SeriesAnalysis.of(new SmallKnowledge().build().identify("any", name, split, List.of(name, "loss_bbox")));
    }

    private static SeriesSummary summary(SeriesAnalysis analysis) {
        return analysis.summary(new LoggedSeries(7, "a.log", "x", null));
    }

    private static SeriesSummary summary(String name, double... values) {
        SeriesAnalysis analysis = series(name, null);
        for (int i = 0; i < values.length; i++) {
            analysis.add(i, i / 2.0, values[i]);
        }
        return summary(analysis);
    }

    @Test
    void theFirstOfEqualBestsCounts() {
        SeriesSummary summary = summary("bbox AP", 0.1, 0.3, 0.2, 0.3, 0.1);
        assertEquals(0.3, summary.bestValue());
        assertEquals(1, summary.bestStep());
        assertEquals(0.5, summary.bestEpoch());
        assertEquals(0.1, summary.minValue());
        assertEquals(0, summary.minStep());
        assertEquals(0.1, summary.lastValue());
        assertEquals(4, summary.lastStep());
    }

    @Test
    void aLossIsBestWhereItIsLeast() {
        SeriesSummary summary = summary("loss", 3, 1, 2);
        assertEquals(Direction.MIN, summary.direction());
        assertEquals(1.0, summary.bestValue());
        assertEquals(3.0, summary.maxValue());
        assertEquals("loss", summary.role());
        assertEquals("det.loss", summary.metric());
    }

    @Test
    void theMinusOneOfCocoIsCountedAndNeverShown() {
        SeriesSummary summary = summary("bbox AP", -1, 0.2, -1, 0, Double.NaN, -100);
        assertEquals(6, summary.points());
        assertEquals(4, summary.undefinedPoints());
        assertEquals(0.2, summary.firstValue());
        assertEquals(0.0, summary.lastValue());
        assertEquals(0.0, summary.minValue(), "0 is a value");
        assertEquals(0, summary.firstStep(), "an undefined point has a step too");
        assertEquals(5, summary.lastStep());
    }

    @Test
    void minusOneIsAValueElsewhere() {
        SeriesSummary summary = summary("loss", -1, 2);
        assertEquals(0, summary.undefinedPoints());
        assertEquals(-1.0, summary.minValue());
    }

    @Test
    void theNanOfTrainingIsNoUndefinedPoint() {
        SeriesSummary summary = summary("train_loss", 2, Double.NaN, Double.POSITIVE_INFINITY, 1);
        assertEquals(4, summary.points());
        assertEquals(0, summary.undefinedPoints());
        assertEquals(2.0, summary.maxValue());
        assertEquals(1.0, summary.lastValue());
    }

    @Test
    void theNanOfValidationIsUndefinedWhateverItMeasures() {
        assertEquals(1, summary("val_loss", 1, Double.NaN).undefinedPoints());
        assertEquals(1, summary("val_whatever", 1, Double.NaN).undefinedPoints());
        assertEquals(0, summary("val_loss", 1, Double.NEGATIVE_INFINITY).undefinedPoints());
    }

    @Test
    void nothingFiniteLeavesNothingToShow() {
        SeriesSummary summary = summary("bbox AP", -1, -1);
        assertEquals(2, summary.points());
        assertNull(summary.firstValue());
        assertNull(summary.lastValue());
        assertNull(summary.minStep());
        assertNull(summary.bestValue());
        assertNull(summary.bestEpoch());
    }

    @Test
    void noPointIsNoNumberEither() {
        SeriesSummary summary = summary("loss");
        assertEquals(0, summary.points());
        assertNull(summary.firstStep());
        assertNull(summary.maxValue());
    }

    @Test
    void stepsThatAreNotKnownAreLeftOut() {
        SeriesAnalysis analysis = series("bbox AP", null);
        analysis.add(NO_STEP, Double.NaN, 0.5);
        analysis.add(20, Double.NaN, 0.4);
        analysis.add(10, Double.NaN, 0.3);
        analysis.add(NO_STEP, Double.NaN, 0.2);
        SeriesSummary summary = summary(analysis);
        assertEquals(20, summary.firstStep());
        assertEquals(10, summary.lastStep(), "in the order of the log");
        assertNull(summary.bestStep());
        assertNull(summary.bestEpoch());
        assertEquals(20, analysis.greatestStep());
    }

    @Test
    void aMonitorHasNoBest() {
        SeriesSummary summary = summary("lr", 0.1, 0.01);
        assertNull(summary.direction());
        assertNull(summary.bestValue());
        assertEquals("monitor", summary.role());
    }

    @Test
    void anUnknownNameHasABestByItsGuessAndNoMetric() {
        SeriesSummary summary = summary("my_acc", 1, 3, 2);
        assertNull(summary.metric());
        assertNull(summary.role());
        assertEquals(Direction.MAX, summary.direction());
        assertEquals(3.0, summary.bestValue());
    }

    @Test
    void aFractionThatExceedsOneIsPercentThroughout() {
        assertEquals("percent", summary("bbox AP", 0.4, 38.1).unit());
        assertNull(summary("bbox AP", 0.4, 0.5).unit());
        assertNull(summary("loss", 0.4, 38.1).unit());
    }

    @Test
    void theSplitShownIsThatOfTheLog() {
        SeriesAnalysis analysis = series("val_loss", null);
        assertEquals(Split.VAL, analysis.identity().split());
        assertNull(summary(analysis).split());
    }
}
