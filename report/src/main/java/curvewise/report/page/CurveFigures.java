package curvewise.report.page;

import curvewise.core.run.Split;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.report.chart.Line;
import curvewise.report.chart.Trace;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The charts of a run: its headline large, then a small one for each metric, what is measured on several parts of the data in one.
 *
 * @param headline {@code null} when no series is the headline or that is no curve
 * @param small those with a better and a worse first
 * @param leftOut says which series have no chart; may be empty
 */
record CurveFigures(@Nullable CurveFigure headline, List<CurveFigure> small, String leftOut) {
    /** More pictures than anybody looks at; the table below has every series. */
    static final int MOST = 60;

    private static final int NAMED = 8;

    static CurveFigures of(RunSummary run, List<SeriesReading> readings) {
        List<List<SeriesReading>> groups = grouped(readings);
        List<SeriesReading> headline = groups.stream()
                .filter(group -> group.stream().anyMatch(r -> isHeadline(run, r.series())))
                .findFirst()
                .orElse(null);
        List<List<SeriesReading>> others = groups.stream()
                .filter(group -> group != headline)
                .sorted(Comparator.comparing(group -> group.get(0).series().direction() == null))
                .toList();
        List<CurveFigure> small = new ArrayList<>();
        for (List<SeriesReading> group : others.subList(0, Math.min(others.size(), MOST))) {
            small.add(CurveFigure.of("curve-" + (small.size() + 1), group, false));
        }
        return new CurveFigures(
                headline == null ? null : CurveFigure.of("curve-0", headline, true),
                small,
                leftOut(
                        readings,
                        others.stream().skip(MOST).flatMap(List::stream).count()));
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return headline == null && small.isEmpty();
    }

    static boolean isHeadline(RunSummary run, SeriesSummary series) {
        RunSummary.Headline headline = run.headline();
        return headline != null
                && headline.rawName().equals(series.rawName())
                && Objects.equals(headline.metric(), series.metric())
                && series.split() != Split.TRAIN;
    }

    private static List<List<SeriesReading>> grouped(List<SeriesReading> readings) {
        List<List<SeriesReading>> groups = new ArrayList<>();
        for (SeriesReading reading : readings) {
            if (reading.isCurve()) {
                Optional<List<SeriesReading>> fitting =
                        groups.stream().filter(group -> takes(group, reading)).findFirst();
                fitting.ifPresentOrElse(
                        group -> group.add(reading), () -> groups.add(new ArrayList<>(List.of(reading))));
            }
        }
        groups.forEach(group -> group.sort(Comparator.comparing(CurveFigures::order)));
        return groups;
    }

    /** Held-out data first: that line is the one that matters. */
    private static int order(SeriesReading reading) {
        Split split = reading.series().split();
        return split == null ? 3 : split == Split.VAL ? 0 : split == Split.TEST ? 1 : 2;
    }

    private static boolean takes(List<SeriesReading> group, SeriesReading reading) {
        return group.size() < Line.STYLES
                && MetricKey.of(group.get(0).series()).equals(MetricKey.of(reading.series()))
                && group.stream()
                        .noneMatch(other ->
                                other.series().split() == reading.series().split())
                && haveAnAxis(group, reading);
    }

    private static boolean haveAnAxis(List<SeriesReading> group, SeriesReading reading) {
        List<Trace> traces = new ArrayList<>();
        group.forEach(other -> traces.add(Objects.requireNonNull(other.trace())));
        traces.add(Objects.requireNonNull(reading.trace()));
        return XAxis.shared(traces) != XAxis.NUMBER;
    }

    private static String leftOut(List<SeriesReading> readings, long beyond) {
        List<String> none = readings.stream()
                .filter(r -> !r.isCurve())
                .map(r -> Shown.label(r.series().rawName()))
                .distinct()
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!none.isEmpty()) {
            String names = none.stream().limit(NAMED).collect(Collectors.joining(", "));
            sentences.add("Not drawn, with fewer than two values to connect: " + names
                    + (none.size() > NAMED ? " and " + Figures.count(none.size() - NAMED) + " more" : "") + ".");
        }
        if (beyond > 0) {
            sentences.add("Not drawn, beyond the first " + MOST + " charts: " + Figures.count(beyond) + " series.");
        }
        return String.join(" ", sentences);
    }
}
