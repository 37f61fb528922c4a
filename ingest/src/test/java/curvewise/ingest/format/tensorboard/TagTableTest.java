package curvewise.ingest.format.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagTableTest {
    private final TagTable table = new TagTable();

    @Test
    void equalBytesAreTheSameTagHoweverManyThereAre() {
        for (int i = 0; i < 5000; i++) {
            Tag tag = tag("layer/" + i + "/norm");
            assertNotNull(tag);
            assertEquals("layer/" + i + "/norm", tag.name());
        }
        Tag first = tag("layer/0/norm");

        assertSame(first, tag("layer/0/norm"));
        assertSame(first, table.tags().get(0));
        assertEquals(5000, table.tags().size());
    }

    @Test
    void aFileOfEndlessTagsKeepsTheFirstOnes() {
        for (int i = 0; i < TagTable.MOST; i++) {
            assertNotNull(tag("t" + i));
        }

        assertNull(tag("one more"));
        assertNotNull(tag("t0"));
    }

    @Test
    void blankAndEndlessTagsAreNone() {
        assertNull(tag(""));
        assertNull(tag(" \t"));
        assertNull(tag("x".repeat(TagTable.LONGEST + 1)));
        assertNotNull(tag("x".repeat(TagTable.LONGEST)));
    }

    private @Nullable Tag tag(String name) {
        byte[] bytes = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
        return table.of(bytes, 1, bytes.length - 1);
    }
}
