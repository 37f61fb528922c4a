package curvewise.report.page;

import curvewise.core.metric.Direction;
import curvewise.core.run.Split;
import curvewise.report.chart.CurveChart;
import curvewise.report.chart.Line;
import curvewise.report.chart.Size;
import curvewise.report.chart.Trace;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its caption.
 *
 * @param better which way is better; {@code null} when neither
 * @param note how to read it; may be empty
 * @param source the names as logged, and the files
 * @param narrow the same for a phone; {@code null} where one size serves all
 */
record CurveFigure(
        String title,
        @Nullable Arrow better,
        String note,
        String source,
        String svg,
        @Nullable String narrow) {
    private static final int END_LABEL = 10;
    private static final int TITLE = 48;

    /** One curve for each reading, the first the one that matters; at most {@link Line#STYLES}. */
    static CurveFigure of(String id, List<SeriesReading> readings, boolean wide) {
        SeriesReading first = readings.get(0);
        CurveChart chart = chart(id, readings);
        Direction direction = first.series().direction();
        return new CurveFigure(
                chart.title(),
                Arrow.of(direction),
                note(readings, chart),
                source(readings),
                chart.svg(wide ? Size.WIDE : Size.SMALL),
                wide ? chart.svg(Size.NARROW) : null);
    }

    private static CurveChart chart(String id, List<SeriesReading> readings) {
        List<Line> lines = new ArrayList<>();
        for (SeriesReading reading : readings) {
            lines.add(new Line(
                    trace(reading),
                    Shown.value(reading.splitOrName(), END_LABEL).text(),
                    lines.size() + 1));
        }
        XAxis axis = XAxis.shared(lines.stream().map(Line::trace).toList());
        return new CurveChart(
                id,
                title(readings),
                readings.stream().map(CurveFigure::inWords).collect(Collectors.joining(" ")),
                axis,
                lines,
                best(readings.get(0), axis),
                readings.get(0).series().direction() == Direction.MAX);
    }

    private static Trace trace(SeriesReading reading) {
        Trace trace = reading.trace();
        if (trace == null) {
            throw new IllegalArgumentException("no curve: " + reading.series().rawName());
        }
        return trace;
    }

    private static String title(List<SeriesReading> readings) {
        SeriesReading first = readings.get(0);
        String name = readings.size() == 1 ? first.series().rawName() : MetricKey.of(first.series());
        return Shown.value(name, TITLE).text();
    }

    /** The best of what the model was trained on says nothing. */
    private static CurveChart.@Nullable Best best(SeriesReading reading, XAxis axis) {
        SeriesReading.Spot best = reading.best();
        if (best == null || !best.isFound() || isTraining(reading)) {
            return null;
        }
        String where = axis == XAxis.EPOCH
                ? Figures.epoch(best.point().epoch())
                : Figures.count(
                        axis == XAxis.STEP ? best.point().step() : best.point().number());
        return new CurveChart.Best(
                best.point(), 1, "best " + Figures.rounded(best.value(), 4) + ", " + axis.label() + " " + where);
    }

    private static boolean isTraining(SeriesReading reading) {
        return reading.series().split() == Split.TRAIN;
    }

    private static String note(List<SeriesReading> readings, CurveChart chart) {
        List<String> notes = new ArrayList<>();
        for (Line line : chart.lines()) {
            if (line.trace().isReduced()) {
                notes.add("Of " + Figures.count(line.trace().size()) + " values"
                        + (readings.size() > 1 ? " (" + line.label() + ")" : "")
                        + " the least and the greatest of each stretch are drawn.");
            }
        }
        long undefined =
                readings.stream().mapToLong(r -> r.series().undefinedPoints()).sum();
        long notFinite = readings.stream().mapToLong(SeriesReading::notFinite).sum();
        if (undefined > 0) {
            notes.add("\u00D7 marks " + Figures.count(undefined, "value that is", "values that are") + " not defined.");
        }
        if (notFinite > 0) {
            notes.add("\u00D7 marks " + Figures.count(notFinite, "value that is", "values that are")
                    + " NaN or infinite.");
        }
        return String.join(" ", notes);
    }

    private static String source(List<SeriesReading> readings) {
        String names = readings.stream()
                .map(r -> Shown.label(r.series().rawName()))
                .distinct()
                .collect(Collectors.joining(", "));
        String files = readings.stream()
                .map(r -> Shown.fileName(r.series().source(), TITLE).text())
                .distinct()
                .collect(Collectors.joining(", "));
        return names + " in " + files;
    }

    private static String inWords(SeriesReading reading) {
        return Shown.label(reading.series().rawName()) + ": from " + inWords(reading.first()) + " to "
                + inWords(reading.last()) + "; least " + inWords(reading.least()) + ", greatest "
                + inWords(reading.greatest()) + ".";
    }

    private static String inWords(SeriesReading.@Nullable Spot spot) {
        if (spot == null) {
            return Figures.NOT_DEFINED;
        }
        String where = Places.inWords(spot.point().epoch(), spot.point().step());
        return Figures.rounded(spot.value(), 6) + (where == null ? "" : " at " + where);
    }
}
