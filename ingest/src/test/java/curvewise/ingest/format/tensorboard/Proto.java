package curvewise.ingest.format.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes protobuf fields, byte by byte. */
final class Proto {
    private Proto() {}

    static byte[] varint(int field, long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        raw(out, (long) field << 3);
        raw(out, value);
        return out.toByteArray();
    }

    static byte[] fixed64(int field, double value) {
        return keyed(field, 1, littleEndian(Double.doubleToRawLongBits(value), 8));
    }

    static byte[] fixed32(int field, float value) {
        return keyed(field, 5, littleEndian(Float.floatToRawIntBits(value), 4));
    }

    /** A message, string or packed list of these parts. */
    static byte[] message(int field, byte[]... parts) {
        byte[] content = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        raw(out, ((long) field << 3) | 2);
        raw(out, content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    static byte[] string(int field, String text) {
        return message(field, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A varint without a key, as packed lists hold them. */
    static byte[] bare(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        raw(out, value);
        return out.toByteArray();
    }

    /** So many bytes of a number, the low one first. */
    static byte[] littleEndian(long bits, int bytes) {
        byte[] out = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            out[i] = (byte) (bits >>> (8 * i));
        }
        return out;
    }

    private static byte[] keyed(int field, int type, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        raw(out, ((long) field << 3) | type);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static void raw(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
