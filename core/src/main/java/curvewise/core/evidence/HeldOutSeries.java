package curvewise.core.evidence;

import curvewise.core.metric.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/**
 * A series that a run may be judged by: a quality measured on held-out data, or the last resort of its task.
 *
 * @param track the series
 * @param order the place of its metric in the order of the task, the best first
 * @param points the finite values that count, an old result printed again left out
 */
public record HeldOutSeries(Track track, int order, Points points) {
    /** All of a run, the best metric first; of each metric one for each part of the data. None where nothing was measured on held-out data. */
    public static List<HeldOutSeries> of(KnowledgeBase knowledge, Evidence run) {
        List<List<Track>> measured = new HeadlineChoice(knowledge, run.task(), run.tracks()).measured();
        List<HeldOutSeries> all = new ArrayList<>();
        for (int order = 0; order < measured.size(); order++) {
            for (Track track : measured.get(order)) {
                Points points = counting(run, track).finite();
                if (!points.isEmpty()) {
                    all.add(new HeldOutSeries(track, order, points));
                }
            }
        }
        return all;
    }

    /** The values of a series that count, those included that are not defined: an old result printed again is none. */
    public static Points counting(Evidence run, Track track) {
        Evaluations evaluations = run.evaluations();
        boolean hasStaleRows =
                evaluations.staleRows() > 0 && track.equals(evaluations.tracks().get(track.metric()));
        return hasStaleRows ? evaluations.places().withValues(evaluations.column(track.metric())) : track.points();
    }
}
