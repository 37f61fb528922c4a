package curvewise.report.proof;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.RunningMedian;
import curvewise.report.chart.Plot;
import curvewise.report.chart.Size;
import curvewise.report.chart.Words;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The total loss on training and on held-out data, as far as there are, in one picture. */
final class LossCurves {
    private final Judged training;
    private final @Nullable Judged validation;

    private LossCurves(Judged training, @Nullable Judged validation) {
        this.training = training;
        this.validation = validation;
    }

    static @Nullable Proof of(Evidence run) {
        Judged training = run.training();
        boolean isCurve = training != null
                && training.basis() != Judged.Basis.BLOCK
                && training.size() > 1
                && HeadlineCurve.canDraw(training.points().values());
        if (training == null || !isCurve) {
            return null;
        }
        return new LossCurves(training, validation(run, training)).proof();
    }

    /** The held-out loss where it is the same quantity; the headline may be it. */
    private static @Nullable Judged validation(Evidence run, Judged training) {
        for (@Nullable Judged candidate : Arrays.asList(run.validation(), run.headline())) {
            if (candidate != null
                    && candidate.metric().equals(training.metric())
                    && candidate.tracks().size() == training.tracks().size()
                    && candidate.size() > 1
                    && HeadlineCurve.canDraw(candidate.points().values())) {
                return candidate;
            }
        }
        return null;
    }

    private Proof proof() {
        Judged other = validation;
        Points own = EpochEnds.of(training.points());
        Points held = other == null ? Points.NONE : EpochEnds.of(other.points());
        Course course = other == null ? Course.of(own) : Course.of(own, held);
        boolean isShifted = other != null && course.axis() == XAxis.EPOCH && training.basis() == Judged.Basis.EPOCH;
        Plot plot = new Plot(words(), course.axis());
        double[] x = course.x(own);
        if (isShifted) {
            // a mean over an epoch stands for its middle, an evaluation for its end
            x = Arrays.stream(x).map(place -> place - 0.5).toArray();
        }
        if (other == null) {
            curve(plot, x, own, 1, "training");
            ground(plot, course, training);
        } else {
            curve(plot, course.x(held), held, 1, "validation");
            curve(plot, x, own, 2, "training");
            ground(plot, course, other);
            best(plot, course, other, held);
            undefined(plot, course, other);
        }
        return Proof.of(title(), note(isShifted), plot.svg(Size.PROOF), Named.source(tracks()));
    }

    private static void curve(Plot plot, double[] x, Points points, int colour, String end) {
        if (points.size() < RunningMedian.ENOUGH) {
            plot.curve(x, points.values(), Plot.Look.PLAIN, colour, end);
            return;
        }
        plot.curve(x, points.values(), Plot.Look.RAW, colour, null).named(end);
        plot.curve(x, RunningMedian.of(points.values()), Plot.Look.SMOOTH, colour, end);
    }

    private static void ground(Plot plot, Course course, Judged judged) {
        Convergence c = judged.convergence();
        boolean isAtRest = judged.is(Status.PLATEAUED) || judged.is(Status.CONVERGED);
        boolean isOnePointEach = judged.judgedValues().length == judged.size() - judged.segmentStart();
        int first = judged.size() - c.tail();
        boolean isDrawnWhole = EpochEnds.of(judged.points()).size() == judged.size();
        if (isAtRest && isOnePointEach && isDrawnWhole && c.tail() > 1 && first >= 0) {
            double[] x = course.x(judged.points());
            plot.ground(x[first], x[x.length - 1], HeadlineCurve.atRest(judged, SeriesFigures.of(judged)));
        }
    }

    private static void best(Plot plot, Course course, Judged judged, Points points) {
        int best = points.firstAt(judged.points(), judged.best());
        if (best >= 0) {
            SeriesFigures shown = SeriesFigures.of(judged);
            plot.peak(
                    course.x(points)[best],
                    judged.bestValue(),
                    "best " + shown.value(judged.bestValue()) + ", " + Named.place(points, best));
        }
    }

    private static void undefined(Plot plot, Course course, Judged judged) {
        if (course.axis() == XAxis.NUMBER) {
            return;
        }
        for (Track track : judged.tracks()) {
            Points points = track.points();
            double[] x = course.x(points);
            for (int i = 0; i < x.length; i++) {
                if (!Double.isFinite(points.values()[i]) && Double.isFinite(x[i])) {
                    plot.undefined(x[i]);
                }
            }
        }
    }

    private String title() {
        String name = training.tracks().size() > 1 ? "Loss" : Named.shortly(training.rawName());
        return validation == null ? name + " in training \u2193" : name + " \u2193, training and validation.";
    }

    private String note(boolean isShifted) {
        List<String> notes = new ArrayList<>();
        if (training.tracks().size() > 1) {
            notes.add("The sum of its logged parts.");
        }
        if (isShifted) {
            notes.add("Training is drawn half an epoch earlier, because it is an average over the epoch.");
        }
        if (training.size() >= RunningMedian.ENOUGH) {
            notes.add("Thick lines are medians of " + RunningMedian.WINDOW + ", for the eye only.");
        }
        Judged other = validation;
        if (other != null) {
            if (other.undefined() > 0) {
                notes.add("\u00D7 marks " + Figures.count(other.undefined(), "value", "values")
                        + " not defined in validation.");
            }
            notes.add("At the end they stand at " + last(training) + " and " + last(other) + ".");
        }
        return String.join(" ", notes);
    }

    private static String last(Judged judged) {
        return SeriesFigures.of(judged).value(judged.lastValue());
    }

    private List<Track> tracks() {
        List<Track> tracks = new ArrayList<>(training.tracks());
        Judged other = validation;
        if (other != null) {
            tracks.addAll(other.tracks());
        }
        return tracks;
    }

    private Words words() {
        Judged other = validation;
        SeriesFigures shown = SeriesFigures.of(training);
        String first = shown.value(training.points().values()[0]);
        String description = "Training from " + first + " to " + last(training)
                + (other == null
                        ? "."
                        : "; validation ends at " + last(other) + ", its best is "
                                + SeriesFigures.of(other).value(other.bestValue()) + ".");
        return new Words("proof-loss", "Loss over the training", description);
    }
}
