package curvewise.ingest.format.mlflow;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Recognition;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A SQLite database that a test makes. */
public final class Database implements Closeable {
    /** The tables as MLflow 2 makes them, without the constraints that no reader sees. */
    static final String SCHEMA = """
            CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
            CREATE TABLE experiments (experiment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(256) NOT NULL, artifact_location VARCHAR(256),
                lifecycle_stage VARCHAR(32), creation_time BIGINT, last_update_time BIGINT, UNIQUE (name));
            CREATE TABLE "runs" (run_uuid VARCHAR(32) NOT NULL, name VARCHAR(250), source_type VARCHAR(20), source_name VARCHAR(500),
                entry_point_name VARCHAR(50), user_id VARCHAR(256), status VARCHAR(9), start_time BIGINT, end_time BIGINT, source_version VARCHAR(50),
                lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER, deleted_time BIGINT,
                CONSTRAINT run_pk PRIMARY KEY (run_uuid));
            CREATE TABLE "metrics" ("key" VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT NOT NULL, run_uuid VARCHAR(32) NOT NULL,
                step BIGINT DEFAULT '0' NOT NULL, is_nan BOOLEAN DEFAULT '0' NOT NULL,
                CONSTRAINT metric_pk PRIMARY KEY ("key", timestamp, step, run_uuid, value, is_nan));
            CREATE TABLE latest_metrics ("key" VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT, step BIGINT NOT NULL,
                is_nan BOOLEAN NOT NULL, run_uuid VARCHAR(32) NOT NULL, PRIMARY KEY ("key", run_uuid));
            CREATE TABLE "params" ("key" VARCHAR(250) NOT NULL, value VARCHAR(8000) NOT NULL, run_uuid VARCHAR(32) NOT NULL,
                PRIMARY KEY ("key", run_uuid));
            CREATE TABLE tags ("key" VARCHAR(250) NOT NULL, value VARCHAR(8000), run_uuid VARCHAR(32) NOT NULL, PRIMARY KEY ("key", run_uuid));
            CREATE TABLE logged_model_metrics (model_id VARCHAR(500), metric_name VARCHAR(500), metric_value FLOAT, run_id VARCHAR(32));
            INSERT INTO experiments VALUES (0, 'Default', 'file:///data/0', 'active', 1754204339467, 1754204339467),
                (1, 'gone', 'file:///data/1', 'deleted', 1754204339467, 1754204339467);
            """;

    private final Path file;
    private final Connection connection;

    Database(Path file, String statements) throws IOException, SQLException {
        this.file = file;
        Files.createDirectories(file.resolveSibling("."));
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute("PRAGMA synchronous=OFF");
        execute(statements);
    }

    /** A database with MLflow's tables and no run. */
    public static Database ofMlflow(Path file) throws IOException, SQLException {
        return new Database(file, SCHEMA);
    }

    Database execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
        return this;
    }

    /** A finished run of the experiment Default. */
    public Database run(String id) throws SQLException {
        return execute(
                "INSERT INTO runs (run_uuid, name, user_id, status, start_time, end_time, lifecycle_stage, experiment_id) VALUES ('"
                        + id + "', 'name of " + id
                        + "', 'kim', 'FINISHED', 1593930000000, 1593933600000, 'active', 0)");
    }

    /** A row of metrics, a second after the one of the step before. */
    public Database metric(String run, String key, double value, long step) throws SQLException {
        return execute("INSERT INTO metrics (key, value, timestamp, run_uuid, step, is_nan) VALUES ('" + key + "', "
                + value + ", " + (1593930000000L + 1000 * step) + ", '" + run + "', " + step + ", 0)");
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Recognition recognise(Path file) throws IOException {
        return Reading.recognise(new MlflowSqlite(), file);
    }

    /** Reads a database with what stands beside it. */
    static Reading read(Path file) throws IOException {
        return Reading.of(new MlflowSqlite(), file);
    }

    /** Reads a database that another class wraps. */
    static Reading read(LogFile file) throws IOException {
        return Reading.of(new Bundle(file.name(), new MlflowSqlite(), List.of(file), List.of()));
    }

    /** Copies of databases that this process has not deleted. */
    static List<Path> copiesLeft() throws IOException {
        String prefix = "curvewise-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
                    .toList();
        }
    }
}
