package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.progress.ShownProgress;
import curvewise.core.Version;
import curvewise.core.settings.SettingsSource;
import curvewise.core.study.Study;
import curvewise.ingest.StaleRuns;
import curvewise.ingest.discovery.Reasons;
import curvewise.report.DirectoryOutput;
import curvewise.report.ForeignFolderException;
import curvewise.report.Site;
import curvewise.report.SiteSummary;
import curvewise.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** From the store to the site. */
final class ReportStep {
    private final Console console;
    private final CommonOptions options;

    ReportStep(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    /** Refuses a folder of somebody else before hours of work are spent. */
    void check(Path out) {
        try {
            DirectoryOutput.open(out).close();
        } catch (IOException e) {
            throw failure(out, e);
        }
    }

    void run(Path out) {
        SiteSummary site = write(out);
        if (!options.isQuiet()) {
            console.print("site       " + out.resolve("index.html") + ", " + site.pages() + " pages");
        }
    }

    private SiteSummary write(Path out) {
        int threads = options.threads();
        try (RunStore store = RunStore.openExisting(options.store());
                DirectoryOutput output = DirectoryOutput.open(out);
                ShownProgress progress = ShownProgress.on(console, options.isQuiet(), options.isVerbose())) {
            SettingsSource settings = new SettingsFile();
            NamedBaselines baselines = new NamedBaselines(options.baselines());
            baselines.check(store.runNames());
            new StaleRuns(store.analyses(Version.digest()), settings).judge();
            store.ranked(Version.digest(), settings, options.baselines()).refresh();
            Study study = store.study(Version.digest(), settings, options.baselines());
            baselines
                    .remarks(store.runNames(), store.baselines(settings, options.baselines()), study.rankings())
                    .forEach(console::say);
            return Site.of(study, threads, progress).writeTo(output);
        } catch (IOException e) {
            throw failure(out, e);
        }
    }

    /** A full disk is told as such by {@link Failures}; all else about the folder is for the user to put right. */
    private static RuntimeException failure(Path out, IOException failure) {
        if (failure instanceof ForeignFolderException) {
            return new WrongInputException(String.valueOf(failure.getMessage()));
        }
        if (Failures.isDiskFull(failure)) {
            return new UncheckedIOException(failure);
        }
        return new WrongInputException("The site cannot be written to " + out + ": " + Reasons.of(failure)
                + ". Make it and the folder it stands in writable, or name another with --out.");
    }
}
