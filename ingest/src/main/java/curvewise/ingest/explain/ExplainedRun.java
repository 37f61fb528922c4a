package curvewise.ingest.explain;

import curvewise.core.analysis.RunFindings;
import curvewise.core.run.LoggedRun;

/**
 * A run that was read and judged, and is kept nowhere.
 *
 * @param run as it was logged
 * @param findings what follows from it
 */
public record ExplainedRun(LoggedRun run, RunFindings findings) {}
