package curvewise.report.page;

import curvewise.report.text.Places;
import curvewise.report.text.Arrow;
import curvewise.core.study.RunSummary;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number set large.
 *
 * @param better which way is better; {@code null} when neither
 * @param note where it stands; {@code null} when there is nothing to say
 * @param source the file and line; {@code null} when it stands in none
 */
record Tile(
        String label,
        @Nullable Arrow better,
        Figure value,
        @Nullable String note,
        @Nullable Shown source) {
    private static final int NAME = 28;

    static List<Tile> of(RunSummary run, List<SeriesReading> readings) {
        List<Tile> tiles = new ArrayList<>();
        RunSummary.Headline headline = run.headline();
        if (headline != null) {
            SeriesReading reading = readings.stream()
                    .filter(r -> CurveFigures.isHeadline(run, r.series()))
                    .findFirst()
                    .orElse(null);
            tiles.add(of(headline, "best", headline.best(), reading, reading == null ? null : reading.best()));
            tiles.add(of(headline, "last", headline.last(), reading, reading == null ? null : reading.last()));
        }
        if (run.epochs() != null) {
            tiles.add(plain("Epochs", run.epochs(), "with data"));
        }
        tiles.add(plain("Series", run.series(), null));
        tiles.add(plain("Values", run.points(), null));
        return tiles;
    }

    private static Tile of(
            RunSummary.Headline headline,
            String which,
            @Nullable Double value,
            @Nullable SeriesReading reading,
            SeriesReading.@Nullable Spot spot) {
        return new Tile(
                Shown.value(headline.rawName(), NAME).text() + ", " + which,
                Arrow.of(headline.direction()),
                Figures.value(value),
                spot == null
                        ? null
                        : Places.inWords(spot.point().epoch(), spot.point().step()),
                reading == null || spot == null
                        ? null
                        : Places.inFile(reading.series().source(), spot.line()));
    }

    private static Tile plain(String label, long number, @Nullable String note) {
        return new Tile(label, null, new Figure(Figures.count(number), null, true), note, null);
    }
}
