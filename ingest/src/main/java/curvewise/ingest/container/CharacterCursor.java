package curvewise.ingest.container;

/**
 * Counts the characters of one line from left to right: what {@code points.char} shows. As {@link Line#character}, for the many numbers of a long
 * line, where counting each from the line's beginning would take time in the square of its length.
 */
public final class CharacterCursor {
    private final String text;
    private int index;
    private long character = 1;

    /** At the beginning of the line. */
    public CharacterCursor(String text) {
        this.text = text;
    }

    /**
     * The character that index {@code i} of the text is, counted from 1 in code points.
     *
     * @param i not less than in the call before
     */
    public long at(int i) {
        character += text.codePointCount(index, i);
        index = i;
        return character;
    }
}
