package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import java.util.stream.IntStream;

/** The beginning of a training, in which losses do what they do nowhere else: the first two epochs; without epochs, the first tenth of the recorded steps. */
final class Beginning {
    private static final double TENTH = .1;

    private Beginning() {}

    /** Whether the last complete epoch is the first of the training. Without epochs a log ends after its beginning. */
    static boolean isFirstEpochLast(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        return epochs != null && epochs.lastWhole() <= first(epochs);
    }

    /** The points within the beginning. */
    static Points of(Evidence run, Points points) {
        boolean[] isEarly = isEarly(run, points);
        return points.at(
                IntStream.range(0, points.size()).filter(i -> isEarly[i]).toArray());
    }

    /** The points after the beginning. */
    static Points after(Evidence run, Points points) {
        boolean[] isEarly = isEarly(run, points);
        return points.at(
                IntStream.range(0, points.size()).filter(i -> !isEarly[i]).toArray());
    }

    private static boolean[] isEarly(Evidence run, Points points) {
        boolean[] isEarly = new boolean[points.size()];
        TrainingEpochs epochs = run.epochs();
        double end = epochs == null ? Double.NaN : first(epochs) + 2.0;
        for (int i = 0; i < isEarly.length; i++) {
            boolean hasEpoch = Double.isFinite(end) && Double.isFinite(points.epochs()[i]);
            isEarly[i] = hasEpoch ? points.epochs()[i] < end : isInFirstTenth(points, i);
        }
        return isEarly;
    }

    private static boolean isInFirstTenth(Points points, int i) {
        int n = points.size();
        long first = points.steps()[0];
        long last = points.steps()[n - 1];
        boolean hasSteps = first != Points.NO_STEP && last > first && points.steps()[i] != Points.NO_STEP;
        return hasSteps ? points.steps()[i] - first <= TENTH * (last - first) : i < TENTH * n;
    }

    /** The number of a training's first epoch: some programs count from 1. */
    private static long first(TrainingEpochs epochs) {
        return epochs.first() == 1 ? 1 : 0;
    }
}
