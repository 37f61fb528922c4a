package curvewise.core.rule.detection;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Track;
import curvewise.core.statistics.Median;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The AP of single classes in the evaluation a run is shown by, those without ground truth left out.
 *
 * @param names as logged, in the order of the log
 * @param values of each
 * @param row the evaluation
 */
record ClassScores(List<String> names, double[] values, int row) {
    /** Those of a run; empty where none is logged. Some evaluations list recall by class beside it: that does not count. */
    static ClassScores shown(Evidence run) {
        int row = run.shownRow();
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        run.evaluations().classes().forEach((name, column) -> {
            double value = row < 0 ? Double.NaN : column[row];
            if (!Double.isNaN(value) && !name.contains("mar_")) {
                names.add(name);
                values.add(value);
            }
        });
        return new ClassScores(
                List.copyOf(names),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                row);
    }

    /** How many. */
    int size() {
        return values.length;
    }

    /** The AP of the median class. */
    double median() {
        return Median.of(values);
    }

    /** The AP of the worst class. */
    double least() {
        return values[worstAt()];
    }

    /** The name of the worst class, without what all names begin with. */
    String worst() {
        return names.get(worstAt()).substring(commonStart());
    }

    /** Where the worst stands; {@code null} when unknown. */
    @Nullable
    Place place(Evidence run) {
        Track track = run.first(candidate -> candidate.rawName().equals(names.get(worstAt())));
        int at = track == null
                ? -1
                : track.points().lastAtOrBefore(run.evaluations().places().steps()[row]);
        return track == null || at < 0 ? null : track.place(at);
    }

    private int worstAt() {
        int worst = 0;
        for (int i = 1; i < values.length; i++) {
            worst = values[i] < values[worst] ? i : worst;
        }
        return worst;
    }

    /** The end of the last separator within what all names begin with. */
    private int commonStart() {
        String first = names.get(0);
        int common = first.length();
        for (String name : names) {
            while (!name.startsWith(first.substring(0, common))) {
                common--;
            }
        }
        int start = 0;
        for (int i = 0; i < common; i++) {
            start = "/-_:".indexOf(first.charAt(i)) >= 0 ? i + 1 : start;
        }
        return start;
    }
}
