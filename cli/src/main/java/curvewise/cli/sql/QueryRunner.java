package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;
import curvewise.store.ReadOnlySql;
import curvewise.store.StoreLocation;
import curvewise.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements and writes their rows as they come. The store is held only while one runs. */
public final class QueryRunner {
    private final StoreLocation location;
    private final ReadOnlySql store;
    private final ResultFormat format;
    private final boolean isColored;
    private volatile @Nullable PreparedStatement running;

    /** Looks whether the store can be queried; {@link StoreUnavailableException} when it cannot. */
    public QueryRunner(StoreLocation location, ResultFormat format, boolean isColored) {
        this.location = location;
        this.store = ReadOnlySql.open(location);
        this.format = format;
        this.isColored = isColored;
    }

    /**
     * Runs one statement.
     *
     * @throws BadSqlException when the statement is wrong, or would do more than read
     * @throws StoreUnavailableException when the store cannot be read
     */
    public void run(SqlStatement sql, ResultStream out) {
        try (Connection connection = store.connect();
                PreparedStatement statement = prepare(connection, sql)) {
            running = statement;
            try (ResultSet rows = statement.executeQuery()) {
                write(rows, format.writer(out, isColored));
            }
        } catch (SQLException e) {
            StoreUnavailableException broken = StoreUnavailableException.of(location, e);
            throw broken != null ? broken : SqlFailure.explain(sql, e);
        } finally {
            running = null;
        }
    }

    /** Stops the statement that runs, if one does; may be called from any thread. */
    void cancel() {
        PreparedStatement statement = running;
        if (statement == null) {
            return;
        }
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("the running query cannot be stopped", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, SqlStatement sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        if (statement.getMetaData() == null) {
            statement.close();
            throw new BadSqlException(SqlFailure.notAQuery(sql));
        }
        return statement;
    }

    private static void write(ResultSet rows, ResultWriter writer) throws SQLException {
        List<Column> columns = Column.of(rows.getMetaData());
        writer.begin(columns);
        while (rows.next()) {
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                values.add(columns.get(i).cell().read(rows, i + 1));
            }
            writer.row(values);
        }
        writer.end();
    }
}
