package curvewise.core.study;

import java.util.List;

/**
 * The one hand-over from facts to judgement to pages: all runs in short, and where to fetch the rest.
 *
 * @param title the name of the ingested folder, or of several
 * @param runs sorted by name, numbers in names by their value
 * @param archive fetches details and curves run by run
 */
public record Study(String title, List<RunSummary> runs, Archive archive) {
    /** Takes a copy of the list. */
    public Study {
        runs = List.copyOf(runs);
    }
}
