package curvewise.report.proof;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Resumes;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Direction;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.run.Split;
import curvewise.core.statistics.RunningMedian;
import curvewise.report.chart.CurveChart;
import curvewise.report.chart.Plot;
import curvewise.report.chart.Size;
import curvewise.report.chart.Words;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metric a run is judged by over the whole training: every value, its best, where no trend is seen any more, and the learning rate below. */
public final class HeadlineCurve {
    /** Of fewer evaluations a table says as much. */
    private static final int ENOUGH = 8;

    private static final double SIGNIFICANT = 0.05;

    private final Evidence run;
    private final Judged headline;
    private final Points rows;
    private final Course course;
    private final double[] x;
    private final SeriesFigures shown;

    private HeadlineCurve(Evidence run, Judged headline) {
        this.run = run;
        this.headline = headline;
        this.rows = run.evaluations().places();
        this.course = Course.of(rows);
        this.x = course.x(rows);
        this.shown = SeriesFigures.of(headline);
    }

    /** The figure, wide and for a phone; {@code null} for a run with fewer than eight evaluations. */
    public static @Nullable Proof of(Evidence run) {
        Judged headline = run.headline();
        if (headline == null
                || headline.size() < ENOUGH
                || !canDraw(headline.points().values())) {
            return null;
        }
        return new HeadlineCurve(run, headline).proof();
    }

    static boolean canDraw(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        return finite.length > 1
                && CurveChart.canDraw(
                        Arrays.stream(finite).min().getAsDouble(),
                        Arrays.stream(finite).max().getAsDouble());
    }

    private Proof proof() {
        boolean isSmoothed = rows.size() >= RunningMedian.ENOUGH;
        Plot plot = plot(isSmoothed);
        return new Proof(
                Named.of(headline) + on(headline.split()),
                note(isSmoothed),
                plot.svg(Size.WIDE),
                plot.svg(Size.NARROW),
                List.of(),
                Named.source(headline.tracks()));
    }

    private static String on(@Nullable Split split) {
        return split == null
                ? ""
                : split == Split.VAL ? " on validation" : split == Split.TEST ? " on test" : " on training";
    }

    private Plot plot(boolean isSmoothed) {
        Plot plot = new Plot(words(), course.axis());
        if (headline.direction() == Direction.MAX) {
            plot.fromZero();
        }
        double[] values = defined(rows.values());
        String last = "last " + shown.value(headline.lastValue());
        if (isSmoothed) {
            plot.curve(x, values, Plot.Look.RAW, 1, last).named(Named.of(headline));
            plot.curve(x, RunningMedian.of(values), Plot.Look.SMOOTH, 1, null);
        } else {
            plot.curve(x, values, Plot.Look.PLAIN, 1, last).named(Named.of(headline));
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                plot.undefined(x[i]);
            }
        }
        double best = x[run.shownRow()];
        plot.peak(
                best,
                headline.bestValue(),
                "best " + shown.value(headline.bestValue()) + ", " + Named.place(headline.points(), headline.best()));
        ground(plot);
        marks(plot);
        rates(plot);
        return plot;
    }

    private static double[] defined(double[] values) {
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }

    private void ground(Plot plot) {
        Convergence c = headline.convergence();
        boolean isAtRest = headline.is(Status.PLATEAUED) || headline.is(Status.CONVERGED);
        int first = headline.size() - c.tail();
        if (isAtRest && c.tail() > 1 && first >= 0) {
            int from = rows.firstAt(headline.points(), first);
            plot.ground(x[Math.max(0, from)], x[x.length - 1], atRest(headline, shown));
        }
    }

    /** Why the last values have a ground of their own. */
    static String atRest(Judged judged, SeriesFigures shown) {
        Convergence c = judged.convergence();
        String last = "last " + c.tail() + ": ";
        if (judged.is(Status.CONVERGED)) {
            return last + "moves less than " + shown.size(c.band());
        }
        return c.p() < SIGNIFICANT
                ? last + "no lasting trend"
                : last + "no trend seen (" + SeriesFigures.p(c.p()) + ")";
    }

    private void marks(Plot plot) {
        LearningRate rate = run.learningRate();
        if (rate != null) {
            Points points = rate.track().points().finite();
            rate.drops().forEach(drop -> mark(plot, points, drop.point(), "lr " + Figures.significant(drop.to(), 2)));
        }
        Judged training = run.training();
        for (Resumes.Restart restart : run.resumes().restarts()) {
            Points points =
                    training == null ? Points.NONE : training.tracks().get(0).points();
            int at = points.firstAtOrAfter(restart.step());
            if (at < points.size()) {
                mark(plot, points, at, "resumed");
            }
        }
    }

    private void mark(Plot plot, Points points, int at, String text) {
        double place = course.axis() == XAxis.EPOCH ? points.epochs()[at] : points.steps()[at];
        boolean isKnown = course.axis() != XAxis.NUMBER && (course.axis() == XAxis.EPOCH || place != Points.NO_STEP);
        if (isKnown && place >= x[0] && place <= x[x.length - 1]) {
            plot.mark(place, text);
        }
    }

    /** One rate for each epoch, or each as logged over steps. */
    private void rates(Plot plot) {
        LearningRate rate = run.learningRate();
        if (rate == null || course.axis() == XAxis.NUMBER || !(rate.peak() > 0)) {
            return;
        }
        Track track = rate.track();
        List<double[]> places = new ArrayList<>();
        if (course.axis() == XAxis.EPOCH) {
            track.epochs().forEach(epoch -> add(places, (double) epoch.epoch(), epoch.last()));
        } else {
            Points points = track.points();
            for (int i = 0; i < points.size(); i++) {
                add(places, (double) points.steps()[i], points.values()[i]);
            }
        }
        if (places.size() > 1) {
            plot.strip(
                    places.stream().mapToDouble(place -> place[0]).toArray(),
                    places.stream().mapToDouble(place -> place[1]).toArray(),
                    stripName(Named.shortly(track.rawName())),
                    "lr " + Figures.significant(places.get(places.size() - 1)[1], 2));
        }
    }

    private static String stripName(String name) {
        return name.equals("lr") || name.equals("learning_rate") ? "learning rate" : "learning rate (" + name + ")";
    }

    private void add(List<double[]> places, double place, double value) {
        if (Double.isFinite(value) && place >= x[0] && place <= x[x.length - 1]) {
            places.add(new double[] {place, value});
        }
    }

    private String note(boolean isSmoothed) {
        StringBuilder note = new StringBuilder();
        if (isSmoothed) {
            note.append("The thin line is every evaluation as logged; the thick line is the median of ")
                    .append(RunningMedian.WINDOW)
                    .append(", for the eye only.");
        }
        if (headline.undefined() > 0) {
            note.append(" \u00D7 marks ")
                    .append(Figures.count(headline.undefined(), "evaluation", "evaluations"))
                    .append(" in which it is not defined.");
        }
        return note.toString().strip();
    }

    private Words words() {
        String description = Figures.count(headline.size(), "evaluation", "evaluations") + ", from "
                + shown.value(headline.points().values()[0]) + " to " + shown.value(headline.lastValue())
                + "; best " + shown.value(headline.bestValue()) + " at "
                + Named.place(headline.points(), headline.best()) + ".";
        return new Words("headline-curve", Named.of(headline) + " over the training", description);
    }
}
