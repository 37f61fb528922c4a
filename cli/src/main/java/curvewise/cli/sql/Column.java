package curvewise.cli.sql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column of a result.
 *
 * @param name as printed: in lower case
 */
record Column(String name, Cell cell) {
    static List<Column> of(ResultSetMetaData result) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            columns.add(
                    new Column(result.getColumnLabel(i).toLowerCase(Locale.ROOT), Cell.of(result.getColumnType(i))));
        }
        return columns;
    }

    boolean isNumber() {
        return cell.isNumber();
    }
}
