package curvewise.ingest.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final String HOLE = "\0".repeat(100_000);

    private final LogFile file = new LogFile(Path.of("x.log"), "x.log");

    @Test
    void everyLineEndEndsALine() throws IOException {
        assertEquals(List.of("1 a", "2 b", "3 ", "4 c"), lines("a\r\nb\r\rc\n"));
        assertEquals(0, file.zeros());
    }

    @Test
    void aHoleEndsALineAndIsCounted() throws IOException {
        assertEquals(List.of("1 a", "2 b…", "2 c", "3 d"), lines("a\nb" + HOLE + "c\nd\n"));
        assertEquals("2 100000", file.lineOfZeros() + " " + file.zeros());
    }

    @Test
    void aHoleBetweenLinesHidesNone() throws IOException {
        assertEquals(List.of("1 a", "2 b"), lines("a\n" + HOLE + "b\n"));
        assertEquals(2, file.lineOfZeros());
    }

    @Test
    void aHoleAtTheEndOfALineTakesTheLineEndWithIt() throws IOException {
        assertEquals(List.of("1 a…", "2 b"), lines("a" + HOLE + "\r\nb\n"));
    }

    @Test
    void aHoleAtEitherEndOfTheFileIsPassedOver() throws IOException {
        assertEquals(List.of("1 a"), lines(HOLE + "a\n" + HOLE));
        assertEquals("1 200000", file.lineOfZeros() + " " + file.zeros());
    }

    @Test
    void textWithAHoleIsTextAndNumbersInBinaryAreNot() {
        assertTrue(isText("epoch,loss\n1,2\n" + "\0".repeat(3000)));
        assertTrue(isText("\0".repeat(3000) + "epoch,loss\n"));
        assertFalse(isText("\0".repeat(3000)));
        assertFalse(isText("P6\n2 2\n255\n" + "\0\1\2".repeat(100)));
    }

    private static boolean isText(String head) {
        return Decoding.of(head.getBytes(StandardCharsets.ISO_8859_1)).isText();
    }

    /** Numbers and texts, with a mark where no line end follows. */
    private List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader("x.log", file, new StringReader(text))) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line.number() + " " + line.text() + (line.ended() ? "" : "…"));
            }
        }
        return lines;
    }
}
