package curvewise.ingest.container;

import org.jspecify.annotations.Nullable;

/** The lines of a text in memory, ended as {@link LineReader} ends them. */
public final class TextLines implements LineSource {
    private final String text;
    private int from;
    private int feed = -1;
    private int carriage = -1;
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
        int end = lineEnd();
        boolean isEnded = end < text.length();
        Line line = new Line(++number, text.substring(from, end), isEnded, true);
        from = end + (text.startsWith("\r\n", end) ? 2 : 1);
        return line;
    }

    private int lineEnd() {
        feed = feed < from ? next('\n') : feed;
        carriage = carriage < from ? next('\r') : carriage;
        return Math.min(feed, carriage);
    }

    private int next(char end) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at;
    }
}
