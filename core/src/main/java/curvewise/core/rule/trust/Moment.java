package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.text.Figures;

/** Where in training a point stands, in the words of a sentence. */
final class Moment {
    /** Epochs of Hugging Face are fractions. */
    private static final int EPOCH_DIGITS = 6;

    private Moment() {}

    /** {@code epoch 6}; without epochs {@code step 1,200}, without steps {@code line 12}. */
    static String of(Points points, int at) {
        double epoch = points.epochs()[at];
        if (!Double.isNaN(epoch)) {
            return "epoch " + Figures.significant(epoch, EPOCH_DIGITS);
        }
        return points.steps()[at] == Points.NO_STEP
                ? "line " + Figures.count(points.lines()[at])
                : "step " + Figures.count(points.steps()[at]);
    }

    /** The same with the iteration within the epoch where the log tells how many there are. */
    static String exactly(Points points, int at, Evidence run) {
        Long iterations = run.run().extent().iterationsPerEpoch();
        double epoch = points.epochs()[at];
        if (iterations == null || points.steps()[at] == Points.NO_STEP || epoch != Math.rint(epoch)) {
            return of(points, at);
        }
        long iteration = points.steps()[at] - Math.round(epoch) * iterations;
        boolean isWithin = iteration >= 0 && iteration < iterations;
        return of(points, at) + (isWithin ? ", iteration " + Figures.count(iteration) : "");
    }
}
