package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.report.Site;
import curvewise.store.RunStore;
import java.nio.file.Path;

/** From the store to the site. */
final class ReportStep {
    private final Console console;
    private final CommonOptions options;

    ReportStep(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    void run(Path out) {
        if (!options.baselines().isEmpty()) {
            console.say("--baseline has no effect yet: rankings come with the next version.");
        }
        try (RunStore store = RunStore.openExisting(options.store())) {
            Site.of(store.study()).writeTo(out);
        }
        if (!options.isQuiet()) {
            console.print("site       " + out.resolve("index.html"));
        }
    }
}
