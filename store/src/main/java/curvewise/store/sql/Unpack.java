package curvewise.store.sql;

import curvewise.core.curve.PackedColumn;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The functions that the {@code points} view calls for each point: the number at a place, counted from 1, of a packed column.
 *
 * <p>They take H2's own values, since a {@code byte[]} would be copied for each point, and give Java's, by which H2 knows the type of the column. Each thread keeps the columns of the chunk it decoded last: the
 * view asks for all points of a chunk in turn. A column that cannot be decoded fails the query.
 */
public final class Unpack {
    private static final ThreadLocal<Columns> LAST = ThreadLocal.withInitial(Columns::new);

    private Unpack() {}

    /** The global step; null where unknown. */
    public static @Nullable Long step(Value packed, Value place) {
        return known(LAST.get().steps.at(packed, place), Long.MIN_VALUE);
    }

    /** The epoch; null where unknown. */
    public static @Nullable Double epoch(Value packed, Value place) {
        return known(LAST.get().epochs.at(packed, place));
    }

    /** Seconds since 1970; null where unknown. */
    public static @Nullable Double wallTime(Value packed, Value place) {
        return known(LAST.get().wallTimes.at(packed, place));
    }

    /** The value as logged. */
    public static double value(Value packed, Value place) {
        return LAST.get().values.at(packed, place);
    }

    /** The line, counted from 1; null where the source has none. */
    public static @Nullable Long line(Value packed, Value place) {
        return known(LAST.get().lines.at(packed, place), 0);
    }

    /** The character in the line, counted from 1; null where the source has none. */
    public static @Nullable Long character(Value packed, Value place) {
        return known(LAST.get().characters.at(packed, place), 0);
    }

    private static @Nullable Long known(long number, long unknown) {
        return number == unknown ? null : Long.valueOf(number);
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number);
    }

    private static final class Columns {
        private final Longs steps = new Longs();
        private final Longs lines = new Longs();
        private final Longs characters = new Longs();
        private final Doubles epochs = new Doubles();
        private final Doubles wallTimes = new Doubles();
        private final Doubles values = new Doubles();
    }

    private static final class Longs {
        private byte @Nullable [] packed;
        private long[] numbers = {};

        long at(Value column, Value place) {
            byte[] bytes = column.getBytesNoCopy();
            if (bytes != packed) {
                numbers = PackedColumn.unpackLongs(bytes);
                packed = bytes;
            }
            return numbers[place.getInt() - 1];
        }
    }

    private static final class Doubles {
        private byte @Nullable [] packed;
        private double[] numbers = {};

        double at(Value column, Value place) {
            byte[] bytes = column.getBytesNoCopy();
            if (bytes != packed) {
                numbers = PackedColumn.unpackDoubles(bytes);
                packed = bytes;
            }
            return numbers[place.getInt() - 1];
        }
    }
}
