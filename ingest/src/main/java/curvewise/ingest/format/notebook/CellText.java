package curvewise.ingest.format.notebook;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The standard output of a cell as one text, though the notebook keeps it in pieces. */
final class CellText extends Reader {
    private final NotebookCells cells;
    private String piece = "";
    private int from;

    CellText(NotebookCells cells) {
        this.cells = cells;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        while (from == piece.length()) {
            @Nullable String next = cells.nextChunk();
            if (next == null) {
                return -1;
            }
            piece = next;
            from = 0;
        }
        int count = Math.min(length, piece.length() - from);
        piece.getChars(from, from + count, to, offset);
        from += count;
        return count;
    }

    @Override
    public void close() {
        // the notebook goes on after the cell
    }
}
