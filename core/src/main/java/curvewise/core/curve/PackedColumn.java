package curvewise.core.curve;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A column of numbers of one chunk of a series, packed without loss: what is read back has the same bits, NaN and -0.0 included.
 *
 * <p>Each packed column begins with a byte that names its encoding. Whole numbers are stored as zig-zag variable-length differences; doubles as
 * whole numbers scaled by 10<sup>d</sup> (printed decimals) or by 2<sup>k</sup> (time stamps) where that is exact for each value, else as 32-bit
 * floats where those are exact, else as 64-bit. Differences that repeat are deflated where that pays. An empty column packs to one byte.
 */
public final class PackedColumn {
    /** At most this many numbers stand in one column. */
    public static final int CHUNK = 1024;

    private static final byte LONGS = 1;
    private static final byte DECIMAL = 2;
    private static final byte BINARY = 3;
    private static final byte FLOATS = 4;
    private static final byte DOUBLES = 5;
    private static final byte CONSTANT = 6;
    private static final byte DEFLATED = 16;

    private static final double[] TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    /** Doubles near today's time in seconds are multiples of 2^-22; coarser stamps of fewer. */
    private static final int[] BINARY_SCALES = {0, 10, 22};
    /** Above this a scaled value may have lost bits. */
    private static final double EXACT = 1L << 53;
    /** What cannot be scaled takes a place above all that can. */
    private static final long NOT_A_NUMBER = 1L << 53;

    private static final long PLUS_INFINITY = NOT_A_NUMBER + 1;
    private static final long MINUS_INFINITY = NOT_A_NUMBER + 2;
    /** Deflating fewer bytes than this never pays. */
    private static final int WORTH_DEFLATING = 48;

    private PackedColumn() {}

    /** Packs {@code values[0..n)}. */
    public static byte[] packLongs(long[] values, int n) {
        Bytes out = new Bytes(n * 2 + 16);
        out.put(LONGS);
        out.varint(n);
        long before = 0;
        long stride = 0;
        for (int i = 0; i < n; i++) {
            // second differences: a steady step costs nothing
            long difference = values[i] - before;
            out.zigzag(difference - stride);
            stride = difference;
            before = values[i];
        }
        return out.deflatedIfSmaller();
    }

    /** Packs {@code values[0..n)}. */
    public static byte[] packDoubles(double[] values, int n) {
        if (n > 0 && allSame(values, n)) {
            Bytes out = new Bytes(16);
            out.put(CONSTANT);
            out.varint(n);
            out.fixed64(Double.doubleToRawLongBits(values[0]));
            return out.toArray();
        }
        long[] scaled = new long[n];
        int decimals = decimals(values, n, scaled);
        if (decimals >= 0) {
            return packScaled(DECIMAL, decimals, scaled, n);
        }
        if (allFloats(values, n)) {
            return packFloats(values, n);
        }
        for (int k : BINARY_SCALES) {
            if (scale(values, n, Math.scalb(1.0, k), scaled)) {
                byte[] packed = packScaled(BINARY, k, scaled, n);
                if (packed.length < 8 * n) {
                    return packed;
                }
            }
        }
        Bytes out = new Bytes(8 * n + 8);
        out.put(DOUBLES);
        out.varint(n);
        for (int i = 0; i < n; i++) {
            out.fixed64(Double.doubleToRawLongBits(values[i]));
        }
        return out.toArray();
    }

    /** The numbers of a column that {@link #packLongs} made; throws {@link IllegalArgumentException} for other bytes. */
    public static long[] unpackLongs(byte[] packed) {
        Bytes in = Bytes.inflated(packed);
        if (in.get() != LONGS) {
            throw new IllegalArgumentException("not a packed column of whole numbers");
        }
        long[] values = new long[length(in)];
        long before = 0;
        long stride = 0;
        for (int i = 0; i < values.length; i++) {
            stride += in.zigzag();
            before += stride;
            values[i] = before;
        }
        return values;
    }

    /** The numbers of a column that {@link #packDoubles} made; throws {@link IllegalArgumentException} for other bytes. */
    public static double[] unpackDoubles(byte[] packed) {
        Bytes in = Bytes.inflated(packed);
        byte encoding = in.get();
        double[] values = new double[length(in)];
        switch (encoding) {
            case CONSTANT -> Arrays.fill(values, Double.longBitsToDouble(in.fixed64()));
            case DECIMAL -> unscale(in, values, true);
            case BINARY -> unscale(in, values, false);
            case FLOATS -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.intBitsToFloat(in.fixed32());
                }
            }
            case DOUBLES -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Double.longBitsToDouble(in.fixed64());
                }
            }
            default -> throw new IllegalArgumentException("not a packed column of numbers");
        }
        return values;
    }

    private static int length(Bytes in) {
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

    private static double unscaled(long whole, double scale) {
        if (whole < NOT_A_NUMBER) {
            return whole / scale;
        }
        return whole == NOT_A_NUMBER
                ? Double.NaN
                : whole == PLUS_INFINITY ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private static boolean scale(double[] values, int n, double scale, long[] scaled) {
        return scaledExactly(values, n, scale, scaled) == n;
    }

    private static boolean allFloats(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (Double.doubleToRawLongBits((double) (float) values[i]) != Double.doubleToRawLongBits(values[i])) {
                return false;
            }
        }
        return true;
    }

    private static byte[] packFloats(double[] values, int n) {
        Bytes out = new Bytes(4 * n + 8);
        out.put(FLOATS);
        out.varint(n);
        for (int i = 0; i < n; i++) {
            out.fixed32(Float.floatToRawIntBits((float) values[i]));
        }
        return out.toArray();
    }

    private static byte[] packScaled(byte encoding, int scale, long[] scaled, int n) {
        Bytes out = new Bytes(n * 3 + 16);
        out.put(encoding);
        out.varint(n);
        out.put((byte) scale);
        long before = 0;
        for (int i = 0; i < n; i++) {
            out.zigzag(scaled[i] - before);
            before = scaled[i];
        }
        return out.deflatedIfSmaller();
    }

    private static void unscale(Bytes in, double[] values, boolean decimal) {
        int exponent = in.get();
        double scale = decimal ? TEN[exponent] : Math.scalb(1.0, exponent);
        long whole = 0;
        for (int i = 0; i < values.length; i++) {
            whole += in.zigzag();
            values[i] = unscaled(whole, scale);
        }
    }

    /** Bytes to write to the end of, or to read from the front of. */
    private static final class Bytes {
        private byte[] data;
        private int at;

        Bytes(int capacity) {
            data = new byte[capacity];
        }

        static Bytes inflated(byte[] packed) {
            Bytes in = new Bytes(0);
            in.data = packed.length > 0 && packed[0] == DEFLATED ? inflate(packed) : packed;
            return in;
        }

        private static byte[] inflate(byte[] packed) {
            Inflater inflater = new Inflater(true);
            try {
                // a column of CHUNK numbers has at most ten bytes each, and a short head
                byte[] whole = new byte[CHUNK * 10 + 32];
                inflater.setInput(packed, 1, packed.length - 1);
                int n = inflater.inflate(whole);
                return Arrays.copyOf(whole, n);
            } catch (DataFormatException e) {
                throw new IllegalArgumentException("not a packed column", e);
            } finally {
                inflater.end();
            }
        }

        void put(byte b) {
            room(1);
            data[at++] = b;
        }

        byte get() {
            if (at >= data.length) {
                throw new IllegalArgumentException("a packed column ends too early");
            }
            return data[at++];
        }

        void varint(long value) {
            room(10);
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                data[at++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            data[at++] = (byte) rest;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                byte b = get();
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number in a packed column is too long");
        }

        void zigzag(long value) {
            varint((value << 1) ^ (value >> 63));
        }

        long zigzag() {
            long coded = varint();
            return (coded >>> 1) ^ -(coded & 1);
        }

        void fixed32(int bits) {
            room(4);
            for (int shift = 0; shift < 32; shift += 8) {
                data[at++] = (byte) (bits >>> shift);
            }
        }

        int fixed32() {
            int bits = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                bits |= (get() & 0xFF) << shift;
            }
            return bits;
        }

        void fixed64(long bits) {
            fixed32((int) bits);
            fixed32((int) (bits >>> 32));
        }

        long fixed64() {
            return (fixed32() & 0xFFFFFFFFL) | (long) fixed32() << 32;
        }

        byte[] toArray() {
            return Arrays.copyOf(data, at);
        }

        byte[] deflatedIfSmaller() {
            if (at < WORTH_DEFLATING) {
                return toArray();
            }
            Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
            try {
                deflater.setInput(data, 0, at);
                deflater.finish();
                byte[] packed = new byte[at];
                packed[0] = DEFLATED;
                int n = deflater.deflate(packed, 1, at - 1);
                // an eighth less pays for inflating it again
                return deflater.finished() && n + 1 < at - at / 8 ? Arrays.copyOf(packed, n + 1) : toArray();
            } finally {
                deflater.end();
            }
        }

        private void room(int more) {
            if (at + more > data.length) {
                data = Arrays.copyOf(data, Math.max(data.length * 2, at + more));
            }
        }
    }
}
