package curvewise.ingest.container;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a program printed to its console, whatever the text came through: terminals' escapes and carriage returns, launchers' and containers' prefixes,
 * a terminal that wrapped long lines.
 *
 * <p>Which prefix the lines have, which processes print, and how wide the terminal was is told from the first {@link #HEAD} characters, which are held
 * in memory; all else streams.
 */
public final class Console {
    /** Formats find their first line in so many characters, and a little more shows which other processes print. */
    public static final int HEAD = (1 << 20) + (1 << 16);

    private final LineSource lines;
    private final LineShape shape;
    private final ConsoleSegments segments;
    private final Deque<ConsoleLine> ready = new ArrayDeque<>();
    private final int width;
    private final int rank;

    /** Looks at the head of the text. */
    public Console(LineSource text, LineShape shape) throws IOException {
        this.lines = text;
        this.shape = shape;
        List<Line> head = head(text);
        this.segments = PrefixCensus.segments(head, shape);
        head.forEach(line -> segments.split(line, ready));
        List<ConsoleLine> shown = List.copyOf(ready);
        this.width = HardWrap.width(shown, shape);
        this.rank = lowestRank(shown, shape);
    }

    /**
     * The lowest rank that printed a value, or any line where none did so; {@link ConsoleLine#NO_RANK} where no line names one. A lower rank
     * that first speaks up after {@link #HEAD} characters is not it.
     */
    public int rank() {
        return rank;
    }

    /** Whether the line was printed by another process than {@link #rank}. */
    public boolean isOtherRank(ConsoleLine line) {
        return rank != ConsoleLine.NO_RANK && line.rank() != ConsoleLine.NO_RANK && line.rank() != rank;
    }

    /** The next line; {@code null} at the end. */
    public @Nullable ConsoleLine next() throws IOException {
        if (!fill()) {
            return null;
        }
        ConsoleLine line = ready.remove();
        return width == HardWrap.NONE || !goesOn(line) ? line : joined(line);
    }

    /** Whether the next line of the text is the rest of this one. */
    private boolean goesOn(ConsoleLine line) throws IOException {
        if (!HardWrap.fills(line, width) || !fill()) {
            return false;
        }
        ConsoleLine next = ready.element();
        return next.firstLine() > line.lastLine() && HardWrap.goesOn(next, shape);
    }

    private ConsoleLine joined(ConsoleLine first) throws IOException {
        ConsoleDraft draft = new ConsoleDraft();
        ConsoleLine last = first;
        // a text of lines of that very width that no format begins is joined no further than a line may be long
        while (goesOn(last) && draft.length() < LineReader.LONGEST) {
            draft.addWrapped(last, width);
            last = ready.remove();
        }
        draft.addAll(last);
        Line source = first.pieces().get(0).line();
        return draft.take(source, 0, first.rank(), last.columns(), last.ended(), first.wallTime());
    }

    private boolean fill() throws IOException {
        if (!ready.isEmpty()) {
            return true;
        }
        Line line = lines.next();
        if (line == null) {
            return false;
        }
        segments.split(line, ready);
        return true;
    }

    private static List<Line> head(LineSource text) throws IOException {
        List<Line> head = new ArrayList<>();
        for (long seen = 0; seen < HEAD; ) {
            Line line = text.next();
            if (line == null) {
                break;
            }
            head.add(line);
            seen += line.text().length() + 1L;
        }
        return head;
    }

    private static int lowestRank(List<ConsoleLine> lines, LineShape shape) {
        List<ConsoleLine> ranked = lines.stream()
                .filter(line -> line.rank() != ConsoleLine.NO_RANK)
                .toList();
        OptionalInt measuring = ranked.stream()
                .filter(line -> shape.measures(line.text()))
                .mapToInt(ConsoleLine::rank)
                .min();
        return measuring.isPresent()
                ? measuring.getAsInt()
                : ranked.stream().mapToInt(ConsoleLine::rank).min().orElse(ConsoleLine.NO_RANK);
    }
}
