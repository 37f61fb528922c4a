package curvewise.cli.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are read: as {@link Long}, {@link Double}, {@link BigDecimal}, {@link Boolean}, {@link String} or a {@link List} of these.
 * Times become text here, in UTC, so that no time zone of the machine comes in.
 */
enum Cell {
    WHOLE {
        @Override
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getLong(column);
        }
    },
    DOUBLE {
        @Override
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getDouble(column);
        }
    },
    /** Single precision: 0.1 stays 0.1, not 0.10000000149. */
    FLOAT {
        @Override
        Object value(ResultSet rows, int column) throws SQLException {
            return Double.valueOf(Float.toString(rows.getFloat(column)));
        }
    },
    DECIMAL {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return decimal(rows.getString(column));
        }
    },
    FLAG {
        @Override
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getBoolean(column);
        }
    },
    TIMESTAMP {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            LocalDateTime time = rows.getObject(column, LocalDateTime.class);
            return time == null ? null : time.toInstant(ZoneOffset.UTC).toString();
        }
    },
    ZONED_TIMESTAMP {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }
    },
    BYTES {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? null : HexFormat.of().formatHex(bytes);
        }
    },
    LIST {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            Array array = rows.getArray(column);
            return array == null ? null : elements(array);
        }
    },
    TEXT {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getString(column);
        }
    };

    /** An array's own result set has the place in the first column. */
    private static final int VALUE_OF_ELEMENT = 2;

    abstract @Nullable Object value(ResultSet rows, int column) throws SQLException;

    /** The value of the current row; {@code null} for SQL's NULL. */
    final @Nullable Object read(ResultSet rows, int column) throws SQLException {
        Object value = value(rows, column);
        return rows.wasNull() ? null : value;
    }

    /** How to read a column of this type of {@link Types}. */
    static Cell of(int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.DOUBLE, Types.FLOAT -> DOUBLE;
            case Types.REAL -> FLOAT;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.TIMESTAMP -> TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ZONED_TIMESTAMP;
            case Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.ARRAY -> LIST;
            default -> TEXT;
        };
    }

    boolean isNumber() {
        return this == WHOLE || this == DOUBLE || this == FLOAT || this == DECIMAL;
    }

    /** A decimal of SQL may also be NaN or infinite. */
    private static @Nullable Object decimal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "NaN", "Infinity", "-Infinity" -> Double.valueOf(text);
            default -> new BigDecimal(text);
        };
    }

    /** Element by element, by its type: asked for all at once, the database would make Java objects of bytes that say they are some. */
    private static List<@Nullable Object> elements(Array array) throws SQLException {
        List<@Nullable Object> elements = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            Cell cell = of(rows.getMetaData().getColumnType(VALUE_OF_ELEMENT));
            while (rows.next()) {
                elements.add(cell.read(rows, VALUE_OF_ELEMENT));
            }
        }
        return elements;
    }
}
