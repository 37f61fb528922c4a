package curvewise.ingest.format;

import curvewise.ingest.container.Decoding;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a file, which formats recognise it by: at most {@link #LIMIT} bytes.
 *
 * <p>Most files are told apart by less: a sample is first taken of {@link #FIRST} bytes, and again of {@code LIMIT} only where these are text, or a
 * SQLite database (whose schema may begin behind its first rows), and no format recognised them.
 */
public final class Sample {
    private static final Pattern HOLE = Pattern.compile("\0+");
    /** Console logs may begin with long chatter: metrics are looked for in so many bytes. */
    public static final int LIMIT = 1 << 20;
    /** So many first lines tell a table. */
    public static final int LINES = 64;
    /** Enough for the magic of a binary file and the header of a table. */
    public static final int FIRST = 1 << 14;

    private final LogFile file;
    private final byte[] head;
    private final boolean whole;
    private final Decoding decoding;
    private @Nullable String text;
    private @Nullable List<String> lines;

    /**
     * A sample.
     *
     * @param head the first bytes of the file
     * @param whole whether these are all
     */
    public Sample(LogFile file, byte[] head, boolean whole) {
        this.file = file;
        this.head = head;
        this.whole = whole;
        this.decoding = Decoding.of(head);
    }

    /** The file it is of. */
    public LogFile file() {
        return file;
    }

    /** The first bytes; not to be changed. */
    public byte[] head() {
        return head;
    }

    /** Whether the sample is the whole file. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether these bytes are text in an encoding we read: UTF-8 or UTF-16, with or without BOM. Empty is text. */
    public boolean isText() {
        return decoding.isText();
    }

    /** Whether it is a Jupyter notebook: JSON around what its cells printed. */
    public boolean isNotebook() {
        String json = text();
        return json.stripLeading().startsWith("{") && (json.contains("\"cell_type\"") || json.contains("\"nbformat\""));
    }

    /** The decoded text, without BOM; its last line may be cut. Empty when it is no text. */
    public String text() {
        if (text == null) {
            text = decoding.isText() ? withoutHoles(decoding.decode(head)) : "";
        }
        return text;
    }

    /** The first {@link #LINES} lines of the text, without their ends, and without one that the sample may cut; each format asks for them. */
    public List<String> lines() {
        if (lines == null) {
            lines = firstLines(new TextLines(text()));
        }
        return lines;
    }

    private List<String> firstLines(TextLines all) {
        List<String> first = new ArrayList<>();
        for (Line line = all.next(); line != null && first.size() < LINES; line = all.next()) {
            if (line.ended() || whole) {
                first.add(line.text());
            }
        }
        return List.copyOf(first);
    }

    /** As {@link curvewise.ingest.container.LineReader} has it: a run of zeros ends a line. */
    private static String withoutHoles(String text) {
        return text.indexOf('\0') < 0 ? text : HOLE.matcher(text).replaceAll("\n");
    }
}
