package curvewise.core.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations of a run on held-out data, one row each: all qualities that were measured together, of the model's own output.
 *
 * <p>Rows in which a result was printed again without a new evaluation are not there.
 *
 * @param places where training stood and where the row is printed; its values are those of the headline, NaN where that is not defined
 * @param columns values by canonical name, as long as {@code places}; NaN where not defined or not logged in that row
 * @param tracks the series of each column
 * @param classes the AP of each single class, by raw name, as long as {@code places}
 * @param staleRows how many rows at the end repeat a result
 * @param staleBecauseUndefined whether a column beside them is not defined: then the repetition is no accident
 */
public record Evaluations(
        Points places,
        Map<String, double[]> columns,
        Map<String, Track> tracks,
        Map<String, double[]> classes,
        int staleRows,
        boolean staleBecauseUndefined) {
    /** Of a run that was never evaluated. */
    public static final Evaluations NONE = new Evaluations(Points.NONE, Map.of(), Map.of(), Map.of(), 0, false);

    /** Takes copies of the maps, in their order. */
    public Evaluations {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        tracks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tracks));
        classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /** How many rows. */
    public int size() {
        return places.size();
    }

    /** Whether a metric is logged, defined or not. */
    public boolean isLogged(String metric) {
        return columns.containsKey(metric);
    }

    /** A value of a row; NaN where not defined or not logged. */
    public double value(String metric, int row) {
        double[] column = columns.get(metric);
        return column == null || row < 0 ? Double.NaN : column[row];
    }

    /** All values of a metric; empty where it is not logged. */
    public double[] column(String metric) {
        double[] column = columns.get(metric);
        return column == null ? new double[0] : column.clone();
    }

    /** How finely the qualities are printed: the finest of all, for one program prints them, and 0.210 looks like 0.21. */
    public PrintedPrecision precision() {
        return tracks.values().stream()
                .filter(track -> track.identity().metric() != null
                        && track.identity().metric().range().isFraction())
                .map(Track::precision)
                .reduce(PrintedPrecision::finer)
                .orElse(PrintedPrecision.EXACT);
    }

    /** Where a value stands; {@code null} where the metric is not logged there. */
    public @Nullable Place place(String metric, int row) {
        Track track = tracks.get(metric);
        if (track == null || row < 0) {
            return null;
        }
        int at = Rows.find(track.points(), places, row);
        return at < 0 ? null : track.place(at);
    }

    /** The canonical names that are logged, in the order of the log. */
    public List<String> metrics() {
        return List.copyOf(columns.keySet());
    }
}
