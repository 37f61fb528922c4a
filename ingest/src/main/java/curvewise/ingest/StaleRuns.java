package curvewise.ingest;

import curvewise.core.analysis.RunAnalysis;
import curvewise.core.settings.SettingsSource;
import curvewise.store.Analyses;
import curvewise.store.Analyses.StaleRun;
import curvewise.store.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Judges stored runs anew, from what is kept of their logs. Several threads may judge at once. */
public final class StaleRuns {
    /** So many are written together: each has a hundred rows and more in seven tables. */
    private static final int TOGETHER = 8;

    private final Analyses analyses;
    private final SettingsSource settings;

    /** The runs whose judgement is missing, or was made by other rules, settings or contents. */
    public StaleRuns(Analyses analyses, SettingsSource settings) {
        this.analyses = analyses;
        this.settings = settings;
    }

    /** The ids of some that come after {@code after}, in their order; empty when there are no more. */
    public List<Long> next(long after) {
        return analyses.stale(after, TOGETHER);
    }

    /**
     * Judges some, and writes that in one transaction. A defect in the judging of one leaves it to be judged again, and the others go on.
     *
     * @param defects is told the name of a run, and what was thrown
     */
    public void judge(List<Long> runIds, BiConsumer<String, RuntimeException> defects) {
        List<Judgement> judgements = new ArrayList<>();
        for (long id : runIds) {
            StaleRun stale = analyses.run(id);
            try {
                judgements.add(judgement(stale));
            } catch (RuntimeException defect) {
                defects.accept(stale.run().name(), defect);
            }
        }
        analyses.write(judgements);
    }

    /** Judges all of them. */
    public void judge() {
        for (List<Long> ids = next(-1); !ids.isEmpty(); ids = next(ids.get(ids.size() - 1))) {
            judge(ids, (run, defect) -> {
                throw defect;
            });
        }
    }

    private Judgement judgement(StaleRun stale) {
        RunAnalysis analysis = new RunAnalysis(settings.of(stale.settings()), stale.run());
        analyses.read(stale.run(), analysis::add);
        return analyses.judgement(stale, analysis.findings());
    }
}
