package curvewise.core.curve;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes to write to the end of, or to read from the front of. Reading past their end throws {@link IllegalArgumentException}. */
final class PackedBytes {
    /** The first byte of deflated ones; no column begins with it otherwise. */
    private static final byte DEFLATED = 16;

    private static final String TOO_EARLY = "a packed column ends too early";
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] data;
    private int at;

    private PackedBytes(byte[] data) {
        this.data = data;
    }

    /** No bytes yet, with room for so many before they have to be moved. */
    static PackedBytes withRoomFor(int bytes) {
        return new PackedBytes(new byte[bytes]);
    }

    /** These bytes from their front, inflated first where they are deflated to at most {@code longest} bytes. */
    static PackedBytes of(byte[] packed, int longest) {
        return new PackedBytes(packed.length > 0 && packed[0] == DEFLATED ? inflate(packed, longest) : packed);
    }

    private static byte[] inflate(byte[] packed, int longest) {
        Inflater inflater = new Inflater(true);
        try {
            byte[] whole = new byte[longest];
            inflater.setInput(packed, 1, packed.length - 1);
            return Arrays.copyOf(whole, inflater.inflate(whole));
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not a packed column", e);
        } finally {
            inflater.end();
        }
    }

    /** How many were written, or read. */
    int size() {
        return at;
    }

    void put(byte b) {
        room(1);
        data[at++] = b;
    }

    byte get() {
        if (at >= data.length) {
            throw new IllegalArgumentException(TOO_EARLY);
        }
        return data[at++];
    }

    /** Writes a number in groups of seven bits: 1 byte below 128, up to 10. */
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

    /** Writes a number that is small whatever its sign. */
    void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    long zigzag() {
        long coded = varint();
        return (coded >>> 1) ^ -(coded & 1);
    }

    /** Writes how far {@code numbers[from..to)} are above {@code base}, each in {@code width} bits, 0 to 64; the last byte is filled up with zeros. */
    void bits(long[] numbers, int from, int to, long base, int width) {
        int bytes = bytesOf(to - from, width);
        room(bytes + Long.BYTES);
        int end = at + bytes;
        long waiting = 0;
        int bits = 0;
        for (int i = from; i < to && width > 0; i++) {
            long value = numbers[i] - base;
            waiting |= value << bits;
            bits += width;
            if (bits >= Long.SIZE) {
                LONG.set(data, at, waiting);
                at += Long.BYTES;
                bits -= Long.SIZE;
                waiting = bits == 0 ? 0 : value >>> (width - bits);
            }
        }
        LONG.set(data, at, waiting);
        at = end;
    }

    /** Reads into {@code numbers[from..to)} what {@link #bits} wrote. */
    void readBits(long[] numbers, int from, int to, long base, int width) {
        int end = at + bytesOf(to - from, width);
        if (end > data.length) {
            throw new IllegalArgumentException(TOO_EARLY);
        }
        long mask = width == Long.SIZE ? -1 : (1L << width) - 1;
        long waiting = 0;
        int bits = 0;
        for (int i = from; i < to; i++) {
            long value = waiting;
            if (bits < width) {
                long next = next(end);
                value |= next << bits;
                int taken = width - bits;
                waiting = taken == Long.SIZE ? 0 : next >>> taken;
                bits = Long.SIZE - taken;
            } else {
                waiting = waiting >>> width;
                bits -= width;
            }
            numbers[i] = base + (value & mask);
        }
        at = end;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, at);
    }

    /** The bytes deflated; as they are where that saves less than an eighth, which would not pay for inflating them again. */
    byte[] deflated() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(data, 0, at);
            deflater.finish();
            byte[] packed = new byte[at + 1];
            packed[0] = DEFLATED;
            int n = deflater.deflate(packed, 1, at);
            return deflater.finished() && n + 1 < at - at / 8 ? Arrays.copyOf(packed, n + 1) : toArray();
        } finally {
            deflater.end();
        }
    }

    private static int bytesOf(int count, int width) {
        return (count * width + 7) >> 3;
    }

    /** The next eight bytes, or those that are left before {@code end}. */
    private long next(int end) {
        long next = 0;
        if (end - at >= Long.BYTES) {
            next = (long) LONG.get(data, at);
            at += Long.BYTES;
            return next;
        }
        for (int shift = 0; at < end; shift += 8) {
            next |= (data[at++] & 0xFFL) << shift;
        }
        return next;
    }

    private void room(int more) {
        if (at + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, at + more));
        }
    }
}
