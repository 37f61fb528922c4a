package curvewise.ingest.format.mlflow;

import curvewise.ingest.container.SqliteCopy;
import curvewise.ingest.container.SqliteSalvage;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one database of MLflow. */
final class MlflowDatabase {
    /** MLflow allows 8,000 characters for a parameter or tag. */
    private static final String LONGEST_TEXT = "65536";

    private final SqliteCopy copy;
    private final Connection connection;
    private final Bundle bundle;
    private final RunSink sink;
    private final String source;
    private final FileRecorder file;
    private final Map<String, RunRecorder> runs = new LinkedHashMap<>();
    private Map<String, Experiment> experiments = Map.of();

    MlflowDatabase(SqliteCopy copy, Bundle bundle, RunSink sink) {
        this.copy = copy;
        this.connection = copy.connection();
        this.bundle = bundle;
        this.sink = sink;
        this.source = bundle.main().name();
        this.file = sink.file(bundle.main());
    }

    private record Experiment(@Nullable String name, boolean isDeleted) {}

    private record Run(
            String id,
            @Nullable String name,
            @Nullable String user,
            @Nullable String status,
            @Nullable String start,
            @Nullable String end,
            boolean isDeleted,
            @Nullable String experiment) {}

    /** Reads a table from its first row, and tells nobody before it is read to the end. */
    @FunctionalInterface
    private interface TableReading<T> {
        T read(MlflowTable table) throws SQLException;
    }

    void read() throws SQLException {
        if (copy.isDamaged()) {
            file.damaged(0, "the database is cut or its schema damaged");
        }
        experiments = readTable("experiments", Map.of(), this::experiments);
        for (Run run : readTable("runs", List.<Run>of(), this::runs)) {
            begin(run);
        }
        file.used(runs.size());
        file.used(readTable("params", 0L, this::readParams));
        file.used(readTable("tags", 0L, this::readTags));
        readMetrics();
    }

    private void readMetrics() throws SQLException {
        Optional<MetricsTable> sorted = readTable("metrics", Optional.empty(), this::sortedMetrics);
        if (sorted.isEmpty()) {
            return;
        }
        try (MetricsTable metrics = sorted.get()) {
            for (Map.Entry<String, RunRecorder> run : runs.entrySet()) {
                metrics.read(run.getKey(), run.getValue(), source, file);
            }
        }
    }

    private Optional<MetricsTable> sortedMetrics(MlflowTable table) throws SQLException {
        return table.has("key", "value", "run_uuid")
                ? Optional.of(MetricsTable.sorted(connection, table))
                : Optional.empty();
    }

    private <T> T readTable(String name, T none, TableReading<T> reading) throws SQLException {
        MlflowTable table = MlflowTable.of(connection, name);
        if (table.columns().isEmpty()) {
            return none;
        }
        if (!copy.isDamaged()) {
            try {
                return reading.read(table);
            } catch (SQLException e) {
                if (!SqliteCopy.isDamage(e)) {
                    throw e;
                }
            }
        }
        if (!table.hasRowid() || !new SqliteSalvage(connection, name, table.columns()).save()) {
            file.damaged(0, "the table " + name + " is damaged: of its rows those were read that still can be");
        }
        return table.hasRowid() ? reading.read(table.saved()) : none;
    }

    private Map<String, Experiment> experiments(MlflowTable table) throws SQLException {
        Map<String, Experiment> found = new HashMap<>();
        if (table.has("experiment_id")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT experiment_id, " + table.column("name") + ", "
                            + table.column("lifecycle_stage") + " FROM " + table.from())) {
                while (row.next()) {
                    found.put(row.getString(1), new Experiment(row.getString(2), "deleted".equals(row.getString(3))));
                }
            }
        }
        return found;
    }

    private List<Run> runs(MlflowTable table) throws SQLException {
        List<Run> found = new ArrayList<>();
        if (!table.has("run_uuid")) {
            return found;
        }
        String columns = "run_uuid, " + table.column("name") + ", " + table.column("user_id") + ", "
                + table.column("status") + ", " + table.column("start_time") + ", " + table.column("end_time") + ", "
                + table.column("lifecycle_stage") + ", " + table.column("experiment_id");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + table.from()
                        + " WHERE run_uuid IS NOT NULL" + table.asWritten())) {
            while (row.next()) {
                found.add(new Run(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        "deleted".equals(row.getString(7)),
                        row.getString(8)));
            }
        }
        return found;
    }

    private void begin(Run run) {
        if (runs.containsKey(run.id())) {
            file.damaged(0, "a run stands there twice");
            return;
        }
        RunRecorder recorder = sink.run(bundle.name(), bundle.format().name());
        runs.put(run.id(), recorder);
        RunDescription description = new RunDescription(recorder);
        description.times(run.start(), run.end());
        description.status(run.status());
        tag(description, RunDescription.RUN_NAME, run.name());
        tag(description, RunDescription.USER, run.user());
        Experiment experiment = run.experiment() == null ? null : experiments.get(run.experiment());
        if (experiment != null && experiment.name() != null) {
            recorder.param(RunDescription.EXPERIMENT, experiment.name(), source);
        }
        if (run.isDeleted()) {
            description.deleted("marked as deleted in its database");
        } else if (experiment != null && experiment.isDeleted()) {
            description.deleted("its experiment is marked as deleted");
        }
    }

    private void tag(RunDescription description, String name, @Nullable String value) {
        if (value != null) {
            description.tag(name, value.strip(), source);
        }
    }

    private long readParams(MlflowTable table) throws SQLException {
        return readTexts(table, (run, name, value) -> run.param(name, value, source));
    }

    private long readTags(MlflowTable table) throws SQLException {
        return readTexts(table, (run, name, value) -> new RunDescription(run).tag(name, value, source));
    }

    @FunctionalInterface
    private interface TextTaker {
        void take(RunRecorder run, String name, String value);
    }

    /** Reads names and texts of runs. Said twice, they are the same. */
    private long readTexts(MlflowTable table, TextTaker taker) throws SQLException {
        long taken = 0;
        if (!table.has("key", "value", "run_uuid")) {
            return taken;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT run_uuid, key, substr(value, 1, " + LONGEST_TEXT
                        + ") FROM " + table.from() + " WHERE key IS NOT NULL" + table.asWritten())) {
            while (row.next()) {
                RunRecorder run = runs.get(row.getString(1));
                String value = row.getString(3);
                if (run != null && value != null) {
                    taker.take(run, row.getString(2).strip(), value.strip());
                    taken++;
                }
            }
        }
        return taken;
    }
}
