package curvewise.ingest.format.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes event files as their writers do, record by record, for tests and measurements. */
public final class EventFileBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();

    /** Begins as TensorFlow and PyTorch do. */
    public static EventFileBytes begunAt(double time) {
        return new EventFileBytes().record(event(time, 0, Proto.string(3, "brain.Event:2")));
    }

    /** Begins as newer writers do, which say who they are. */
    static EventFileBytes begunBy(String writer, double time) {
        return new EventFileBytes()
                .record(event(time, 0, Proto.string(3, "brain.Event:2"), Proto.message(10, Proto.string(1, writer))));
    }

    /** A value as PyTorch and TF1 write it. */
    public EventFileBytes value(double time, long step, String tag, double value) {
        return summary(time, step, simple(tag, value));
    }

    /** A value as TF2 writes it: a tensor, with metadata on the first of a tag. */
    EventFileBytes tensor(double time, long step, String tag, double value, boolean isFirst) {
        byte[] tensor = Proto.message(
                8,
                Proto.varint(1, 1),
                Proto.message(2),
                Proto.message(4, Proto.littleEndian(Float.floatToRawIntBits((float) value), 4)));
        byte[] metadata = isFirst ? metadata("scalars") : new byte[0];
        return summary(time, step, Proto.join(Proto.string(1, tag), metadata, tensor));
    }

    /** One event with these values of a summary. */
    EventFileBytes summary(double time, long step, byte[]... values) {
        byte[][] messages = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            messages[i] = Proto.message(1, values[i]);
        }
        return record(event(time, step, Proto.message(5, messages)));
    }

    /** A text as {@code add_text} writes it. */
    EventFileBytes text(double time, long step, String tag, String text) {
        return summary(
                time,
                step,
                Proto.join(
                        Proto.string(1, tag),
                        metadata("text"),
                        Proto.message(
                                8,
                                Proto.varint(1, 7),
                                Proto.message(2, Proto.message(2, Proto.varint(1, 1))),
                                Proto.string(8, text))));
    }

    /** A session log; status 1 is START. */
    EventFileBytes session(double time, long step, int status) {
        return record(event(time, step, Proto.message(7, Proto.varint(1, status))));
    }

    /** A graph of so many bytes. */
    EventFileBytes graph(double time, int bytes) {
        return record(event(time, 0, Proto.message(4, noise(bytes))));
    }

    /** An old histogram of so many bytes. */
    EventFileBytes histogram(double time, long step, String tag, int bytes) {
        return summary(time, step, Proto.join(Proto.string(1, tag), Proto.message(5, noise(bytes))));
    }

    /** What {@code add_hparams} writes first: the start of a session with these hyper-parameters, each made by {@link #hparam}. */
    EventFileBytes hparams(double time, byte[]... entries) {
        return plugin(
                time, "_hparams_/session_start_info", Proto.message(3, Proto.join(entries), Proto.fixed64(5, time)));
    }

    /** How the session ended: 1 success, 2 failure, 3 running. */
    EventFileBytes sessionEnd(double time, int status) {
        return plugin(
                time, "_hparams_/session_end_info", Proto.message(4, Proto.varint(1, status), Proto.fixed64(2, time)));
    }

    /** What the HParams plugin writes under a tag. */
    EventFileBytes plugin(double time, String tag, byte[] content) {
        return summary(
                time,
                0,
                Proto.join(
                        Proto.string(1, tag),
                        Proto.message(9, Proto.message(1, Proto.string(1, "hparams"), Proto.message(2, content)))));
    }

    /** A record of any data. */
    EventFileBytes record(byte[] data) {
        starts.add(out.size());
        byte[] length = Proto.littleEndian(data.length, 8);
        out.writeBytes(length);
        out.writeBytes(checksum(length));
        out.writeBytes(data);
        out.writeBytes(checksum(data));
        return this;
    }

    /** Bytes that are no record. */
    EventFileBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Where each record starts, counted from 0. */
    List<Integer> starts() {
        return starts;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    Path writeTo(Path file) throws java.io.IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.write(file, bytes());
    }

    static byte[] event(double time, long step, byte[]... fields) {
        // proto3 leaves out what is zero
        return Proto.join(Proto.fixed64(1, time), step == 0 ? new byte[0] : Proto.varint(2, step), Proto.join(fields));
    }

    /** A value of a summary, to stand with others. */
    static byte[] simple(String tag, double value) {
        return Proto.join(Proto.string(1, tag), Proto.fixed32(2, (float) value));
    }

    static byte[] metadata(String plugin) {
        return Proto.message(9, Proto.message(1, Proto.string(1, plugin)));
    }

    /** A hyper-parameter whose google.protobuf.Value is {@code value}. */
    static byte[] hparam(String name, byte[] value) {
        return Proto.message(1, Proto.string(1, name), Proto.message(2, value));
    }

    static byte[] checksum(byte[] bytes) {
        return Proto.littleEndian(new MaskedChecksum().of(bytes, 0, bytes.length), 4);
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }
}
