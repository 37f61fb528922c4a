package curvewise.ingest.format.tensorboard;

import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells event files by their first record: a table may be called like one, and a data set is framed like one. */
final class EventFileHead {
    private static final int HEAD = 12;
    /** A first record of a terabyte is none. */
    private static final long LONGEST_FIRST = 1L << 40;
    /** An Event has fields 1 to 10: a fixed one, a varint, and bytes. */
    private static final int LAST_FIELD = 10;

    private EventFileHead() {}

    /**
     * What the head of a file says: an event file, with the tag of its values as its signature where all have the same; {@code null} for anything else.
     *
     * <p>By its name alone a file is taken only where it is empty, cut inside its first twelve bytes, or damaged there: so that it is listed as such.
     */
    static @Nullable Recognition recognise(Sample sample) {
        byte[] head = sample.head();
        boolean isClaimed = EventFileName.isClaimedBy(sample.file().fileName());
        if (head.length < HEAD) {
            return isClaimed && (head.length == 0 || !sample.isText()) ? Recognition.source() : null;
        }
        long length = LittleEndian.int64(head, 0);
        if (length < 0 || length > LONGEST_FIRST) {
            return null;
        }
        boolean isFramed = new MaskedChecksum().of(head, 0, 8) == LittleEndian.int32(head, 8);
        if (isFramed && isEvent(head, (int) Math.min(head.length, HEAD + length))) {
            return Recognition.source(onlyTag(head));
        }
        return isClaimed && !sample.isText() ? Recognition.source() : null;
    }

    /** Whether the bytes begin like an event that says when it was, or that an event file begins here; the rest of a long one is not looked at. */
    private static boolean isEvent(byte[] head, int end) {
        boolean isDated = false;
        Fields event = new Fields().over(head, HEAD, end);
        while (event.next()) {
            int field = event.key() >> 3;
            boolean isKnown = event.key() == EventParser.WALL_TIME
                    || event.key() == EventParser.STEP
                    || (field > 2 && field <= LAST_FIELD && (event.key() & 7) == Fields.BYTES);
            if (!isKnown) {
                return false;
            }
            isDated |= event.key() == EventParser.WALL_TIME || event.key() == EventParser.FILE_VERSION;
        }
        return isDated;
    }

    private static String onlyTag(byte[] head) {
        List<Tag> tags = FirstLook.of(head).tags();
        return tags.size() == 1 ? tags.get(0).name() : "";
    }
}
