package curvewise.core.rule.yolo;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** YOLO-04: all metrics are 0 while the validation loss says that there is something to learn, or that there is nothing. */
final class ZeroMetrics extends YoloRule {
    /** By then a training has something to show: rule of thumb. */
    private static final int ENOUGH_EPOCHS = 3;

    ZeroMetrics() {
        super(new Card(
                "YOLO-04",
                Section.ERRORS,
                Topic.DATA,
                Confidence.B,
                "all metrics are 0 in the last three evaluations or more, losses are finite, and the validation loss falls there or is exactly 0",
                "Ultralytics' metrics code: 0 without predictions and 0 without labels"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        Judged validation = run.validation();
        if (run.evaluations().size() == 0 || validation == null) {
            return Outcome.notApplicable(validation == null ? "no validation loss is logged" : "no metric is logged");
        }
        int zeros = zerosAtEnd(run.evaluations());
        if (zeros < ENOUGH_EPOCHS) {
            return Outcome.quiet();
        }
        long step = run.evaluations().places().steps()[run.evaluations().size() - zeros];
        double[] losses = from(step, validation.points());
        boolean isFinite = losses.length == zeros
                && DoubleStream.of(from(step, run.loggedTraining())).allMatch(Double::isFinite);
        boolean isZero = DoubleStream.of(losses).allMatch(loss -> loss == 0);
        boolean falls = isFinite && exceeds(losses[0], losses[losses.length - 1]);
        return isFinite && (isZero || falls) ? said(run, zeros, isZero).fired() : Outcome.quiet();
    }

    /** In how many of the last evaluations all that is defined is 0, and something is defined. */
    private static int zerosAtEnd(Evaluations evaluations) {
        int zeros = 0;
        for (int row = evaluations.size() - 1; row >= 0 && areZero(evaluations, row); row--) {
            zeros++;
        }
        return zeros;
    }

    private static boolean areZero(Evaluations evaluations, int row) {
        double[] defined = evaluations.metrics().stream()
                .mapToDouble(metric -> evaluations.value(metric, row))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return defined.length > 0 && DoubleStream.of(defined).allMatch(value -> value == 0);
    }

    private static double[] from(long step, Points points) {
        return Arrays.copyOfRange(points.values(), points.firstAtOrAfter(step), points.size());
    }

    private static Finding said(Evidence run, int zeros, boolean isZero) {
        Evaluations evaluations = run.evaluations();
        String summary = String.format(
                "All metrics are 0 in %s evaluations: Ultralytics prints 0 without predictions and without labels, and this indicates one of them.",
                zeros == evaluations.size() ? "all " + zeros : "the last " + zeros);
        return Finding.of(Severity.WARN, Confidence.B, summary)
                .explained(
                        isZero
                                ? "The validation loss is exactly 0 there too, as it is where no validation image has a label."
                                : "The validation loss falls meanwhile, so the model does learn.")
                .advising(
                        Topic.DATA,
                        "Check that label files lie where the data file says, are not empty, and hold the class ids of the list of names.")
                .advising(Topic.SCHEDULE, "Wait for the end of the warm-up if these are the first epochs.")
                .with("zero_evaluations", zeros)
                .at(evaluations.place(evaluations.metrics().get(0), evaluations.size() - zeros));
    }
}
