package curvewise.ingest.container;

import org.jspecify.annotations.Nullable;

/** The lines of a text in memory, ended as {@link LineReader} ends them. */
public final class TextLines implements LineSource {
    private final String text;
    private int from;
    private long number;

    /** The lines of {@code text}. */
    public TextLines(String text) {
        this.text = text;
    }

    @Override
    public @Nullable Line next() {
        if (from >= text.length()) {
            return null;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        boolean isEnded = end < text.length();
        Line line = new Line(++number, text.substring(from, end), isEnded, true);
        from = end + (text.startsWith("\r\n", end) ? 2 : 1);
        return line;
    }
}
