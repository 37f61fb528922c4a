package curvewise.ingest.format.tensorboard;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * The records of a TFRecord stream, one after the other in a buffer that is used again: each is a length and its data, both under a checksum that
 * is tested.
 *
 * <p>The buffer grows only as bytes arrive, so that a wrong length costs no memory, and to {@link #LONGEST} at most.
 */
final class RecordReader implements Closeable {
    /** A longer record is tested and passed over: a graph or an image may be of any size, and none holds a number we want. */
    static final int LONGEST = 64 << 20;

    private static final int HEAD = 12;
    private static final int FOOT = 4;
    private static final int PIECE = 1 << 18;

    /** What came of a step to the next record. */
    enum Step {
        /** A record stands in the buffer. */
        RECORD,
        /** A record was passed over that is longer than {@link #LONGEST}. */
        TOO_LONG,
        /** The data of a record fails its checksum; the record after it can still be found. */
        BROKEN,
        /** The file ends after a whole record, or is empty. */
        END,
        /** The file ends inside a record: it is still written to, or was cut. */
        CUT,
        /** The length of a record cannot be trusted, so that no record after it can be found. */
        LOST
    }

    private final InputStream in;
    private final MaskedChecksum checksum = new MaskedChecksum();
    private byte[] buffer = new byte[PIECE];
    /** What was read and not yet passed stands in {@code buffer[at..end)}. */
    private int at;

    private int end;
    private long offset;
    private long next;
    private long number;
    private int length;
    private String damage = "";
    private Step step = Step.RECORD;

    /** Reads records from {@code in}, which begins with one, and closes it in the end. */
    RecordReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next record. Where there is none, the same step is told however often it is asked. */
    Step next() throws IOException {
        if (step == Step.END || step == Step.CUT || step == Step.LOST) {
            return step;
        }
        number++;
        offset = next;
        step = read();
        return step;
    }

    private Step read() throws IOException {
        if (!holds(HEAD)) {
            return end == at ? Step.END : cut(HEAD, end - at);
        }
        long bytes = LittleEndian.int64(buffer, at);
        if (checksum.of(buffer, at, 8) != LittleEndian.int32(buffer, at + 8)) {
            return lost("has a length that fails its checksum: no record after it can be found");
        }
        if (bytes < 0 || bytes > Long.MAX_VALUE / 2) {
            return lost("has an impossible length");
        }
        return bytes > LONGEST ? passOver(bytes) : take((int) bytes);
    }

    /** The number of the record, counted from 1. */
    long number() {
        return number;
    }

    /** The byte of the file that the record begins at, counted from 1. */
    long firstByte() {
        return offset + 1;
    }

    /** Where the data of the record stands; valid until the next step. */
    byte[] data() {
        return buffer;
    }

    /** Where its data begins. */
    int from() {
        return at - FOOT - length;
    }

    /** Where its data ends. */
    int to() {
        return at - FOOT;
    }

    /** What is wrong with the record that the last step was not whole at; empty while all are. */
    String damage() {
        return damage;
    }

    /** Names the record for a reader. */
    String place() {
        return String.format(Locale.ROOT, "record %d at byte %d", number, firstByte());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Step take(int bytes) throws IOException {
        if (!holds(HEAD + bytes + FOOT)) {
            return cut(HEAD + bytes + FOOT, end - at);
        }
        int from = at + HEAD;
        boolean isWhole = checksum.of(buffer, from, bytes) == LittleEndian.int32(buffer, from + bytes);
        length = bytes;
        at = from + bytes + FOOT;
        next = offset + HEAD + bytes + FOOT;
        return isWhole ? Step.RECORD : broken();
    }

    private Step passOver(long bytes) throws IOException {
        at += HEAD;
        length = 0;
        checksum.reset();
        long left = bytes;
        while (left > 0) {
            if (!holds(1)) {
                return cut(HEAD + bytes + FOOT, HEAD + bytes - left);
            }
            int piece = (int) Math.min(left, end - at);
            checksum.update(buffer, at, piece);
            at += piece;
            left -= piece;
        }
        if (!holds(FOOT)) {
            return cut(HEAD + bytes + FOOT, HEAD + bytes + end - at);
        }
        boolean isWhole = checksum.value() == LittleEndian.int32(buffer, at);
        at += FOOT;
        next = offset + HEAD + bytes + FOOT;
        return isWhole ? Step.TOO_LONG : broken();
    }

    /** Its length is known once its head is there; {@code bytes} is that of the head until then. */
    private Step cut(long bytes, long there) {
        damage = String.format(
                Locale.ROOT,
                "%s is cut after %d of %s%d bytes",
                place(),
                there,
                bytes == HEAD ? "at least " : "",
                bytes);
        return Step.CUT;
    }

    private Step broken() {
        damage = place() + " fails its checksum";
        return Step.BROKEN;
    }

    private Step lost(String why) {
        damage = place() + " " + why;
        return Step.LOST;
    }

    /** Whether so many bytes stand in the buffer, once it was filled as far as needed. */
    private boolean holds(int bytes) throws IOException {
        while (end - at < bytes) {
            makeRoom(bytes);
            int n = in.read(buffer, end, Math.min(PIECE, buffer.length - end));
            if (n < 0) {
                return false;
            }
            end += n;
        }
        return true;
    }

    private void makeRoom(int bytes) {
        if (at > 0 && (at == end || buffer.length - at < bytes)) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, HEAD + LONGEST + FOOT));
        }
    }
}
