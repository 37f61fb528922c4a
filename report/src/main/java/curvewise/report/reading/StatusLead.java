package curvewise.report.reading;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.convergence.TimeToQuality;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.text.Figures;
import curvewise.report.proof.Halves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whether a run was still learning when its log ends, never more than the status of its curves allows. */
final class StatusLead {
    private static final int ENOUGH_FOR_SHARES = 8;
    private static final double SIGNIFICANT = 0.05;

    private StatusLead() {}

    static String of(Evidence run) {
        List<String> sentences = new ArrayList<>();
        Judged headline = run.headline();
        Judged training = run.training();
        if (headline != null) {
            sentences.add(ofHeadline(headline));
        }
        if (training != null && (headline == null || isTelling(headline, training))) {
            sentences.add(ofTraining(run, training));
        }
        if (headline != null && !headline.is(Status.FLAT)) {
            sentences.add(reached(headline));
        }
        return String.join(" ", sentences).strip();
    }

    /** Beside a headline with a status the training loss is worth a sentence where it ended badly. */
    private static boolean isTelling(Judged headline, Judged training) {
        return headline.is(Status.INSUFFICIENT_DATA)
                || training.is(Status.DIVERGED)
                || training.is(Status.FLAT)
                || training.is(Status.STILL_IMPROVING);
    }

    private static String ofHeadline(Judged judged) {
        String name = Phrases.name(judged);
        SeriesFigures shown = SeriesFigures.of(judged);
        Convergence c = judged.convergence();
        return switch (judged.status()) {
            case INSUFFICIENT_DATA ->
                capital(Figures.counted(judged.size(), "evaluation")) + (judged.size() == 1 ? " is" : " are")
                        + " too few to tell.";
            case STILL_IMPROVING ->
                "Yes: " + name + " moved by " + shown.change(c.tailChange()) + " over " + shown.tail() + " " + p(c)
                        + ".";
            case PLATEAUED -> noTrend(judged, shown, name);
            case CONVERGED ->
                "Hardly: over " + shown.tail() + " " + name + " moves by less than " + shown.size(c.band())
                        + ", which indicates convergence under this schedule.";
            case REGRESSING ->
                "It got worse: " + name + " ends at " + shown.value(judged.lastValue()) + ", its best was "
                        + shown.value(judged.bestValue()) + ".";
            case OVERFITTING ->
                "It got worse: " + name + " has its turning point at "
                        + Phrases.place(judged, Math.max(0, judged.smoothedBest()))
                        + " while the training loss fell on, which indicates overfitting.";
            case OSCILLATING ->
                name + " swings by " + shown.size(c.endNoise()) + " at the end: no end value can be named.";
            case FLAT -> "No learning can be seen in what was recorded of " + name + ".";
            case DIVERGED -> name + " diverged.";
        };
    }

    private static String ofTraining(Evidence run, Judged judged) {
        SeriesFigures shown = SeriesFigures.of(judged);
        Convergence c = judged.convergence();
        return switch (judged.status()) {
            case INSUFFICIENT_DATA -> "The training loss has too few points for a trend.";
            case STILL_IMPROVING ->
                "The training loss still falls: " + shown.change(c.tailChange()) + " over " + shown.tail() + " " + p(c)
                        + ".";
            case PLATEAUED -> noTrend(judged, shown, "the training loss");
            case CONVERGED ->
                "The training loss moves by less than " + shown.size(c.band()) + " over " + shown.tail() + ".";
            case REGRESSING, OVERFITTING -> "The training loss got worse after its best.";
            case OSCILLATING -> "The training loss swings by " + shown.size(c.endNoise()) + " at the end.";
            case FLAT -> "In the training loss no movement can be seen" + halves(run, judged, shown) + ".";
            case DIVERGED -> "The training loss diverged.";
        };
    }

    private static String p(Convergence c) {
        return "(" + SeriesFigures.p(c.p()) + ")";
    }

    /** A significant change may still be within the noise, or stand behind the best: then no trend is claimed either. */
    private static String noTrend(Judged judged, SeriesFigures shown, String name) {
        Convergence c = judged.convergence();
        if (c.after() < Convergence.ENOUGH) {
            return "No trend can be claimed: only " + Figures.counted(c.after(), shown.noun())
                    + (c.after() == 1 ? " follows" : " follow") + " the last drop of the learning rate.";
        }
        if (c.p() < SIGNIFICANT) {
            return "No lasting trend can be claimed: over " + shown.tail() + " " + name + " moved by "
                    + shown.change(c.tailChange()) + " " + p(c)
                    + ", which is within its noise or does not reach its best.";
        }
        return "No trend is seen in " + shown.tail() + " of " + name + " " + p(c) + "; " + notExcluded(judged, shown);
    }

    private static String notExcluded(Judged judged, SeriesFigures shown) {
        Convergence c = judged.convergence();
        return "a change of " + shown.interval(c.tailLow(), c.tailHigh()) + " over that stretch cannot be excluded.";
    }

    private static String halves(Evidence run, Judged judged, SeriesFigures shown) {
        Halves halves = Halves.of(run, judged);
        return halves == null
                ? ""
                : ": the first half of " + halves.where() + " has a mean of " + shown.value(halves.first())
                        + ", the second of " + shown.value(halves.second());
    }

    /** When most of the gain was there, where epochs or steps are counted. */
    private static String reached(Judged judged) {
        Points points = judged.points();
        @Nullable String unit = unit(points);
        if (unit == null || judged.size() < ENOUGH_FOR_SHARES) {
            return "";
        }
        double[] places = unit.equals("epoch")
                ? points.epochs()
                : Arrays.stream(points.steps()).asDoubleStream().toArray();
        TimeToQuality time = TimeToQuality.of(places, Trajectory.of(points.values(), judged.direction(), 0));
        if (Double.isNaN(time.ninety()) || Double.isNaN(time.ninetyNine())) {
            return "";
        }
        return "90\u2009% of the gain was there at " + unit + " " + Figures.count((long) Math.ceil(time.ninety()))
                + ", 99\u2009% at " + unit + " " + Figures.count((long) Math.ceil(time.ninetyNine())) + ".";
    }

    private static @Nullable String unit(Points points) {
        if (Arrays.stream(points.epochs()).allMatch(Double::isFinite)) {
            return "epoch";
        }
        return Arrays.stream(points.steps()).allMatch(step -> step != Points.NO_STEP) ? "step" : null;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
