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

    @Override
    public void discovered(long files, long folders) {
        bar("looking", "", 1).maxHint(-1).stepTo(files).setExtraMessage(" files in " + folders + " folders");
    }

    @Override
    public void planned(long bundles, long bytes) {
        close();
        plannedBundles = bundles;
        bar("reading", " MB", MEGABYTE).maxHint(bytes);
    }

    @Override
    public void advanced(long bundles, long bytes) {
        bar("reading", " MB", MEGABYTE).stepTo(bytes).setExtraMessage(" " + bundles + "/" + plannedBundles + " logs");
    }

    @Override
    public void phase(String name) {
        if (bar != null) {
            bar.setExtraMessage(" " + name);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private synchronized ProgressBar bar(String task, String unit, long unitSize) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, unitSize)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(-1)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }
        return bar;
    }
}
