package curvewise.core.curve;

import java.util.Arrays;

/**
 * A column of numbers of one chunk of a series, packed without loss: what is read back has the same bits, NaN and -0.0 included.
 *
 * <p>Each packed column begins with a byte that names its encoding. Doubles become whole numbers: scaled by 10<sup>d</sup> where that is exact for each
 * value (printed decimals), else as the bits of 32-bit floats where those are exact, else as their own bits. Whole numbers are written as
 * {@linkplain Differences differences}, in whichever way is shortest. An empty column packs to a few bytes.
 */
public final class PackedColumn {
    /** At most this many numbers stand in one column. */
    public static final int CHUNK = 1024;

    private static final byte LONGS = 1;
    private static final byte DECIMAL = 2;
    private static final byte FLOATS = 3;
    private static final byte DOUBLES = 4;
    private static final byte CONSTANT = 5;

    /** Steps and lines mostly advance evenly. */
    private static final int ORDER_OF_AXES = 2;

    private static final int ORDER_OF_VALUES = 1;
    /** A column this short gets no shorter by deflating. */
    private static final int SHORT = 48;
    /** So many numbers tell whether all are noise. */
    private static final int TRIED = 256;
    /** A number takes ten bytes at most, and a column begins with few others. */
    private static final int LONGEST = CHUNK * 10 + 32;

    private static final double[] TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    /** Above this a scaled value may have lost bits. */
    private static final double EXACT = 1L << 53;
    /** What cannot be scaled takes a place above all that can. */
    private static final long NOT_A_NUMBER = 1L << 53;

    private static final long PLUS_INFINITY = NOT_A_NUMBER + 1;
    private static final long MINUS_INFINITY = NOT_A_NUMBER + 2;

    private PackedColumn() {}

    /** Packs {@code values[0..n)}. */
    public static byte[] packLongs(long[] values, int n) {
        return pack(LONGS, 0, values, n, ORDER_OF_AXES);
    }

    /** Packs {@code values[0..n)}. */
    public static byte[] packDoubles(double[] values, int n) {
        if (n > 0 && allSame(values, n)) {
            PackedBytes out = head(CONSTANT, n, 0);
            out.zigzag(Double.doubleToRawLongBits(values[0]));
            return out.toArray();
        }
        long[] whole = new long[n];
        int decimals = decimals(values, n, whole);
        if (decimals >= 0) {
            return pack(DECIMAL, decimals, whole, n, ORDER_OF_VALUES);
        }
        boolean areFloats = allFloats(values, n);
        for (int i = 0; i < n; i++) {
            whole[i] = areFloats ? Float.floatToRawIntBits((float) values[i]) : Double.doubleToRawLongBits(values[i]);
        }
        int shift = zerosBelow(whole, n);
        long magnitude = magnitude(areFloats, shift);
        for (int i = 0; i < n; i++) {
            whole[i] = ordered(whole[i] >> shift, magnitude);
        }
        return pack(areFloats ? FLOATS : DOUBLES, shift, whole, n, ORDER_OF_VALUES);
    }

    /** The numbers of a column that {@link #packLongs} made; throws {@link IllegalArgumentException} for other bytes. */
    public static long[] unpackLongs(byte[] packed) {
        PackedBytes in = PackedBytes.of(packed, LONGEST);
        if (in.get() != LONGS) {
            throw new IllegalArgumentException("not a packed column of whole numbers");
        }
        long[] values = new long[length(in)];
        in.get();
        Differences.read(in, values);
        return values;
    }

    /** The numbers of a column that {@link #packDoubles} made; throws {@link IllegalArgumentException} for other bytes. */
    public static double[] unpackDoubles(byte[] packed) {
        PackedBytes in = PackedBytes.of(packed, LONGEST);
        byte encoding = in.get();
        double[] values = new double[length(in)];
        int scale = in.get();
        if (encoding == CONSTANT) {
            Arrays.fill(values, Double.longBitsToDouble(in.zigzag()));
            return values;
        }
        long[] whole = new long[values.length];
        Differences.read(in, whole);
        switch (encoding) {
            case DECIMAL -> unscale(whole, scale, values);
            case FLOATS, DOUBLES -> fromBits(whole, encoding == FLOATS, scale, values);
            default -> throw new IllegalArgumentException("not a packed column of numbers");
        }
        return values;
    }

    /** Packs whole numbers in blocks, or as varints that are deflated, whichever is shorter; deflating is slow, and tried only where it may be. */
    private static byte[] pack(byte encoding, int scale, long[] whole, int n, int order) {
        PackedBytes blocks = head(encoding, n, scale);
        Differences.writeBlocks(blocks, whole, n);
        if (blocks.size() <= SHORT || !mayDeflateBelow(blocks.size(), whole, n, order)) {
            return blocks.toArray();
        }
        PackedBytes varints = head(encoding, n, scale);
        Differences.writeVarints(varints, whole, n, order);
        byte[] deflated = varints.deflated();
        return deflated.length < blocks.size() ? deflated : blocks.toArray();
    }

    /** Whether the first and last numbers make it likely that deflating gets below so many bytes: noise never does. */
    private static boolean mayDeflateBelow(int bytes, long[] whole, int n, int order) {
        int tried = Math.min(n, TRIED);
        long[] ends = Arrays.copyOf(whole, tried);
        System.arraycopy(whole, n - tried / 2, ends, tried - tried / 2, tried / 2);
        return Differences.coded(ends, order, n) < bytes;
    }

    private static PackedBytes head(byte encoding, int n, int scale) {
        PackedBytes out = PackedBytes.withRoomFor(4 * n + 32);
        out.put(encoding);
        out.varint(n);
        out.put((byte) scale);
        return out;
    }

    private static int length(PackedBytes in) {
        long n = in.varint();
        if (n < 0 || n > CHUNK) {
            throw new IllegalArgumentException(
                    "a packed column holds at most " + CHUNK + " numbers, this one says " + n);
        }
        return (int) n;
    }

    private static boolean allSame(double[] values, int n) {
        long first = Double.doubleToRawLongBits(values[0]);
        for (int i = 1; i < n; i++) {
            if (Double.doubleToRawLongBits(values[i]) != first) {
                return false;
            }
        }
        return true;
    }

    /** The least number of decimals with which all values are exact, or -1; leaves the scaled values in {@code scaled}. */
    private static int decimals(double[] values, int n, long[] scaled) {
        for (int d = 0; d < TEN.length; d++) {
            int exact = scaledExactly(values, n, TEN[d], scaled);
            if (exact == n) {
                return d;
            }
            if (exact < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** How many leading values are exact at this scale; -1 when one is too large or no number, so that no larger scale can help. */
    private static int scaledExactly(double[] values, int n, double scale, long[] scaled) {
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(values[i])) {
                if (!isCanonical(values[i])) {
                    return -1;
                }
                scaled[i] = Double.isNaN(values[i]) ? NOT_A_NUMBER : values[i] > 0 ? PLUS_INFINITY : MINUS_INFINITY;
                continue;
            }
            double product = values[i] * scale;
            if (!(Math.abs(product) < EXACT)) {
                return -1;
            }
            long whole = Math.round(product);
            if (Double.doubleToRawLongBits(whole / scale) != Double.doubleToRawLongBits(values[i])) {
                return i;
            }
            scaled[i] = whole;
        }
        return n;
    }

    private static boolean isCanonical(double value) {
        return !Double.isNaN(value) || Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(Double.NaN);
    }

    private static void unscale(long[] whole, int decimals, double[] values) {
        if (decimals < 0 || decimals >= TEN.length) {
            throw new IllegalArgumentException("a packed column of " + decimals + " decimals");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = unscaled(whole[i], TEN[decimals]);
        }
    }

    private static double unscaled(long whole, double scale) {
        if (whole < NOT_A_NUMBER) {
            return whole / scale;
        }
        return whole == NOT_A_NUMBER
                ? Double.NaN
                : whole == PLUS_INFINITY ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private static boolean allFloats(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (Double.doubleToRawLongBits((double) (float) values[i]) != Double.doubleToRawLongBits(values[i])) {
                return false;
            }
        }
        return true;
    }

    private static void fromBits(long[] whole, boolean areFloats, int shift, double[] values) {
        long magnitude = magnitude(areFloats, shift);
        for (int i = 0; i < values.length; i++) {
            long bits = ordered(whole[i], magnitude) << shift;
            values[i] = areFloats ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
        }
    }

    /** Turns the bits of a number, without the low ones that all have zero, into a whole number that is near for near values; and back again. */
    private static long ordered(long bits, long magnitude) {
        return bits ^ ((bits >> 63) & magnitude);
    }

    /** The bits of a number but its sign. */
    private static long magnitude(boolean areFloats, int shift) {
        return (areFloats ? Integer.MAX_VALUE : Long.MAX_VALUE) >> shift;
    }

    /** How many low bits are zero in all numbers, as those of coarse time stamps are. */
    private static int zerosBelow(long[] bits, int n) {
        long all = 0;
        for (int i = 0; i < n; i++) {
            all |= bits[i];
        }
        return all == 0 ? 0 : Long.numberOfTrailingZeros(all);
    }
}
