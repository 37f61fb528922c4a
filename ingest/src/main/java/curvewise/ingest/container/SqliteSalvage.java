package curvewise.ingest.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.OptionalLong;
import org.sqlite.SQLiteErrorCode;

/**
 * Saves the rows of a damaged table that can still be read: into a temporary table of the same name, which queries then find before the damaged one.
 *
 * <p>Rows are copied by ranges of their rowid, from the first up to the damage and from the last down to it; what lies between is halved until only
 * the damaged rows are left.
 */
public final class SqliteSalvage {
    /** So many failed ranges are enough to pass over some fifty damaged pages; without a bound, a large damaged part would be tried row by row. */
    private static final int FAILURES = 10_000;

    private final Connection connection;
    private final String table;
    private final String create;
    private final String copy;

    /**
     * Saves a table that has rowids. The database is only read; the copy stands in its temporary schema.
     *
     * @param table the name of a table of the main schema; a plain word
     * @param columns those of its columns to save, at least one; plain words
     */
    public SqliteSalvage(Connection connection, String table, Collection<String> columns) {
        this.connection = connection;
        this.table = table;
        String names = '"' + String.join("\", \"", columns) + '"';
        this.create = "CREATE TEMP TABLE " + table + " AS SELECT " + names + " FROM main." + table + " LIMIT 0";
        // on its way through a damaged page SQLite looks at the end of a range alone: with the sign, the beginning is
        // asked of each row
        this.copy = "INSERT INTO temp." + table + " (rowid, " + names + ") SELECT rowid, " + names + " FROM main."
                + table + " NOT INDEXED WHERE rowid BETWEEN ?1 AND ?2 AND +rowid >= ?1";
    }

    private record Range(long from, long to) {}

    /** Makes the temporary table. Returns whether all of the damaged one could be read. */
    public boolean save() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(create);
        }
        OptionalLong last = last();
        long to = last.orElse(Long.MAX_VALUE / 2);
        long from = copyUp(0, to);
        if (from > to) {
            return true;
        }
        if (last.isPresent()) {
            copyBetween(new Range(from, copyDown(from, to)));
        }
        return false;
    }

    /** Copies from {@code from} on until a row cannot be read: returns its rowid, or one above {@code to}. */
    private long copyUp(long from, long to) throws SQLException {
        long next = from;
        long size = 1;
        while (next <= to && size > 0) {
            long end = Math.min(to, next + size - 1);
            if (isCopied(new Range(next, end))) {
                next = end + 1;
                size = Math.min(size * 2, to);
            } else {
                size /= 2;
            }
        }
        return next;
    }

    /** Copies from {@code to} downwards until a row cannot be read, which is at {@code from} or above it: returns its rowid. */
    private long copyDown(long from, long to) throws SQLException {
        long next = to;
        long size = 1;
        while (next > from && size > 0) {
            long begin = Math.max(from + 1, next - size + 1);
            if (isCopied(new Range(begin, next))) {
                next = begin - 1;
                size *= 2;
            } else {
                size /= 2;
            }
        }
        return next;
    }

    private void copyBetween(Range damaged) throws SQLException {
        Deque<Range> ranges = new ArrayDeque<>();
        ranges.add(damaged);
        int failures = 0;
        while (!ranges.isEmpty() && failures < FAILURES) {
            Range range = ranges.remove();
            if (!isCopied(range)) {
                failures++;
                halve(range, ranges);
            }
        }
    }

    private static void halve(Range range, Deque<Range> ranges) {
        if (range.from() < range.to()) {
            long middle = range.from() + (range.to() - range.from()) / 2;
            ranges.add(new Range(range.from(), middle));
            ranges.add(new Range(middle + 1, range.to()));
        }
    }

    private boolean isCopied(Range range) throws SQLException {
        // prepared each time: the driver closes a statement that fails
        try (PreparedStatement copying = connection.prepareStatement(copy)) {
            copying.setLong(1, range.from());
            copying.setLong(2, range.to());
            copying.executeUpdate();
            return true;
        } catch (SQLException e) {
            // a damaged page may hold a row that is somewhere else as well
            if (SqliteCopy.isDamage(e) || SqliteCopy.is(e, SQLiteErrorCode.SQLITE_CONSTRAINT)) {
                return false;
            }
            throw e;
        }
    }

    private OptionalLong last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("SELECT max(rowid) FROM main." + table)) {
            return OptionalLong.of(last.getLong(1));
        } catch (SQLException e) {
            if (SqliteCopy.isDamage(e)) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }
}
