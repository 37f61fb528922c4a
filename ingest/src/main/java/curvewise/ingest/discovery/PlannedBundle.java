package curvewise.ingest.discovery;

import curvewise.ingest.format.LogFormat;
import java.util.List;

/**
 * A bundle as the walk puts it together.
 *
 * @param sources sorted by name
 * @param companions sorted by name
 */
record PlannedBundle(String name, LogFormat format, List<SeenEntry> sources, List<SeenEntry> companions) {}
