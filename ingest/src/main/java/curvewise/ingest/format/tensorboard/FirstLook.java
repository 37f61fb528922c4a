package curvewise.ingest.format.tensorboard;

import curvewise.ingest.container.LogFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the beginning of an event file says of its place among the others of its folder: when it was begun, and under which tags and on which steps its
 * values begin. Which run the values belong to must be known before the first is taken.
 */
final class FirstLook implements EventHandler {
    /** Tags that appear this many bytes after the first value are not looked for: every step logs the same ones. */
    private static final long AFTER_FIRST_VALUE = 1 << 20;

    private final EventParser parser = new EventParser(this);
    private double begunAt = Double.NaN;
    private boolean hasEvent;
    private boolean hasValues;
    private boolean isLost;

    private FirstLook() {}

    /** Reads a file to its first value and a little on; to its end where it has none. */
    static FirstLook of(LogFile file) throws IOException {
        try (RecordReader records = new RecordReader(file.open())) {
            return of(records);
        }
    }

    /** The same of the first bytes of a file. */
    static FirstLook of(byte[] head) {
        try (RecordReader records = new RecordReader(new ByteArrayInputStream(head))) {
            return of(records);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    private static FirstLook of(RecordReader records) throws IOException {
        FirstLook look = new FirstLook();
        long enough = Long.MAX_VALUE;
        RecordReader.Step step = records.next();
        look.isLost = step == RecordReader.Step.LOST;
        while (hasMore(step) && records.firstByte() < enough) {
            if (step == RecordReader.Step.RECORD) {
                look.take(records);
            }
            if (look.hasValues && enough == Long.MAX_VALUE) {
                enough = records.firstByte() + AFTER_FIRST_VALUE;
            }
            step = records.next();
        }
        return look;
    }

    /** The wall time of its first event, in seconds since 1970; NaN where it has none. */
    double begunAt() {
        return begunAt;
    }

    /** Whether nothing of it can be trusted: where even its first record ends is not known. */
    boolean isLost() {
        return isLost;
    }

    /** Whether it holds a value of a series. */
    boolean hasValues() {
        return hasValues;
    }

    /** The tags of its first values, each with at least one step. */
    List<Tag> tags() {
        return parser.tags().tags().stream().filter(t -> t.steps() != null).toList();
    }

    private static boolean hasMore(RecordReader.Step step) {
        return switch (step) {
            case RECORD, TOO_LONG, BROKEN -> true;
            case END, CUT, LOST -> false;
        };
    }

    private void take(RecordReader records) {
        parser.parse(records.data(), records.from(), records.to());
        if (!hasEvent) {
            begunAt = parser.wallTime();
            hasEvent = true;
        }
    }

    @Override
    public void scalar(Tag tag, double value) {
        hasValues = true;
        tag.step(parser.step());
    }

    @Override
    public void unnamed() {}

    @Override
    public void hparams(Fields message) {}

    @Override
    public boolean text(Tag tag, byte[] data, int from, int to) {
        return false;
    }

    @Override
    public void sessionStart() {}
}
