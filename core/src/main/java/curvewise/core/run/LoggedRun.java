package curvewise.core.run;

import java.util.List;

/**
 * A run before its numbers are known.
 *
 * @param name its path below the ingested folder, {@code #2} and the like included
 * @param format the format that read it
 * @param status how it ended
 * @param statusReason one clause; may be empty
 * @param extent how long its log says that it is
 * @param params in the order of the files
 * @param events in the order of the log
 * @param series in the order of the log
 */
public record LoggedRun(
        String name,
        String format,
        RunStatus status,
        String statusReason,
        Extent extent,
        List<Param> params,
        List<RunEvent> events,
        List<LoggedSeries> series) {
    /** Takes copies of the lists. */
    public LoggedRun {
        params = List.copyOf(params);
        events = List.copyOf(events);
        series = List.copyOf(series);
    }

    /** The same run with other parameters. */
    public LoggedRun withParams(List<Param> its) {
        return new LoggedRun(name, format, status, statusReason, extent, its, events, series);
    }
}
