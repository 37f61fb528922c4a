package curvewise.core.study;

import curvewise.core.curve.Curve;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.reading.ExaminedRun;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where a study fetches from what it does not hold: the store, or memory. May be asked by several threads at once. */
public interface Archive {
    /** All of a run but its curves. */
    RunDetail detail(RunSummary run);

    /** What all curves of a run show, and what an expert says of it: judged anew by the rules of today. */
    ExaminedRun examined(RunSummary run);

    /** The points of a series. */
    Curve curve(SeriesSummary series);

    /** What the names of metrics mean in the ingested folders: the knowledge of each folder in their order, equal ones once; one at least. */
    List<KnowledgeBase> knowledge();

    /** How many runs log each metric that is known, by its canonical name. */
    Map<String, Long> runsOfMetrics();

    /** Every file that stands in the ingested folders, by path. */
    void files(Consumer<FileSummary> each);
}
