package curvewise.cli;

import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Rankings;
import curvewise.core.ranking.Unranked;
import curvewise.core.run.RunName;
import curvewise.core.settings.Settings;
import curvewise.store.Baselines;
import curvewise.store.RunNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The runs that the user named with {@code --baseline}: each must be one run of the store. */
final class NamedBaselines {
    private final List<String> said;

    NamedBaselines(List<String> said) {
        this.said = said;
    }

    /** Refuses, before hours of work, what means several runs; a run that is not known yet may come with the import. */
    void checkBeforeImport(RunNames runs) {
        said.stream()
                .filter(name -> runs.find(name) instanceof RunName.Ambiguous)
                .forEach(name -> check(name, runs));
    }

    /** Refuses what means no run, or several. */
    void check(RunNames runs) {
        said.forEach(name -> check(name, runs));
    }

    private static void check(String name, RunNames runs) {
        NamedRun.of("--baseline", name, runs);
    }

    /** What is to be said of baselines that are not used, though they are clear, or that a folder's settings name in vain. */
    List<String> remarks(RunNames runs, Baselines baselines, Rankings rankings) {
        List<String> remarks = new ArrayList<>();
        for (String name : said) {
            String why = whyUnused(Objects.requireNonNull(runs.id(name)), rankings);
            if (why != null) {
                remarks.add("--baseline " + name + " is not used: " + why + ".");
            }
        }
        for (Baselines.Unclear unclear : baselines.unclear()) {
            remarks.add(Settings.FILE + ": baselines: " + NamedRun.wrong(unclear.said(), unclear.name(), runs));
        }
        return remarks;
    }

    private static @Nullable String whyUnused(long runId, Rankings rankings) {
        RankedGroup group = rankings.groupOf(runId);
        if (group == null) {
            return rankings.unranked().stream()
                    .filter(unranked -> unranked.run().runId() == runId)
                    .findFirst()
                    .map(Unranked::reason)
                    .orElse("it could not be judged");
        }
        return group.baseline() == null || group.baseline().run().runId() == runId
                ? null
                : "the ranking " + group.name() + " is compared with "
                        + group.baseline().run().name();
    }
}
