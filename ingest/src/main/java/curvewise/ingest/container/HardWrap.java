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
    /** A wrapped line ends at a line's own end once in so many columns; a log that is not wrapped has such ends everywhere. */
    private static final int WRAPPED_PER_WHOLE = 3;
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
        int whole = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            ConsoleLine line = lines.get(i);
            if (line.columns() < width || !isLastOfSource(line, lines.get(i + 1))) {
                continue;
            }
            if (goesOn(lines.get(i + 1), shape) && !shape.ends(line.text())) {
                wrapped++;
            } else {
                whole++;
            }
        }
        return wrapped >= LEAST_WRAPPED && wrapped >= whole * WRAPPED_PER_WHOLE ? width : NONE;
    }

    /** Whether a line fills the terminal, trimmed blanks counted. */
    static boolean fills(ConsoleLine line, int width) {
        return line.columns() <= width && line.columns() >= width - TRIMMED;
    }

    /** Whether a line may be the rest of the one before it. */
    static boolean goesOn(ConsoleLine line, LineShape shape) {
        return !line.text().isBlank() && line.rank() == ConsoleLine.NO_RANK && !shape.begins(line.text());
    }

    private static boolean isLastOfSource(ConsoleLine line, ConsoleLine next) {
        return next.firstLine() > line.lastLine();
    }
}
