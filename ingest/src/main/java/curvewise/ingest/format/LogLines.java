package curvewise.ingest.format;

import curvewise.ingest.container.Console;
import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LineShape;
import curvewise.ingest.container.LineSource;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a console log that belong to its run, with an account of all: each line of the source is used, foreign, left out as another rank's, or
 * damaged. Of several processes that print to one console the one of the lowest rank is the run.
 */
public final class LogLines {
    private final Console console;
    private final FileRecorder file;
    private @Nullable ConsoleLine current;
    private boolean isUsed;
    private long counted;
    private Account account = Account.FOREIGN;

    private enum Account {
        FOREIGN,
        OTHER_RANK,
        DAMAGED,
        USED
    }

    /** Looks at the head of the text. */
    public LogLines(LineSource text, LineShape shape, FileRecorder file) throws IOException {
        this.console = new Console(text, shape);
        this.file = file;
    }

    /** The next line of the run; {@code null} at the end. The line before is foreign unless it was said to be something else. */
    public @Nullable ConsoleLine next() throws IOException {
        settle();
        while (true) {
            ConsoleLine line = console.next();
            if (line == null) {
                book();
                return null;
            }
            if (!console.isOtherRank(line)) {
                current = line;
                return checked(line);
            }
            count(line, Account.OTHER_RANK);
        }
    }

    /** Says that the current line gave a value, a parameter or a structure. */
    public void used() {
        isUsed = true;
    }

    /**
     * Says that something on the current line should have been understood and could not be used.
     *
     * @param i where it begins
     * @param why as for {@link FileRecorder#damaged}
     */
    public void damaged(int i, String why) {
        if (current != null) {
            file.damaged(current.lineOf(i), why);
            count(current, Account.DAMAGED);
        }
    }

    private ConsoleLine checked(ConsoleLine line) {
        if (!line.whole()) {
            damaged(
                    0,
                    String.format(
                            Locale.ROOT, "is longer than %,d characters; the rest is left out", LineReader.LONGEST));
        }
        return line;
    }

    private void settle() {
        if (current != null) {
            count(current, isUsed ? Account.USED : Account.FOREIGN);
            current = null;
            isUsed = false;
        }
    }

    /** Several console lines may stand on one line of the source, and one may stand on several: each line of the source is booked once. */
    private void count(ConsoleLine line, Account as) {
        for (long number = Math.max(line.firstLine(), counted); number <= line.lastLine(); number++) {
            if (number > counted) {
                book();
                counted = number;
                account = as;
            }
            account = as.compareTo(account) > 0 ? as : account;
        }
    }

    private void book() {
        if (counted == 0) {
            return;
        }
        switch (account) {
            case USED -> file.used(1);
            case FOREIGN -> file.foreign(1);
            case OTHER_RANK -> file.leftOut(counted, "lines of ranks other than " + console.rank());
            case DAMAGED -> {
                // counted when it was reported
            }
        }
    }
}
