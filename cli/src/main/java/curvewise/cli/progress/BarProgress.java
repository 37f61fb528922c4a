package curvewise.cli.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal that shows logs, bytes, rate and the time left, and is wiped away at the end. */
final class BarProgress implements ShownProgress {
    private static final long MEGABYTE = 1_000_000;

    private @Nullable ProgressBar bar;
    private long plannedBundles;
    private long bundles;

    @Override
    public synchronized void begins(Phase phase) {
        if (phase != Phase.READ) {
            show(ShownProgress.words(phase), "", 1, -1);
        }
    }

    @Override
    public synchronized void discovered(long files, long folders) {
        if (bar != null) {
            bar.stepTo(files).setExtraMessage(" files in " + folders + " folders");
        }
    }

    @Override
    public synchronized void planned(long logs, long bytes) {
        plannedBundles = logs;
        show(ShownProgress.words(Phase.READ), " MB", MEGABYTE, bytes);
    }

    @Override
    public synchronized void read(String bundle, long bytes) {
        bundles++;
        if (bar != null) {
            bar.stepBy(bytes).setExtraMessage(" " + bundles + "/" + plannedBundles + " logs");
        }
    }

    @Override
    public void published(long count) {}

    @Override
    public synchronized void planned(int pages) {
        show("writing", " pages", 1, pages);
    }

    @Override
    public synchronized void done(boolean reused) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** Takes the place of the bar before it. */
    private void show(String task, String unit, long unitSize, long max) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(max)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
    }
}
