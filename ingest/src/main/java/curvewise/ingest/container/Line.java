package curvewise.ingest.container;

/**
 * A line of a text.
 *
 * @param number counted from 1
 * @param text without its line end
 * @param ended whether a line end follows; the last line of a file that is still written to, or was cut, has none
 * @param whole whether this is all of it: of a line longer than {@link LineReader#LONGEST} only the beginning is kept
 */
public record Line(long number, String text, boolean ended, boolean whole) {
    /** The character that index {@code i} of the text is, counted from 1 in code points: what {@code points.char} shows. */
    public long character(int i) {
        return 1L + text.codePointCount(0, i);
    }
}
