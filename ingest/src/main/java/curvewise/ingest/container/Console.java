package curvewise.ingest.container;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntBiFunction;
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

    /** A prefix counts when this share of the lines has it: warnings of other processes may stand between. */
    private static final double CONSISTENT = 0.9;
    /** Labels repeat, for each process prints many lines; the numbers of a count do not. */
    private static final int LEAST_LINES_A_LABEL = 2;

    private final LinesAhead lines;
    private final LineShape shape;
    private final ConsoleSegments segments;
    private final Deque<ConsoleLine> ready = new ArrayDeque<>();
    private final int width;
    private final int rank;

    /** Looks at the head of the text. */
    public Console(LineSource text, LineShape shape) throws IOException {
        this.lines = new LinesAhead(text);
        this.shape = shape;
        List<Line> head = lines.head(HEAD);
        this.segments = segments(head);
        List<ConsoleLine> shown = shown(head);
        this.width = HardWrap.width(shown, shape);
        this.rank = lowestRank(shown, shape);
    }

    /**
     * The lowest rank that printed a line of the format, or any line where none did so; {@link ConsoleLine#NO_RANK} where no line names one. A lower rank
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

    private List<ConsoleLine> shown(List<Line> head) {
        Deque<ConsoleLine> shown = new ArrayDeque<>();
        head.forEach(line -> segments.split(line, shown));
        return new ArrayList<>(shown);
    }

    private static ConsoleSegments segments(List<Line> head) {
        List<String> texts = head.stream()
                .map(ConsoleSegments::shown)
                .filter(text -> !text.isBlank())
                .toList();
        boolean isStamped = isConsistent(texts, LaunchPrefix::afterStamp);
        List<String> rest = !isStamped
                ? texts
                : texts.stream()
                        .map(text -> text.substring(LaunchPrefix.afterStamp(text, 0)))
                        .filter(text -> !text.isBlank())
                        .toList();
        return new ConsoleSegments(isStamped, isConsistent(rest, LaunchPrefix::afterLabel) && labelsRepeat(rest));
    }

    private static boolean isConsistent(List<String> texts, ToIntBiFunction<String, Integer> after) {
        long with = texts.stream().filter(text -> after.applyAsInt(text, 0) > 0).count();
        return with > 0 && with >= CONSISTENT * texts.size();
    }

    private static boolean labelsRepeat(List<String> texts) {
        Set<Integer> labels = new HashSet<>();
        for (String text : texts) {
            int end = LaunchPrefix.afterLabel(text, 0);
            if (end > 0) {
                labels.add(LaunchPrefix.rankBefore(text, end));
            }
        }
        return labels.contains(0) && texts.size() >= labels.size() * LEAST_LINES_A_LABEL;
    }

    private static int lowestRank(List<ConsoleLine> lines, LineShape shape) {
        List<ConsoleLine> ranked = lines.stream()
                .filter(line -> line.rank() != ConsoleLine.NO_RANK)
                .toList();
        OptionalInt ofFormat = ranked.stream()
                .filter(line -> shape.begins(line.text()))
                .mapToInt(ConsoleLine::rank)
                .min();
        return ofFormat.isPresent()
                ? ofFormat.getAsInt()
                : ranked.stream().mapToInt(ConsoleLine::rank).min().orElse(ConsoleLine.NO_RANK);
    }
}
