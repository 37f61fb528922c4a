package curvewise.core.rule.machine;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The times of training steps as they are printed, of the last complete epoch; without one, of the last fifth of the log. */
final class Clock {
    private static final double LONG = 100;
    private static final double SHORT = 10;

    private Clock() {}

    /** A monitor of training; {@code null} where it is not logged. */
    static @Nullable Track ofTraining(Evidence run, String metric) {
        Track track = run.track(metric, Split.TRAIN);
        return track == null ? run.track(metric, null) : track;
    }

    /** The printed values, without that of an epoch's first step, which also starts the loader. */
    static Points lines(Evidence run, Track track) {
        Points all = track.points().finite();
        TrainingEpochs epochs = run.epochs();
        Points chosen =
                epochs == null || epochs.lastWhole() < 0 ? Points.NONE : linesOfEpoch(run, all, epochs.lastWhole());
        return chosen.isEmpty() ? withoutFirstSteps(run, all.late()) : chosen;
    }

    /** Those of one epoch, likewise without that of its first step where there are others. */
    static Points linesOfEpoch(Evidence run, Points points, long epoch) {
        return withoutFirstSteps(
                run,
                points.at(IntStream.range(0, points.size())
                        .filter(i -> points.epochs()[i] == epoch)
                        .toArray()));
    }

    private static Points withoutFirstSteps(Evidence run, Points points) {
        int[] kept = IntStream.range(0, points.size())
                .filter(i -> !isFirstOfEpoch(run, points.steps()[i]))
                .toArray();
        return kept.length == 0 ? points : points.at(kept);
    }

    /** Whether a step is the first of its epoch. */
    static boolean isFirstOfEpoch(Evidence run, long step) {
        Long iterations = run.run().extent().iterationsPerEpoch();
        return iterations != null && iterations > 1 && step != Points.NO_STEP && step % iterations == 0;
    }

    /** What the values are from, as a sentence says it. */
    static String scope(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        return epochs == null || epochs.lastWhole() < 0 ? "the last fifth of the log" : "epoch " + epochs.lastWhole();
    }

    /** The mean; NaN of none. */
    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Seconds as a sentence prints them: {@code 0.128}, {@code 14.0}, {@code 3,105}. */
    static String seconds(double seconds) {
        if (seconds >= LONG) {
            return Figures.count(Math.round(seconds));
        }
        return seconds >= SHORT ? Figures.fixed(seconds, 1) : Figures.significant(seconds, 3);
    }
}
