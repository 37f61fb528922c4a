package curvewise.ingest.format.tensorboard;

import java.nio.charset.StandardCharsets;

/**
 * The fields of one protobuf message, one after the other, where they stand: nothing is copied.
 *
 * <p>A cursor is used again for message after message. Whatever the bytes are, it ends: at the end of the message, or at the first byte that cannot be
 * a field.
 */
final class Fields {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private byte[] data = {};
    private int at;
    private int end;
    private int key;
    private long bits;
    private int from;
    private int to;
    private boolean isWhole = true;

    /** The key by which a field of this number and wire type is told, a constant to switch on: {@code number << 3 | type}. */
    int key() {
        return key;
    }

    /** Begins with the message that stands in {@code bytes[begin..stop)}. */
    Fields over(byte[] bytes, int begin, int stop) {
        data = bytes;
        at = begin;
        end = stop;
        isWhole = true;
        return this;
    }

    /** Begins with the message that is the value of another's field. */
    Fields over(Fields outer) {
        return over(outer.data, outer.from, outer.to);
    }

    /** Goes to the next field; {@code false} at the end. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        long head = varint();
        if (!isWhole || head <= 7 || head > Integer.MAX_VALUE) {
            return broken();
        }
        key = (int) head;
        return switch (key & 7) {
            case VARINT -> {
                bits = varint();
                yield isWhole;
            }
            case FIXED64 -> fixed64();
            case BYTES -> bytes();
            case FIXED32 -> fixed32();
            default -> broken();
        };
    }

    /** Whether all bytes so far were fields. */
    boolean isWhole() {
        return isWhole;
    }

    /** The value of a number: the varint itself, or the bits of a fixed one. */
    long bits() {
        return bits;
    }

    double doubleValue() {
        return Double.longBitsToDouble(bits);
    }

    float floatValue() {
        return Float.intBitsToFloat((int) bits);
    }

    /** Where the bytes of a value stand. */
    byte[] data() {
        return data;
    }

    /** Where a value of bytes begins. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }

    /** A value of bytes as text. */
    String text() {
        return new String(data, from, to - from, StandardCharsets.UTF_8);
    }

    /** The first number of a packed list of varints; 0 where it does not end. */
    long firstVarint() {
        long value = 0;
        for (int i = from; i < to && i < from + 10; i++) {
            value |= (long) (data[i] & 0x7F) << (7 * (i - from));
            if (data[i] >= 0) {
                return value;
            }
        }
        return 0;
    }

    private boolean fixed64() {
        if (end - at < 8) {
            return broken();
        }
        bits = LittleEndian.int64(data, at);
        at += 8;
        return true;
    }

    private boolean fixed32() {
        if (end - at < 4) {
            return broken();
        }
        bits = LittleEndian.int32(data, at);
        at += 4;
        return true;
    }

    private boolean bytes() {
        long length = varint();
        if (!isWhole || length < 0 || length > end - at) {
            return broken();
        }
        from = at;
        to = at + (int) length;
        at = to;
        return true;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64 && at < end; shift += 7) {
            byte b = data[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        broken();
        return 0;
    }

    private boolean broken() {
        isWhole = false;
        at = end;
        return false;
    }
}
