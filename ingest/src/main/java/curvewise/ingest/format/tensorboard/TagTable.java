package curvewise.ingest.format.tensorboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tags of one file, found by their bytes where these stand: a value in a file of millions makes no string.
 *
 * <p>Holds at most {@link #MOST} tags of at most {@link #LONGEST} bytes, whatever the file holds.
 */
final class TagTable {
    /** Logs of each weight's norm have thousands; a file with more than this is not a log of curves. */
    static final int MOST = 1 << 16;

    static final int LONGEST = 1024;

    /** Odd, with its bits well spread: 2^64 over the golden ratio. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final List<Tag> tags = new ArrayList<>();
    private byte[][] keys = new byte[64][];
    private Tag[] slots = new Tag[64];

    /** The tag of these bytes; {@code null} where they are blank, too long, or the table is full. */
    @Nullable
    Tag of(byte[] data, int from, int to) {
        int slot = slot(data, from, to);
        if (keys[slot] != null) {
            return slots[slot];
        }
        String name = to - from > LONGEST || tags.size() == MOST
                ? ""
                : new String(data, from, to - from, StandardCharsets.UTF_8).strip();
        if (name.isEmpty()) {
            return null;
        }
        Tag tag = new Tag(name);
        tags.add(tag);
        keys[slot] = Arrays.copyOfRange(data, from, to);
        slots[slot] = tag;
        if (tags.size() * 2 > slots.length) {
            grow();
        }
        return tag;
    }

    /** All tags, in the order they were met. */
    List<Tag> tags() {
        return tags;
    }

    private int slot(byte[] data, int from, int to) {
        int mask = keys.length - 1;
        int slot = hash(data, from, to) & mask;
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, data, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Eight bytes at a time: each value of a file is looked up by its tag. */
    private static int hash(byte[] data, int from, int to) {
        long hash = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = (hash ^ LittleEndian.int64(data, i)) * MIX;
        }
        for (; i < to; i++) {
            hash = (hash ^ data[i]) * MIX;
        }
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    private void grow() {
        byte[][] oldKeys = keys;
        Tag[] oldSlots = slots;
        keys = new byte[2 * oldKeys.length][];
        slots = new Tag[2 * oldSlots.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(oldKeys[i], 0, oldKeys[i].length);
                keys[slot] = oldKeys[i];
                slots[slot] = oldSlots[i];
            }
        }
    }
}
