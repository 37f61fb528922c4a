package curvewise.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 0x1b, 0x7f, 0x9b, 0xad, 0x200b, 0x202e, 0x2066, 0xd800, 0xfeff, 0xffff, 0xe0041, 0x1fffe})
    void whatHasNoPictureIsInvisible(int codePoint) {
        assertTrue(Invisible.is(codePoint));
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '~', 0xe9, 0x3b1, 0x65e5, 0x1f680, 0xe0100})
    void lettersSignsAndPicturesAreNot(int codePoint) {
        assertFalse(Invisible.is(codePoint));
    }

    @Test
    void theFirstOfThemIsFoundBehindPicturesOfTwoHalves() {
        assertEquals(4, Invisible.firstIn("a\ud83d\ude80b\u200bc\n"));
        assertEquals(3, Invisible.firstIn("abc"));
        assertEquals(0, Invisible.firstIn(""));
    }
}
