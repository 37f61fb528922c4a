package curvewise.report.page;

import curvewise.core.metric.Direction;
import curvewise.core.run.Split;
import curvewise.core.study.SeriesSummary;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series of a run in a table.
 *
 * @param meaning the canonical name where it differs, and the unit; may be empty
 * @param href where the glossary says what it is, from the site's root; {@code null} when it does not
 * @param better {@code null} when neither way is better
 * @param undefined how many values are not defined
 * @param notFinite how many others are NaN or infinite; {@code null} when none is
 * @param cells first, last, least, greatest, best
 */
record SeriesRow(
        String name,
        String meaning,
        @Nullable String href,
        @Nullable Arrow better,
        String split,
        String points,
        String undefined,
        @Nullable String notFinite,
        List<Cell> cells) {
    /**
     * A value and where it comes from.
     *
     * @param where its epoch or step; {@code null} when unknown
     * @param source file and line; {@code null} when there is no value
     */
    record Cell(
            Figure value, @Nullable String where, @Nullable Shown source) {
        private static final Cell NO_DIRECTION = new Cell(new Figure("no direction", null, false), null, null);

        static Cell of(SeriesSummary series, SeriesReading.@Nullable Spot spot) {
            return spot == null
                    ? new Cell(new Figure(noValue(series), null, false), null, null)
                    : new Cell(
                            Figures.value(spot.value()),
                            Places.inWords(spot.point().epoch(), spot.point().step()),
                            Places.inFile(series.source(), spot.line()));
        }

        private static String noValue(SeriesSummary series) {
            return series.points() == 0
                    ? "no value"
                    : series.undefinedPoints() == series.points() ? Figures.NOT_DEFINED : "none finite";
        }
    }

    static SeriesRow of(SiteMap site, SeriesReading reading) {
        SeriesSummary series = reading.series();
        Direction direction = series.direction();
        Split split = series.split();
        return new SeriesRow(
                Shown.label(series.rawName()),
                meaning(series),
                site.pathOfMetric(series.metric()),
                Arrow.of(direction),
                split == null ? "not known" : split.label(),
                Figures.count(series.points()),
                Figures.count(series.undefinedPoints()),
                reading.notFinite() == 0 ? null : "and " + Figures.count(reading.notFinite()) + " NaN or infinite",
                List.of(
                        Cell.of(series, reading.first()),
                        Cell.of(series, reading.last()),
                        Cell.of(series, reading.least()),
                        Cell.of(series, reading.greatest()),
                        direction == null ? Cell.NO_DIRECTION : Cell.of(series, reading.best())));
    }

    private static String meaning(SeriesSummary series) {
        String metric = Objects.equals(series.metric(), series.rawName()) ? null : series.metric();
        return Stream.of(metric, series.unit())
                .filter(Objects::nonNull)
                .map(Shown::label)
                .collect(Collectors.joining(", "));
    }
}
