package curvewise.ingest.format.mlflow;

import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.mlflow.MetricCurve.StepAxis;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a database, sorted by SQLite: an index of our own holds them by run, name and {@link MetricRow#ORDER}, so that each run is one walk
 * along it, however many runs and values there are.
 */
final class MetricsTable implements AutoCloseable {
    private static final String INDEX = "curvewise_order";

    private final PreparedStatement values;
    /** Whether a metric whose first step is 0 has later ones; {@code null} where there are no steps. */
    private final @Nullable PreparedStatement laterStep;

    private MetricsTable(Connection connection, MlflowTable table) throws SQLException {
        List<String> order =
                Stream.of("key", "step", "timestamp").filter(table::has).toList();
        String from = " FROM " + table.from() + " INDEXED BY " + INDEX + " WHERE run_uuid = ?";
        this.values = connection.prepareStatement("SELECT key, " + table.column("step") + ", "
                + table.column("timestamp") + ", value, " + table.column("is_nan") + ", " + table.rowid() + from
                + " AND key IS NOT NULL ORDER BY " + String.join(", ", order)
                + (table.hasRowid() ? ", rowid" : ""));
        this.laterStep = table.has("step")
                ? connection.prepareStatement("SELECT 1" + from + " AND key = ? AND step > 0 LIMIT 1")
                : null;
    }

    /** Sorts the table, which must have {@code key}, {@code value} and {@code run_uuid}. */
    static MetricsTable sorted(Connection connection, MlflowTable table) throws SQLException {
        String columns = Stream.of("run_uuid", "key", "step", "timestamp")
                .filter(table::has)
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE INDEX " + table.schema() + '.' + INDEX + " ON " + table.name() + " (" + columns + ")");
        }
        return new MetricsTable(connection, table);
    }

    /** Reads the metrics of a run. */
    void read(String runId, RunRecorder run, String source, FileRecorder file) throws SQLException {
        values.setString(1, runId);
        try (ResultSet rows = values.executeQuery()) {
            String name = null;
            MetricCurve curve = null;
            while (rows.next()) {
                String key = rows.getString(1);
                if (curve == null || !key.equals(name)) {
                    name = key;
                    curve = new MetricCurve(run, source, key, axis(runId, key, rows.getLong(2)), file);
                }
                MetricRow row = row(rows);
                if (row == null) {
                    file.damaged(0, "row " + rows.getLong(6) + " of metrics has no number as value");
                } else {
                    curve.add(row);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        values.close();
        if (laterStep != null) {
            laterStep.close();
        }
    }

    /** Rows come by step, so that only those after a first step of 0 can tell. */
    private StepAxis axis(String runId, String key, long firstStep) throws SQLException {
        if (firstStep != 0) {
            return StepAxis.LOGGED;
        }
        if (laterStep == null) {
            return StepAxis.ORDER;
        }
        laterStep.setString(1, runId);
        laterStep.setString(2, key);
        try (ResultSet later = laterStep.executeQuery()) {
            return later.next() ? StepAxis.LOGGED : StepAxis.ORDER;
        }
    }

    /** SQLite keeps what it is given: a text may stand where MLflow would put a number. */
    private static @Nullable MetricRow row(ResultSet rows) throws SQLException {
        double value;
        if (rows.getInt(5) != 0) {
            value = Double.NaN;
        } else if (rows.getObject(4) instanceof Number number) {
            value = MetricValue.unbounded(number.doubleValue());
        } else {
            return null;
        }
        return new MetricRow(rows.getLong(2), rows.getLong(3), value, rows.getLong(6), 0, 0);
    }
}
