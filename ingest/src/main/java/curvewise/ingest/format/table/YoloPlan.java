package curvewise.ingest.format.table;

import curvewise.ingest.container.Decimal;
import curvewise.ingest.format.RunRecorder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a YOLO training was to be, from its settings.
 *
 * @param epochs how many epochs; NaN when not known
 * @param patience after so many epochs without improvement it stops by itself; 0 for never
 * @param countsFromZero whether the first epoch is always 0; else it is 1, or 0 in the first versions
 * @param whyUnknown one clause, for when the number of epochs is not known
 */
record YoloPlan(double epochs, double patience, boolean countsFromZero, String whyUnknown) {
    /** The plan that these settings, from all files of the run, make. */
    static YoloPlan of(Map<String, String> settings, boolean countsFromZero) {
        double hours = number(settings.get("time"));
        double patience = number(settings.get("patience"));
        return new YoloPlan(
                Double.isNaN(hours) ? number(settings.get("epochs")) : RunRecorder.UNKNOWN,
                Double.isNaN(patience) ? 0 : patience,
                countsFromZero,
                Double.isNaN(hours) ? "planned length not in the log" : "planned in hours, not in epochs");
    }

    /** The number of the first epoch of a run whose log begins at {@code seen}. */
    double firstEpoch(double seen) {
        return countsFromZero ? 0 : Math.min(seen, 1);
    }

    private static double number(@Nullable String setting) {
        if (setting == null || !Decimal.isNumber(setting, 0, setting.length())) {
            return RunRecorder.UNKNOWN;
        }
        return Decimal.parse(setting, 0, setting.length());
    }
}
