package curvewise.cli.progress;

import curvewise.cli.output.Console;
import curvewise.ingest.job.IngestProgress;
import curvewise.report.SiteProgress;

/** How far an import or a site is, shown until it is closed. */
public interface ShownProgress extends IngestProgress, SiteProgress, AutoCloseable {
    /** A bar on a terminal, a line now and then elsewhere, nothing where quiet is wanted. */
    static ShownProgress on(Console console, boolean isQuiet, boolean isVerbose) {
        if (isQuiet) {
            return new NoProgress();
        }
        if (console.terminals().out() && console.terminals().err()) {
            return new BarProgress();
        }
        return new LineProgress(console, System::nanoTime, isVerbose);
    }

    /** A phase in words. */
    static String words(Phase phase) {
        return switch (phase) {
            case DISCOVER -> "looking for logs";
            case READ -> "reading";
            case RECONCILE -> "settling what moved or is gone";
            case ANALYSE -> "analysing";
        };
    }

    @Override
    void close();
}
