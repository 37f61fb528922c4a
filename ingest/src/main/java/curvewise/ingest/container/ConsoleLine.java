package curvewise.ingest.container;

import java.util.List;

/**
 * A line as a program printed it: without a terminal's escapes and a launcher's prefix, whole again where a terminal wrapped it. It knows where each of
 * its characters stands in the source.
 */
public final class ConsoleLine {
    /** The rank of a line whose launcher names none. */
    public static final int NO_RANK = -1;

    /** Characters of {@code line} from {@code offset} on, that stand at {@code start} of the text. */
    record Piece(int start, Line line, int offset) {}

    private final String text;
    private final List<Piece> pieces;
    private final int rank;
    private final int columns;
    private final boolean ended;
    private final double wallTime;
    private int piece;
    private long countedLine;
    private int countedTo;
    private long counted;

    ConsoleLine(String text, List<Piece> pieces, int rank, int columns, boolean ended, double wallTime) {
        this.text = text;
        this.pieces = pieces;
        this.rank = rank;
        this.columns = columns;
        this.ended = ended;
        this.wallTime = wallTime;
    }

    /** What was printed. */
    public String text() {
        return text;
    }

    /** Which process printed it; {@link #NO_RANK} when no prefix says so. */
    public int rank() {
        return rank;
    }

    /** Whether a line end follows; the last line of a log that is still written to, or was cut, has none. */
    public boolean ended() {
        return ended;
    }

    /** Whether nothing of it was passed over for its length. */
    public boolean whole() {
        return pieces.size() == 1
                ? pieces.get(0).line().whole()
                : pieces.stream().allMatch(p -> p.line().whole());
    }

    /** When it was printed, in seconds since 1970 UTC, by the time stamp that a container's log puts in front; NaN where there is none. */
    public double wallTime() {
        return wallTime;
    }

    /** The line of the source it begins on, counted from 1. */
    public long firstLine() {
        return pieces.get(0).line().number();
    }

    /** The line of the source it ends on. */
    public long lastLine() {
        return pieces.get(pieces.size() - 1).line().number();
    }

    /** The line of the source that the character at index {@code i} stands on, counted from 1. */
    public long lineOf(int i) {
        return pieceOf(i).line().number();
    }

    /**
     * Where the character at index {@code i} stands in its line of the source, counted from 1 in code points. Asking from left to right costs one pass
     * over the line.
     */
    public long characterOf(int i) {
        Piece at = pieceOf(i);
        Line line = at.line();
        int index = Math.min(at.offset() + i - at.start(), line.text().length());
        if (line.number() != countedLine || index < countedTo) {
            countedLine = line.number();
            counted = 0;
            countedTo = 0;
        }
        counted += line.text().codePointCount(countedTo, index);
        countedTo = index;
        return counted + 1;
    }

    /** How many columns of the terminal its line of the source takes, prefix included. */
    int columns() {
        return columns;
    }

    List<Piece> pieces() {
        return pieces;
    }

    private Piece pieceOf(int i) {
        if (pieces.get(piece).start() > i) {
            piece = 0;
        }
        while (piece + 1 < pieces.size() && pieces.get(piece + 1).start() <= i) {
            piece++;
        }
        return pieces.get(piece);
    }
}
