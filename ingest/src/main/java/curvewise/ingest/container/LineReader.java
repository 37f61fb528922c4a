package curvewise.ingest.container;

import curvewise.ingest.discovery.LogFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file line by line, whatever its encoding: a line ends at LF, CR or CRLF. Memory is bounded by {@link #LONGEST}, not by the file.
 *
 * <p>Our own, where the JDK has a {@code BufferedReader}: that one does not tell whether the last line was ended, and takes a line of any length.
 */
public final class LineReader implements TextStream, Closeable {
    /** Of a longer line the rest is passed over. */
    public static final int LONGEST = 1 << 23;

    private final LogFile file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private long number;

    /** Opens the file and tells its encoding. */
    public LineReader(LogFile file) throws IOException {
        this.file = file;
        InputStream in = new BufferedInputStream(file.open(), 1 << 16);
        try {
            in.mark(Decoding.NEEDS);
            Decoding decoding = Decoding.of(in.readNBytes(Decoding.NEEDS));
            in.reset();
            in.skipNBytes(decoding.bomLength());
            this.reader = new InputStreamReader(in, decoding.charset());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public LogFile file() {
        return file;
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (from == to && !fill()) {
            return null;
        }
        number++;
        StringBuilder earlier = null;
        boolean whole = true;
        while (true) {
            int end = lineEnd();
            if (earlier == null && end < to) {
                String text = new String(buffer, from, end - from);
                passLineEnd(end);
                return new Line(number, text, true, true);
            }
            if (earlier == null) {
                earlier = new StringBuilder();
            }
            int room = LONGEST - earlier.length();
            whole &= end - from <= room;
            earlier.append(buffer, from, Math.min(end - from, room));
            if (end < to) {
                passLineEnd(end);
                return new Line(number, earlier.toString(), true, whole);
            }
            from = to;
            if (!fill()) {
                return new Line(number, earlier.toString(), false, whole);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private int lineEnd() {
        int i = from;
        while (i < to && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    private void passLineEnd(int end) throws IOException {
        from = end + 1;
        if (buffer[end] == '\r' && (from < to || fill()) && buffer[from] == '\n') {
            from++;
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, reader.read(buffer, 0, buffer.length));
        return to > 0;
    }
}
