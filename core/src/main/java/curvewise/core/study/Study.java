package curvewise.core.study;

import curvewise.core.history.Since;
import curvewise.core.ranking.Rankings;
import java.util.List;

/**
 * The one hand-over from facts to judgement to pages: all runs in short, and where to fetch the rest.
 *
 * @param title the name of the ingested folder, or of several
 * @param runs sorted by name, numbers in names by their value
 * @param rankings which run is better, of those that may be compared
 * @param since what the last import that changed a fact has changed
 * @param archive fetches details and curves run by run
 */
public record Study(String title, List<RunSummary> runs, Rankings rankings, Since since, Archive archive) {
    /** Takes a copy of the list. */
    public Study {
        runs = List.copyOf(runs);
    }
}
