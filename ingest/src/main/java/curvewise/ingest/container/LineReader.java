package curvewise.ingest.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file line by line, whatever its encoding: a line ends at LF, CR or CRLF, and before a run of zeros, which is passed over and said of the
 * file. Memory is bounded by {@link #LONGEST}, not by the file.
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
    /** A hole ended what was given last, not its line. */
    private boolean isInLine;

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
        if (isAtHole()) {
            passHole();
        }
        if (from == to && !fill()) {
            return null;
        }
        number += isInLine ? 0 : 1;
        isInLine = false;
        StringBuilder earlier = null;
        boolean whole = true;
        while (true) {
            int end = lineEnd();
            if (earlier == null && end < to) {
                String text = new String(buffer, from, end - from);
                return new Line(number, text, passLineEnd(end), true);
            }
            if (earlier == null) {
                earlier = new StringBuilder();
            }
            int room = LONGEST - earlier.length();
            whole &= end - from <= room;
            earlier.append(buffer, from, Math.min(end - from, room));
            if (end < to) {
                return new Line(number, earlier.toString(), passLineEnd(end), whole);
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

    /** Where the line ends in the buffer. Nearly all characters of a log are greater than these three. */
    private int lineEnd() {
        int i = from;
        while (i < to && (buffer[i] > '\r' || (buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != 0))) {
            i++;
        }
        return i;
    }

    /** Whether it is the end of a line, rather than a hole in it. */
    private boolean passLineEnd(int end) throws IOException {
        if (buffer[end] == 0) {
            from = end;
            isInLine = true;
            return false;
        }
        from = end + 1;
        if (buffer[end] == '\r' && (from < to || fill()) && buffer[from] == '\n') {
            from++;
        }
        return true;
    }

    private boolean isAtHole() throws IOException {
        return (from < to || fill()) && buffer[from] == 0;
    }

    /** Zeros, and the end of the line that they were in where nothing else follows in it. */
    private void passHole() throws IOException {
        long count = 0;
        while ((from < to || fill()) && buffer[from] == 0) {
            while (from < to && buffer[from] == 0) {
                from++;
                count++;
            }
        }
        file.foundZeros(isInLine ? number : number + 1, count);
        if (isInLine && from < to && (buffer[from] == '\n' || buffer[from] == '\r')) {
            isInLine = !passLineEnd(from);
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, reader.read(buffer, 0, buffer.length));
        return to > 0;
    }
}
