package curvewise.core.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs of one configuration with the same curve, to the last bit, are one observation, however often they were copied. */
final class Observations {
    private Observations() {}

    /** The first run of each observation, of those that have the metric. */
    static List<Candidate> counted(List<Candidate> runs, MetricKey key) {
        Set<List<String>> seen = new HashSet<>();
        List<Candidate> counted = new ArrayList<>();
        for (Candidate run : runs) {
            Measure measure = run.measure(key);
            if (measure != null && seen.add(List.of(run.groupKey(), measure.digest()))) {
                counted.add(run);
            }
        }
        return counted;
    }
}
