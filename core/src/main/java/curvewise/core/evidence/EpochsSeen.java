package curvewise.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which epochs of training a series covers. */
final class EpochsSeen {
    private EpochsSeen() {}

    static TrainingEpochs of(Track track, @Nullable Long iterations) {
        List<EpochValue> epochs = track.epochs();
        EpochValue first = epochs.get(0);
        EpochValue last = epochs.get(epochs.size() - 1);
        int whole = 0;
        long lastWhole = -1;
        for (EpochValue epoch : epochs) {
            long end = iteration(epoch.lastStep(), epoch.epoch(), iterations);
            boolean isWhole = iterations == null || end < 0 || end >= iterations - 1;
            whole += isWhole ? 1 : 0;
            lastWhole = isWhole ? Math.max(lastWhole, epoch.epoch()) : lastWhole;
        }
        return new TrainingEpochs(
                first.epoch(),
                last.epoch(),
                iteration(track.points().steps()[0], first.epoch(), iterations),
                iteration(last.lastStep(), last.epoch(), iterations),
                iterations,
                whole,
                lastWhole);
    }

    private static long iteration(long step, long epoch, @Nullable Long iterations) {
        return iterations == null || step == Points.NO_STEP ? -1 : step - epoch * iterations;
    }
}
