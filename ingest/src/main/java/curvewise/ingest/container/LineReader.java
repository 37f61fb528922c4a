package curvewise.ingest.container;

import java.io.Closeable;
import java.io.IOException;
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

    private final String name;
    private final LogFile file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private long number;

    /**
     * Reads text that stands inside a file.
     *
     * @param name what its series name as their source
     * @param reader gives the text; closed with this
     */
    public LineReader(String name, LogFile file, Reader reader) {
        this.name = name;
        this.file = file;
        this.reader = reader;
    }

    /** Opens the file and tells its encoding. */
    public LineReader(LogFile file) throws IOException {
        this(file.name(), file, Decoding.open(file));
    }

    @Override
    public String name() {
        return name;
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
                return new Line(number, withoutHalf(earlier), false, whole);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A file cut inside a character ends with half of it, which decodes to nothing. */
    private static String withoutHalf(StringBuilder last) {
        int end = last.length();
        return last.substring(0, end > 0 && last.charAt(end - 1) == '\uFFFD' ? end - 1 : end);
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
