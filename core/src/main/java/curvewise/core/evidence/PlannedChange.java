package curvewise.core.evidence;

import curvewise.core.run.LoggedRun;
import curvewise.core.run.Param;
import org.jspecify.annotations.Nullable;

/** Tells from a recipe when training changes its pictures: Ultralytics trains its last epochs without mosaics. */
final class PlannedChange {
    private PlannedChange() {}

    static @Nullable KnownChange of(LoggedRun run, @Nullable TrainingEpochs epochs) {
        double planned = number(run, "epochs");
        double closing = number(run, "close_mosaic");
        double mosaic = number(run, "mosaic");
        boolean isKnown = planned > 0 && closing > 0 && closing < planned && !(mosaic <= 0);
        if (!run.format().equals("ultralytics") || epochs == null || !isKnown) {
            return null;
        }
        // older generations count their epochs from 0
        long first = Math.round(planned - closing) + (epochs.first() == 0 ? 0 : 1);
        return first > epochs.first() && first <= epochs.last() ? new KnownChange(first, "close_mosaic") : null;
    }

    private static double number(LoggedRun run, String name) {
        for (Param param : run.params()) {
            Double number = param.number();
            if (param.name().equals(name) && number != null) {
                return number;
            }
        }
        return Double.NaN;
    }
}
