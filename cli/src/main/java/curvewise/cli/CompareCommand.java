package curvewise.cli;

import curvewise.cli.compare.ComparisonFormat;
import curvewise.cli.output.Console;
import curvewise.core.Version;
import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.Subject;
import curvewise.core.settings.SettingsSource;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.ingest.StaleRuns;
import curvewise.store.RunNames;
import curvewise.store.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What two runs differ by, and whether it matters. */
@Command(
        name = "compare",
        description = {
            "Tells what two runs of the store differ by, and whether it matters: the first is the baseline.",
            "A run is named by any end of its name that no other run has."
        },
        footer = {
            "",
            "Examples:",
            "  curvewise compare train5/results.csv train9/results.csv",
            "  curvewise compare --baseline run5/log.txt run9/log.txt --format json"
        })
final class CompareCommand extends BaseCommand {
    @Parameters(
            arity = "1..2",
            paramLabel = "RUN",
            description =
                    "The baseline and the run to compare with it; only the latter when --baseline names the other.")
    private final List<String> runs = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), md or json.")
    private ComparisonFormat format = ComparisonFormat.TEXT;

    CompareCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        List<String> said = said();
        try (RunStore store = RunStore.openExisting(options.store())) {
            RunNames names = store.runNames();
            String baseline = NamedRun.of("compare", said.get(0), names);
            String candidate = NamedRun.of("compare", said.get(1), names);
            SettingsSource settings = new SettingsFile();
            new StaleRuns(store.analyses(Version.digest()), settings).judge();
            Study study = store.study(Version.digest(), settings, List.of());
            Comparison comparison = Comparison.ofPair(subject(study, candidate), subject(study, baseline));
            format.write(comparison, console.results(), console.isColored());
        }
        return ExitCode.DONE;
    }

    /** The baseline and the candidate, as the user said them. */
    private List<String> said() {
        List<String> baselines = options.baselines();
        if (runs.size() == 2 && baselines.isEmpty()) {
            return runs;
        }
        if (runs.size() == 1 && baselines.size() == 1) {
            return List.of(baselines.get(0), runs.get(0));
        }
        throw new WrongInputException(
                runs.size() == 1 && baselines.isEmpty()
                        ? "A second run is missing: name the baseline and the run to compare with it."
                        : "compare takes two runs: name the baseline first, or by --baseline, and not both.");
    }

    private static Subject subject(Study study, String name) {
        RunSummary run = study.runs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Subject(
                Objects.requireNonNull(study.rankings().candidate(run.runId()), "every stored run is judged"),
                study.archive().examined(run));
    }
}
