package curvewise.ingest.format.mlflow;

import curvewise.ingest.container.SqliteCopy;
import curvewise.ingest.container.SqliteSchema;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MLflow's SQLite database: all its runs, in the order they were made, those of deleted experiments too.
 *
 * <p>Metrics of logged models and the latest value of each metric stand there once more, and are not read.
 */
public final class MlflowSqlite implements LogFormat {
    /** Tables of MLflow with a column that names a run. */
    private static final List<String> OF_A_RUN = List.of("runs", "metrics", "params", "tags", "latest_metrics");
    /** Tables whose names nobody else uses together. */
    private static final List<String> BESIDE_RUNS =
            List.of("experiment_tags", "registered_models", "model_versions", "model_version_tags", "logged_models");

    @Override
    public String name() {
        return "mlflow_sqlite";
    }

    /** Strict where the whole schema stands in the sample; that of a large database that was upgraded may not, and then two of its tables tell. */
    @Override
    public @Nullable Recognition recognise(Sample sample) {
        if (!SqliteSchema.isDatabase(sample.head())) {
            return null;
        }
        SqliteSchema schema = SqliteSchema.of(sample.head());
        boolean isMlflow = schema.isWhole()
                ? hasRuns(schema.tables(), "runs") && hasRuns(schema.tables(), "metrics")
                : tablesOfMlflow(schema.tables()) >= 2;
        return isMlflow ? Recognition.source() : null;
    }

    @Override
    public boolean isCompanion(FoundFile file) {
        return SqliteCopy.isBeside(file.fileName());
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        try (SqliteCopy copy = SqliteCopy.of(bundle.main(), bundle.companions())) {
            try {
                new MlflowDatabase(copy, bundle, sink).read();
            } catch (SQLException e) {
                throw copy.failure(e);
            }
        }
    }

    private static boolean hasRuns(Map<String, String> tables, String name) {
        return tables.getOrDefault(name, "").contains("run_uuid");
    }

    private static long tablesOfMlflow(Map<String, String> tables) {
        return OF_A_RUN.stream().filter(name -> hasRuns(tables, name)).count()
                + BESIDE_RUNS.stream().filter(tables::containsKey).count();
    }
}
