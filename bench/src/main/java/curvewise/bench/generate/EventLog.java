package curvewise.bench.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

/**
 * An event file of TensorBoard: records of a length, its checksum, an event, and its checksum. Each event holds one scalar, by turns as PyTorch writes it
 * ({@code simple_value}) and as TensorFlow 2 does (a tensor of one float).
 */
public final class EventLog {
    private static final List<String> TAGS = List.of("loss/train", "loss/classifier", "loss/box", "accuracy", "lr");
    private static final double START = 1_700_000_000;
    private static final int MASK = 0xa282ead8;
    /** Fields of the protocol buffers Event, Summary, Summary.Value and TensorProto. */
    private static final int WALL_TIME = 1;

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int SUMMARY_VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int TENSOR = 8;
    private static final int TENSOR_TYPE = 1;
    private static final int FLOAT = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int TENSOR_CONTENT = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final CRC32C crc = new CRC32C();

    private EventLog() {}

    /** A run of so many steps, with a value of each of five tags at each. */
    public static GeneratedLog of(long seed, int steps) {
        EventLog log = new EventLog();
        Curves curves = new Curves(new Random(seed), 10);
        log.record(new Message().fixed64(WALL_TIME, START).text(FILE_VERSION, "brain.Event:2"));
        for (int step = 0; step < steps; step++) {
            for (int tag = 0; tag < TAGS.size(); tag++) {
                float value = (float) curves.loss(1.5, 10.0 * step / steps);
                log.record(event(step, value(TAGS.get(tag), value, tag % 2 == 1)));
            }
        }
        return new GeneratedLog(log.file.toByteArray(), (long) steps * TAGS.size());
    }

    private static Message event(int step, Message value) {
        return new Message()
                .fixed64(WALL_TIME, START + step * 0.25)
                .varint(STEP, step)
                .message(SUMMARY, new Message().message(SUMMARY_VALUE, value));
    }

    private static Message value(String tag, float value, boolean isTensor) {
        Message named = new Message().text(TAG, tag);
        if (!isTensor) {
            return named.fixed32(SIMPLE_VALUE, value);
        }
        byte[] content = ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
        return named.message(
                TENSOR,
                new Message()
                        .varint(TENSOR_TYPE, FLOAT)
                        .message(TENSOR_SHAPE, new Message())
                        .bytes(TENSOR_CONTENT, content));
    }

    private void record(Message event) {
        byte[] data = event.toBytes();
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(data.length)
                .array();
        checked(length);
        checked(data);
    }

    private void checked(byte[] data) {
        crc.reset();
        crc.update(data);
        int masked = Integer.rotateRight((int) crc.getValue(), 15) + MASK;
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked)
                .array());
    }

    /** A protocol buffer while it is written, field after field. */
    private static final class Message {
        private static final int VARINT = 0;
        private static final int FIXED64 = 1;
        private static final int LENGTH = 2;
        private static final int FIXED32 = 5;

        private final ByteBuffer out = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

        Message fixed64(int field, double value) {
            key(field, FIXED64);
            out.putDouble(value);
            return this;
        }

        Message fixed32(int field, float value) {
            key(field, FIXED32);
            out.putFloat(value);
            return this;
        }

        Message varint(int field, long value) {
            key(field, VARINT);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.toBytes());
        }

        Message bytes(int field, byte[] value) {
            key(field, LENGTH);
            varint(value.length);
            out.put(value);
            return this;
        }

        byte[] toBytes() {
            byte[] written = new byte[out.position()];
            out.duplicate().flip().get(written);
            return written;
        }

        private void key(int field, int type) {
            varint((long) field << 3 | type);
        }

        private void varint(long value) {
            long rest = value;
            while (rest >= 0x80) {
                out.put((byte) (rest | 0x80));
                rest >>>= 7;
            }
            out.put((byte) rest);
        }
    }
}
