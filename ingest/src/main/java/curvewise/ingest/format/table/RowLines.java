package curvewise.ingest.format.table;

import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a table: its first ones can be looked at before they are read, and a row may go on over several. */
final class RowLines implements Closeable {
    /** A quoted cell may hold so many lines, and no more characters than {@link #LONGEST_ROW}; a quote that is open longer was never closed. */
    private static final int MOST_LINES = 100;

    private static final int LONGEST_ROW = 1 << 20;
    /** After so many quotes that were never closed, quotes are taken for what they are: not those of a table. */
    private static final int MOST_OPEN = 16;

    private final CountedFile counted;
    private final LineReader reader;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int neverClosed;

    RowLines(LogFile file) throws IOException {
        counted = new CountedFile(file);
        reader = new LineReader(counted);
    }

    /** The text of the next lines, at most {@code n}, which are yet to be read. */
    List<String> ahead(int n) throws IOException {
        while (ahead.size() < n) {
            Line line = reader.next();
            if (line == null) {
                break;
            }
            ahead.add(line);
        }
        return ahead.stream().limit(n).map(Line::text).toList();
    }

    /** The next line; {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        Line first = ahead.poll();
        return first != null ? first : reader.next();
    }

    /**
     * The whole row that begins with a line which ends inside an open quote: its lines joined by line feeds, numbered as the first. That line itself
     * where the quote is never closed.
     */
    Line rowFrom(Line first, Cells cells, Table.Splitting splitting) throws IOException {
        if (neverClosed >= MOST_OPEN) {
            return first;
        }
        StringBuilder text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        while (taken.size() < MOST_LINES && text.length() < LONGEST_ROW) {
            Line line = next();
            if (line == null) {
                break;
            }
            taken.add(line);
            text.append('\n').append(line.text());
            if (line.text().indexOf('"') >= 0) {
                splitting.split(cells, text.toString());
                if (!cells.isOpen()) {
                    return new Line(first.number(), text.toString(), line.ended(), line.whole());
                }
            }
        }
        neverClosed++;
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        splitting.split(cells, first.text());
        return first;
    }

    /** How many bytes were read; all of the file once {@link #next} gave its last line. */
    long bytes() {
        return counted.bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A file that counts what is read of it. */
    private static final class CountedFile extends LogFile {
        private final LogFile file;
        private long bytes;

        CountedFile(LogFile file) {
            super(file.path(), file.name());
            this.file = file;
        }

        @Override
        public void foundZeros(long line, long count) {
            file.foundZeros(line, count);
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(file.open()) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    bytes += b < 0 ? 0 : 1;
                    return b;
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    int n = super.read(buffer, from, length);
                    bytes += Math.max(0, n);
                    return n;
                }

                @Override
                public long skip(long n) throws IOException {
                    long skipped = super.skip(n);
                    bytes += skipped;
                    return skipped;
                }
            };
        }
    }
}
