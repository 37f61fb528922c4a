package curvewise.core.analysis;

import curvewise.core.run.Param;
import java.util.List;

/**
 * A run before its numbers are known.
 *
 * @param name its path below the ingested folder, {@code #2} and the like included
 * @param format the format that read it
 * @param params in the order of the files
 * @param series in the order of the log
 */
public record LoggedRun(String name, String format, List<Param> params, List<LoggedSeries> series) {
    /** Takes copies of the lists. */
    public LoggedRun {
        params = List.copyOf(params);
        series = List.copyOf(series);
    }
}
