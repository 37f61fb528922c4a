package curvewise.ingest.format.mlflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A table of MLflow's database. Its columns differ between the twenty-odd versions of the schema: queries ask for those that are there.
 *
 * @param schema {@code main}, or {@code temp} for what could be saved of a damaged table
 * @param name in lower case
 * @param columns those with names that are plain words, as MLflow's all are, in lower case; none when there is no such table
 * @param hasRowid whether its rows are numbered
 */
record MlflowTable(String schema, String name, Set<String> columns, boolean hasRowid) {
    /** Looks a table up. A view of that name is none: what it would compute is not known. */
    static MlflowTable of(Connection connection, String name) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        boolean hasRowid = true;
        try (PreparedStatement query = connection.prepareStatement("SELECT c.name, t.wr FROM pragma_table_list(?1) t,"
                + " pragma_table_info(?1) c WHERE t.schema = 'main' AND t.type = 'table'")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String column = rows.getString(1).toLowerCase(Locale.ROOT);
                    if (column.matches("[a-z_]+")) {
                        columns.add(column);
                    }
                    hasRowid = rows.getInt(2) == 0;
                }
            }
        }
        return new MlflowTable("main", name, columns, hasRowid);
    }

    /** What could be saved of it. */
    MlflowTable saved() {
        return new MlflowTable("temp", name, columns, hasRowid);
    }

    boolean has(String... names) {
        return columns.containsAll(Arrays.asList(names));
    }

    /** A column for a query; {@code NULL} where the table has none of that name. */
    String column(String column) {
        return columns.contains(column) ? '"' + column + '"' : "NULL";
    }

    /** The number of a row for a query; 0 where rows have none. */
    String rowid() {
        return hasRowid ? "rowid" : "0";
    }

    /** The end of a query for rows in the order they were written, where that is known. */
    String asWritten() {
        return hasRowid ? " ORDER BY rowid" : "";
    }

    /** The table for a query. */
    String from() {
        return schema + '.' + name;
    }
}
