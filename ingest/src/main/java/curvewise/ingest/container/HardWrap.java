package curvewise.ingest.container;

import java.util.List;

/** Tells whether text was copied from a terminal that broke each long line at its right edge. */
final class HardWrap {
    /** Text that was not wrapped. */
    static final int NONE = 0;
    /** No terminal is narrower. */
    private static final int NARROWEST = 40;
    /** One long line with something else below is no pattern. */
    private static final int LEAST_WRAPPED = 2;
    /** Where line breaks were lost before, rows hardly ever begin as a line does: then half of all rows, and so many, fill the terminal. */
    private static final int LEAST_FULL = 8;
    /** Blanks at a line's end that copying may have trimmed: formats separate fields by at most two. */
    private static final int TRIMMED = 2;

    private HardWrap() {}

    /** The columns of the terminal; {@link #NONE} where the text was not wrapped. */
    static int width(List<ConsoleLine> lines, LineShape shape) {
        int width = lines.stream().mapToInt(ConsoleLine::columns).max().orElse(0);
        if (width < NARROWEST) {
            return NONE;
        }
        int wrapped = 0;
        int rows = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            ConsoleLine line = lines.get(i);
            ConsoleLine next = lines.get(i + 1);
            rows += line.text().isBlank() ? 0 : 1;
            if (line.columns() == width && next.firstLine() > line.lastLine() && goesOn(next, shape)) {
                full++;
                wrapped += breaksOff(line, shape) ? 1 : 0;
            }
        }
        boolean isOneText = full >= LEAST_FULL && full * 2 >= rows;
        return wrapped >= LEAST_WRAPPED || isOneText ? width : NONE;
    }

    /** Whether a line begins as the format's lines do and ends as they do not: those that happen to be as wide as the terminal say nothing. */
    private static boolean breaksOff(ConsoleLine line, LineShape shape) {
        return shape.begins(line.text()) && !shape.ends(line.text());
    }

    /** Whether a line fills the terminal, trimmed blanks counted. */
    static boolean fills(ConsoleLine line, int width) {
        return line.columns() <= width && line.columns() >= width - TRIMMED;
    }

    /** Whether a line may be the rest of the one before it. */
    static boolean goesOn(ConsoleLine line, LineShape shape) {
        return !line.text().isBlank() && line.rank() == ConsoleLine.NO_RANK && !shape.begins(line.text());
    }
}
