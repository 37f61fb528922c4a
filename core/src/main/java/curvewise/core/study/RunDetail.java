package curvewise.core.study;

import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import java.util.List;

/**
 * All of one run but its curves.
 *
 * @param run the run in short
 * @param series in the order of the log
 * @param params in the order of the files
 * @param events in the order of the log
 * @param files that it was read from, with its companions, by path
 */
public record RunDetail(
        RunSummary run,
        List<SeriesSummary> series,
        List<Param> params,
        List<RunEvent> events,
        List<FileSummary> files) {
    /** Takes copies of the lists. */
    public RunDetail {
        series = List.copyOf(series);
        params = List.copyOf(params);
        events = List.copyOf(events);
        files = List.copyOf(files);
    }
}
