package curvewise.ingest.container;

/** What a console format's lines look like: tells lines of the format from the rest of a line that a terminal wrapped. */
public interface LineShape {
    /** Whether a line of the format, or a message that stands between them, begins here. */
    boolean begins(String line);

    /** Whether the line holds values: of several processes the lowest that prints such lines is the run. */
    default boolean measures(String line) {
        return begins(line);
    }

    /** Whether the line ends as a line of the format does, so that a line of the terminal's very width may still be a whole one. */
    default boolean ends(String line) {
        return false;
    }
}
