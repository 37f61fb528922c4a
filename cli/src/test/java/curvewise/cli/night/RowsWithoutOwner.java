package curvewise.cli.night;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that name an owner that there is not. What may own is read from the schema: {@code series_id} names a row of {@code facts.series}.
 * How runs stood after a change is kept whatever becomes of them, and has no owner.
 */
final class RowsWithoutOwner {

    private final Connection connection;

    RowsWithoutOwner(Connection connection) {
        this.connection = connection;
    }

    /**
     * A column that names the owner of its row.
     *
     * @param table with its schema
     * @param owner the table, with its schema, whose column of the same name is its key
     */
    record Belonging(String table, String column, String owner) {
        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    /** All columns of ours that name an owner. */
    List<Belonging> belongings() throws SQLException {
        return rows("""
                        select c.table_schema || '.' || c.table_name, c.column_name, 'FACTS.' || o.table_name
                        from information_schema.columns c
                        join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        join information_schema.tables o
                          on o.table_schema = 'FACTS' and c.column_name in (o.table_name || '_ID', o.table_name || '_NO')
                        where c.table_schema in ('FACTS', 'DERIVED') and o.table_name <> c.table_name
                        order by 1, 2
                        """).stream()
                .map(row -> new Belonging(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    /** What is wrong: the columns with how many rows have no owner. */
    List<String> found() throws SQLException {
        List<String> found = new ArrayList<>();
        for (Belonging belonging : belongings()) {
            String count = rows("select count(*) from %s where %s is not null and %2$s not in (select %2$s from %s)"
                            .formatted(belonging.table(), belonging.column(), belonging.owner()))
                    .get(0)
                    .get(0);
            if (!count.equals("0")) {
                found.add(belonging + ": " + count);
            }
        }
        return found;
    }

    /** Names an owner that there is not in one row; whether the table has a row, and lets that happen. */
    boolean orphan(Belonging belonging) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("update %s set %s = -7 where %2$s is not null fetch first row only"
                            .formatted(belonging.table(), belonging.column()))
                    > 0;
        } catch (SQLException e) {
            if (e.getErrorCode() == org.h2.api.ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1) {
                return false;
            }
            throw e;
        }
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
