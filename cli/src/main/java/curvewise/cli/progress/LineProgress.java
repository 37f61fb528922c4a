package curvewise.cli.progress;

import curvewise.cli.output.Console;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line every ten seconds, for logs of jobs and for pipes; short imports say nothing. */
final class LineProgress implements ShownProgress {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private final Console console;
    private final LongSupplier clock;
    private final boolean isVerbose;
    private long begun;
    private long lastLine;
    private long plannedBundles;
    private long plannedBytes;
    private long bundles;
    private long bytes;
    private int plannedPages;
    private int pages;

    LineProgress(Console console, LongSupplier clock, boolean isVerbose) {
        this.console = console;
        this.clock = clock;
        this.isVerbose = isVerbose;
        this.begun = clock.getAsLong();
        this.lastLine = begun;
    }

    @Override
    public synchronized void discovered(long files, long folders) {
        if (isDue()) {
            console.say("found " + files + " files in " + folders + " folders so far");
        }
    }

    @Override
    public synchronized void planned(long logs, long size) {
        plannedBundles = logs;
        plannedBytes = size;
        begun = clock.getAsLong();
    }

    @Override
    public synchronized void read(String bundle, long size) {
        bundles++;
        bytes += size;
        if (isDue()) {
            console.say(line());
        }
    }

    @Override
    public void published(long count) {}

    @Override
    public synchronized void begins(Phase phase) {
        if (isVerbose) {
            console.say(ShownProgress.words(phase));
        }
    }

    @Override
    public synchronized void planned(int count) {
        plannedPages = count;
        if (isVerbose) {
            console.say("writing " + count + " pages");
        }
    }

    @Override
    public synchronized void done(boolean reused) {
        pages++;
        if (isDue()) {
            console.say(pages + " of " + plannedPages + " pages");
        }
    }

    @Override
    public void close() {}

    private String line() {
        double seconds = Math.max((clock.getAsLong() - begun) / NANOS, 1e-3);
        double rate = bytes / seconds;
        String left = rate > 0 ? ", about " + duration((plannedBytes - bytes) / rate) + " left" : "";
        return String.format(
                Locale.ROOT,
                "%d of %d logs, %.0f of %.0f MB, %.0f MB/s%s",
                bundles,
                plannedBundles,
                bytes / MEGABYTE,
                plannedBytes / MEGABYTE,
                rate / MEGABYTE,
                left);
    }

    private static String duration(double seconds) {
        return seconds < 90
                ? Math.round(seconds) + " s"
                : seconds < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }

    private boolean isDue() {
        long now = clock.getAsLong();
        if (now - lastLine < PAUSE) {
            return false;
        }
        lastLine = now;
        return true;
    }
}
