package curvewise.core.reading;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.Median;
import curvewise.core.statistics.TheilSen;
import curvewise.core.text.Figures;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says in a clause how a curve ended, never more than its status allows. */
final class CurveClause {
    private CurveClause() {}

    /** Of a status that needs no other series. */
    static String of(Judged judged) {
        Convergence c = judged.convergence();
        SeriesFigures shown = SeriesFigures.of(judged);
        return switch (judged.status()) {
            case OVERFITTING ->
                "it worsens since " + place(judged, judged.smoothedBest()) + " (last "
                        + shown.value(judged.lastValue())
                        + ") while the training loss falls, which indicates overfitting";
            case REGRESSING ->
                "it ends " + shown.size(Math.abs(judged.bestValue() - judged.lastValue()))
                        + " worse than this (last " + shown.value(judged.lastValue())
                        + "); the log does not show overfitting as the cause";
            case DIVERGED -> "it diverged";
            case OSCILLATING ->
                "it swings by " + shown.size(c.endNoise()) + ", " + shareOfProgress(c) + ": no end value can be named";
            case FLAT -> "the recorded part indicates no learning (" + halves(judged, shown) + ")";
            case STILL_IMPROVING ->
                "it was still improving (" + shown.change(c.tailChange()) + " over " + shown.tail()
                        + "): its final level cannot be known";
            case CONVERGED ->
                "it moves less than " + shown.size(c.band()) + " over " + shown.tail()
                        + ", which indicates convergence under this schedule";
            case PLATEAUED ->
                "no lasting trend is seen in " + shown.tail() + " (a change up to "
                        + shown.size(Math.max(Math.abs(c.tailLow()), Math.abs(c.tailHigh())))
                        + " cannot be excluded), which does not mean finished";
            case INSUFFICIENT_DATA -> "";
        };
    }

    private static String shareOfProgress(Convergence c) {
        return c.progress() > 0
                ? Figures.percent(c.endNoise() / c.progress(), 0) + " of all progress"
                : "with no progress beyond that";
    }

    private static String halves(Judged judged, SeriesFigures shown) {
        double[] values = judged.judgedValues();
        int half = values.length / 2;
        return "first half " + shown.value(mean(values, 0, half)) + ", second half "
                + shown.value(mean(values, half, values.length));
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }

    /** How the training loss ended when it is no number any more, or exploded. */
    static String diverged(Evidence run, Judged training) {
        Points logged = run.loggedTraining();
        double last = logged.isEmpty() ? Double.NaN : logged.values()[logged.size() - 1];
        SeriesFigures shown = SeriesFigures.of(training);
        String before = run.headline() == null ? "" : "; these numbers are from before it";
        if (!Double.isFinite(last)) {
            int at = firstOfLastUndefined(logged);
            return "training died" + (at < 0 ? "" : " at " + place(logged, at)) + " (loss " + Figures.fixed(last, 0)
                    + ")" + before;
        }
        double first = training.size() > 0 ? training.points().values()[0] : Double.NaN;
        return "training diverged (" + shown.value(first) + " → " + shown.value(last) + ")" + before;
    }

    private static int firstOfLastUndefined(Points logged) {
        int at = logged.size();
        while (at > 0 && !Double.isFinite(logged.values()[at - 1])) {
            at--;
        }
        return at < logged.size() ? at : -1;
    }

    /** What little can be said after few evaluations. */
    static String tooLittle(Evidence run, Judged headline) {
        String because = "because the log shows " + Figures.counted(headline.size(), "evaluation")
                + epochs(run.epochs()) + ", nothing can be said about convergence or overfitting";
        String training = training(run);
        return training.isEmpty() ? because : training + ", and " + because;
    }

    private static String training(Evidence run) {
        Judged training = run.training();
        if (training == null || training.is(Status.INSUFFICIENT_DATA)) {
            return "";
        }
        LearningRate rate = run.learningRate();
        String at = rate == null ? "" : "at learning rate " + Figures.significant(rate.last(), 3) + " ";
        return switch (training.status()) {
            case STILL_IMPROVING -> at + "the training loss still falls";
            case REGRESSING, OVERFITTING, DIVERGED -> at + "the training loss gets worse";
            default -> at + "the training loss shows no visible trend" + changeOfEpoch(run, training);
        };
    }

    /** The bounds of the training loss's change in an epoch, as a share of its level. */
    private static String changeOfEpoch(Evidence run, Judged training) {
        Points points = ofLastWholeEpoch(run.epochs(), training);
        if (points.size() < Convergence.ENOUGH) {
            return "";
        }
        double[] values = points.values();
        TheilSen slope = TheilSen.of(values);
        double perEpoch = pointsPerEpoch(run.epochs(), training, points) / mean(values, 0, values.length);
        return " (a change of " + Figures.signedPercent(slope.low() * perEpoch, 0) + " to "
                + Figures.signedPercent(slope.high() * perEpoch, 0) + " per epoch cannot be excluded)";
    }

    private static Points ofLastWholeEpoch(@Nullable TrainingEpochs epochs, Judged training) {
        Points points = training.points();
        if (training.basis() != Judged.Basis.BLOCK || epochs == null || epochs.lastWhole() < 0) {
            return training.basis() == Judged.Basis.EPOCH ? points : Points.NONE;
        }
        int[] places = new int[points.size()];
        int n = 0;
        for (int i = 0; i < places.length; i++) {
            if (points.epochs()[i] == epochs.lastWhole()) {
                places[n++] = i;
            }
        }
        return points.at(Arrays.copyOf(places, n));
    }

    private static double pointsPerEpoch(@Nullable TrainingEpochs epochs, Judged training, Points points) {
        Long iterations = epochs == null ? null : epochs.iterations();
        if (training.basis() != Judged.Basis.BLOCK || iterations == null) {
            return 1;
        }
        double[] lengths = new double[points.size() - 1];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = points.steps()[i + 1] - points.steps()[i];
        }
        return iterations / Median.of(lengths);
    }

    private static String epochs(@Nullable TrainingEpochs epochs) {
        if (epochs == null) {
            return "";
        }
        int whole = epochs.whole();
        if (epochs.isLastCut()) {
            return whole == 0 ? " and a part of an epoch" : " and " + wordOf(whole) + " and a bit epochs";
        }
        return " and " + Figures.counted(whole, "epoch");
    }

    private static String wordOf(int count) {
        return Figures.counted(count, "").strip().replaceAll("s$", "");
    }

    private static String place(Judged judged, int at) {
        return place(judged.points(), Math.max(0, at));
    }

    private static String place(Points points, int at) {
        if (!Double.isNaN(points.epochs()[at])) {
            return "epoch " + Figures.significant(points.epochs()[at], 6);
        }
        long step = points.steps()[at];
        return step == Points.NO_STEP ? "point " + (at + 1) : "step " + Figures.count(step);
    }
}
