package curvewise.ingest;

import curvewise.core.analysis.RunAnalysis;
import curvewise.core.analysis.RunFindings;
import curvewise.core.settings.SettingsSource;
import curvewise.store.Analyses;
import curvewise.store.Analyses.StaleRun;

/** Judges stored runs anew, from what is kept of their logs. */
public final class StaleRuns {
    private final Analyses analyses;
    private final SettingsSource settings;

    /** The runs whose judgement is missing, or was made by other rules, settings or contents. */
    public StaleRuns(Analyses analyses, SettingsSource settings) {
        this.analyses = analyses;
        this.settings = settings;
    }

    /** What follows from the points of a run. */
    public RunFindings findings(StaleRun stale) {
        RunAnalysis analysis = new RunAnalysis(settings.of(stale.settings()), stale.run());
        for (int i = 0; i < stale.run().series().size(); i++) {
            int index = i;
            analyses.chunks(stale.run().series().get(i).seriesId(), chunk -> analysis.add(index, chunk));
        }
        return analysis.findings();
    }

    /** Judges all of them, each in a transaction of its own. */
    public void judge() {
        for (StaleRun next = analyses.next(-1); next != null; next = analyses.next(next.runId())) {
            analyses.writeAlone(next, findings(next));
        }
    }
}
