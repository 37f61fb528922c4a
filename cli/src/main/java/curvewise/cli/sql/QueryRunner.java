package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;
import curvewise.store.ReadOnlySql;
import curvewise.store.StoreLocation;
import curvewise.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs statements and writes their rows as they come. The store is held only while one runs. */
public final class QueryRunner {
    private final StoreLocation location;
    private final ReadOnlySql store;
    private final ResultFormat format;
    private final boolean isColored;
    private final QueryLimits limits;
    private volatile @Nullable QueryWatch running;

    /** Queries to a store; whether it is there is found out with the first. */
    public QueryRunner(StoreLocation location, ResultFormat format, boolean isColored, QueryLimits limits) {
        this.location = location;
        this.store = ReadOnlySql.of(location);
        this.format = format;
        this.isColored = isColored;
        this.limits = limits;
    }

    /** Looks whether the store can be queried; {@link StoreUnavailableException} when it cannot. */
    void check() {
        ReadOnlySql.open(location);
    }

    /**
     * Runs one statement.
     *
     * @throws BadSqlException when the statement is wrong, would do more than read, or was stopped
     * @throws StoreUnavailableException when the store cannot be read
     */
    public void run(SqlStatement sql, ResultStream out) {
        try (QueryWatch watch = new QueryWatch(limits.timeout(), limits.lastResort())) {
            running = watch;
            run(sql, out, watch);
        } finally {
            running = null;
        }
    }

    /** Stops the statement that runs, if one does; may be called from any thread. */
    void cancel() {
        QueryWatch watch = running;
        if (watch != null) {
            watch.stop(QueryWatch.Stop.WISH);
        }
    }

    /** The columns of each view, as they are in the store. */
    Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            for (String view : ReadOnlySql.VIEWS) {
                try (ResultSet rows = statement.executeQuery("select * from " + view + " fetch first 0 rows only")) {
                    columns.put(
                            view,
                            Column.of(rows.getMetaData()).stream()
                                    .map(Column::name)
                                    .toList());
                }
            }
            return columns;
        } catch (SQLException e) {
            throw explained(new SqlStatement("show columns", 1, 1), e);
        }
    }

    private void run(SqlStatement sql, ResultStream out, QueryWatch watch) {
        try (Connection connection = connect(watch);
                PreparedStatement statement = prepare(connection, sql)) {
            watch.over(statement);
            try (ResultSet rows = statement.executeQuery()) {
                write(rows, format.writer(out, isColored));
            }
        } catch (SQLException e) {
            QueryWatch.Stop stopped = watch.stopped();
            throw stopped != null ? watch.explain(stopped, e) : explained(sql, e);
        } catch (OutOfMemoryError e) {
            // What the query held is free again here: the next may well have room.
            throw SqlFailure.tooLittleMemory(e);
        } catch (StackOverflowError e) {
            throw SqlFailure.tooDeep(e);
        }
    }

    private Connection connect(QueryWatch watch) {
        Connection connection = store.connect();
        watch.over(connection);
        return connection;
    }

    private RuntimeException explained(SqlStatement sql, SQLException failure) {
        StoreUnavailableException broken =
                SqlFailure.isOfStatement(failure) ? null : StoreUnavailableException.of(location, failure);
        return broken != null ? broken : SqlFailure.explain(sql, failure);
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
