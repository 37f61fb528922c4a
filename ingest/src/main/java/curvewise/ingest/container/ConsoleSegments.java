package curvewise.ingest.container;

import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes from each line of the source what a terminal and a launcher added. One line gives one or several: {@code #015}, how some log collectors spell a
 * carriage return, and the tag of another MPI process end a line.
 *
 * @param isStamped whether a container's time stamp stands in front of the lines
 * @param isLabelled whether the number of a task stands in front of the lines
 */
record ConsoleSegments(boolean isStamped, boolean isLabelled) {
    private static final String CARRIAGE_RETURN = "#015";

    /** Adds what the line shows, at least one line. */
    void split(Line line, Deque<ConsoleLine> to) {
        String text = line.text();
        if (isPlain(text)) {
            addPlain(line, to);
        } else {
            new Splitting(line, to::add).run();
        }
    }

    /** The text without escapes, launcher's prefix included: what decides whether lines have one. */
    static String shown(Line line) {
        if (line.text().indexOf(Escapes.ESCAPE) < 0) {
            return line.text();
        }
        ConsoleDraft draft = new ConsoleDraft();
        int i = 0;
        while (i < line.text().length()) {
            int escape = line.text().indexOf(Escapes.ESCAPE, i);
            int end = escape < 0 ? line.text().length() : escape;
            draft.add(line, i, end);
            i = escape < 0 ? end : Escapes.end(line.text(), escape);
        }
        return draft.text();
    }

    private static boolean isPlain(String text) {
        // single characters first: they are rare, and looking for one takes a third of the time of looking for a word
        return text.indexOf(Escapes.ESCAPE) < 0
                && (text.indexOf(CARRIAGE_RETURN.charAt(0)) < 0 || !text.contains(CARRIAGE_RETURN))
                && (text.indexOf('<') < 0 || !text.contains(LaunchPrefix.TAG));
    }

    private void addPlain(Line line, Deque<ConsoleLine> to) {
        String text = line.text();
        Prefix prefix = prefix(text);
        String rest = prefix.end() == 0 ? text : text.substring(prefix.end());
        to.add(new ConsoleLine(
                rest,
                List.of(new ConsoleLine.Piece(0, line, prefix.end())),
                prefix.rank(),
                text.length(),
                line.ended(),
                prefix.wallTime()));
    }

    private Prefix prefix(String text) {
        int end = isStamped ? LaunchPrefix.afterStamp(text, 0) : 0;
        double wallTime = end > 0 ? LaunchPrefix.stamp(text, 0) : Double.NaN;
        int labelled = isLabelled ? LaunchPrefix.afterLabel(text, end) : LaunchPrefix.afterRole(text, end);
        if (labelled == end) {
            return end == 0 ? Prefix.NONE : new Prefix(end, ConsoleLine.NO_RANK, wallTime);
        }
        return new Prefix(labelled, LaunchPrefix.rankBefore(text, labelled), wallTime);
    }

    /** What stands in front of a line. */
    private record Prefix(int end, int rank, double wallTime) {
        static final Prefix NONE = new Prefix(0, ConsoleLine.NO_RANK, Double.NaN);
    }

    /** The work on one line that is not plain. */
    private final class Splitting {
        private final Line line;
        private final String text;
        private final Consumer<ConsoleLine> to;
        private final ConsoleDraft draft = new ConsoleDraft();
        private int columns;
        private int rank = ConsoleLine.NO_RANK;
        private double wallTime = Double.NaN;
        private boolean isFirst = true;

        Splitting(Line line, Consumer<ConsoleLine> to) {
            this.line = line;
            this.text = line.text();
            this.to = to;
        }

        void run() {
            int from = 0;
            for (int i = 0; i < text.length(); ) {
                int next = afterMark(i, from);
                if (next > i) {
                    from = next;
                    i = next;
                } else {
                    i++;
                }
            }
            add(from, text.length());
            if (!draft.isEmpty() || isFirst) {
                finish(line.ended());
            }
        }

        /** Where the text goes on after the escape, carriage return or tag at {@code i}, having taken what stands before; {@code i} where there is none. */
        private int afterMark(int i, int from) {
            char c = text.charAt(i);
            if (c == Escapes.ESCAPE) {
                add(from, i);
                return Escapes.end(text, i);
            }
            if (c == '#' && text.startsWith(CARRIAGE_RETURN, i)) {
                add(from, i);
                finishUnlessEmpty();
                columns = 0;
                return i + CARRIAGE_RETURN.length();
            }
            if (c == ']' && text.startsWith(LaunchPrefix.TAG, i)) {
                return afterTag(i, from);
            }
            return i;
        }

        private int afterTag(int i, int from) {
            int start = LaunchPrefix.tagStart(text, i);
            if (start < from) {
                return i;
            }
            add(from, start);
            finishUnlessEmpty();
            rank = LaunchPrefix.rankBefore(text, i);
            int end = LaunchPrefix.tagEnd(text, i);
            columns += end - start;
            return end;
        }

        private void add(int start, int end) {
            draft.add(line, start, end);
            columns += end - start;
        }

        private void finishUnlessEmpty() {
            if (!draft.isEmpty()) {
                finish(true);
            }
        }

        private void finish(boolean ended) {
            Prefix prefix = isFirst ? prefix(draft.text()) : Prefix.NONE;
            if (prefix.rank() != ConsoleLine.NO_RANK) {
                rank = prefix.rank();
            }
            if (isFirst) {
                wallTime = prefix.wallTime();
            }
            isFirst = false;
            to.accept(draft.take(line, prefix.end(), rank, columns, ended, wallTime));
        }
    }
}
