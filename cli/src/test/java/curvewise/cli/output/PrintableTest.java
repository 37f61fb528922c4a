package curvewise.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void plainTextIsLeftAlone() {
        String text = "runs/größe=3 日本 (x).log";

        assertSame(text, Printable.of(text));
    }

    @Test
    void whatMovesTheCursorIsSpeltOut() {
        assertEquals("a\\u001b[2Jb\\r\\n\\tc\\u009b", Printable.of("a\u001b[2Jb\r\n\tc\u009b"));
    }

    @Test
    void marksThatTurnTheWritingAroundAreSpeltOut() {
        assertEquals("log\\u202etxt.exe", Printable.of("log\u202etxt.exe"));
    }
}
