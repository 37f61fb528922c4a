package curvewise.ingest.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CharacterCursorTest {
    @Test
    void aCharacterOutsideTheFirstPlaneCountsOnce() {
        String text = "\uD83D\uDE00,損失,5";
        CharacterCursor cursor = new CharacterCursor(text);
        assertEquals(1, cursor.at(0));
        assertEquals(3, cursor.at(3));
        assertEquals(6, cursor.at(6));
        assertEquals(new Line(1, text, true, true).character(6), cursor.at(6));
    }
}
