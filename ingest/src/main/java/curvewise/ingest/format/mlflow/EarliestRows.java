package curvewise.ingest.format.mlflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The earliest rows, in {@link MetricRow#ORDER}, of all that come after some row: a window for sorting a file of any length in bounded memory. */
final class EarliestRows {
    private final int most;
    private final @Nullable MetricRow after;
    private final List<MetricRow> rows = new ArrayList<>();
    /** The last that has place, once there are more. */
    private @Nullable MetricRow limit;

    /**
     * An empty window.
     *
     * @param most how many rows are kept; twice as many while they come in
     * @param after rows up to this one are passed over; {@code null} for none
     */
    EarliestRows(int most, @Nullable MetricRow after) {
        this.most = most;
        this.after = after;
    }

    void add(MetricRow row) {
        if (after != null && MetricRow.ORDER.compare(row, after) <= 0) {
            return;
        }
        if (limit != null && MetricRow.ORDER.compare(row, limit) > 0) {
            return;
        }
        rows.add(row);
        if (rows.size() == 2 * most) {
            rows.sort(MetricRow.ORDER);
            rows.subList(most, rows.size()).clear();
            limit = rows.get(most - 1);
        }
    }

    /** Whether no row came that had no place. */
    boolean isAll() {
        return limit == null;
    }

    /** The rows in order; to be asked once all came. */
    List<MetricRow> sorted() {
        rows.sort(MetricRow.ORDER);
        return rows;
    }
}
