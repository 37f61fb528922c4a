package curvewise.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that jOOQ renders once and that runs many times with other values. What is asked or written for each run of an import is asked tens of
 * thousands of times, and rendering a statement and wrapping its rows costs several times what the database takes for it.
 *
 * <p>Runs on the connection, and in the transaction, of the context it is given. Safe for several threads.
 */
final class RenderedSql {
    private final Function<DSLContext, Query> query;
    private volatile @Nullable String sql;

    /** A statement whose values are parameters, in the order in which they will be given. */
    RenderedSql(Function<DSLContext, Query> query) {
        this.query = query;
    }

    /** Makes a value of the row that the result stands on. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows, in their order. */
    <T> List<T> fetch(DSLContext dsl, Row<T> row, @Nullable Object... values) {
        return run(dsl, statement -> {
            bind(statement, values);
            return rows(statement, row);
        });
    }

    /** The only row; {@code null} where there is none. */
    <T> @Nullable T fetchOne(DSLContext dsl, Row<T> row, @Nullable Object... values) {
        List<T> rows = fetch(dsl, row, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Runs it; answers how many rows it changed. */
    int execute(DSLContext dsl, @Nullable Object... values) {
        return run(dsl, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Runs it for each of these rows of values. */
    void executeAll(DSLContext dsl, List<@Nullable Object[]> rows) {
        run(dsl, statement -> {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private interface Action<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(DSLContext dsl, Action<T> action) {
        String text = sql(dsl);
        return dsl.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                return action.on(statement);
            } catch (SQLException e) {
                throw new DataAccessException("SQL [" + text + "]; " + e.getMessage(), e);
            }
        });
    }

    private String sql(DSLContext dsl) {
        String rendered = sql;
        if (rendered == null) {
            rendered = dsl.render(query.apply(dsl));
            sql = rendered;
        }
        return rendered;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(row.of(result));
            }
        }
        return rows;
    }
}
