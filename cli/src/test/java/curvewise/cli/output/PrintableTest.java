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

    @Test
    void whatCannotBeSeenIsSpeltOut() {
        assertEquals("run\\u200b1", Printable.of("run\u200b1"));
        assertEquals("\\ufeffrun", Printable.of("\ufeffrun"));
        assertEquals("half\\ud83d", Printable.of("half\ud83d"));
        assertEquals("tag\\udb40\\udc41", Printable.of("tag" + Character.toString(0xE0041)));
    }

    @Test
    void picturesOfTwoHalvesAreLeftAlone() {
        assertEquals("\ud83d\ude80\\n", Printable.of("\ud83d\ude80\n"));
    }
}
