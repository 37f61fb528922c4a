package curvewise.ingest.container;

import curvewise.ingest.container.ConsoleLine.Piece;
import java.util.ArrayList;
import java.util.List;

/** A console line while it is put together from pieces of the source. */
final class ConsoleDraft {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** Adds the characters {@code from} to {@code to} of a line. */
    void add(Line line, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(text.length(), line, from));
            text.append(line.text(), from, to);
        }
    }

    /** Adds a line that the terminal wrapped: of {@code width} columns, but for the blanks at its end that were trimmed when it was copied. */
    void addWrapped(ConsoleLine line, int width) {
        addAll(line);
        for (int i = line.columns(); i < width; i++) {
            text.append(' ');
        }
    }

    /** Adds all of a line. */
    void addAll(ConsoleLine line) {
        for (Piece piece : line.pieces()) {
            pieces.add(new Piece(text.length() + piece.start(), piece.line(), piece.offset()));
        }
        text.append(line.text());
    }

    String text() {
        return text.toString();
    }

    /** What was added, without its first {@code skipped} characters; an empty line of {@code source} where that is nothing. The draft is empty then. */
    ConsoleLine take(Line source, int skipped, int rank, int columns, boolean ended, double wallTime) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : text.length();
            if (end > skipped) {
                int cut = Math.max(0, skipped - piece.start());
                kept.add(new Piece(piece.start() + cut - skipped, piece.line(), piece.offset() + cut));
            }
        }
        if (kept.isEmpty()) {
            kept.add(new Piece(0, source, source.text().length()));
        }
        ConsoleLine line = new ConsoleLine(text.substring(skipped), List.copyOf(kept), rank, columns, ended, wallTime);
        text.setLength(0);
        pieces.clear();
        return line;
    }
}
