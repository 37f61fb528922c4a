package curvewise.ingest.format.table;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.YamlParams;
import curvewise.ingest.format.table.TableRuns.TableRun;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands beside the results of a YOLO training: its settings, and event files that repeat the results. */
final class YoloFolder {
    private static final String EVENT_FILES = "events.out.tfevents";

    private YoloFolder() {}

    /** Whether a file of the folder describes the run. */
    static boolean isCompanion(FoundFile file, Set<String> settings) {
        return settings.contains(file.fileName()) || file.fileName().startsWith(EVENT_FILES);
    }

    /**
     * Reads the settings and tells how each run ended. A training that is started in a used folder appends to its results and overwrites its
     * settings: they are those of the last run, and only the plan is taken for that of the earlier ones too.
     */
    static void end(Bundle bundle, RunSink sink, List<TableRun> runs, Set<String> settings, boolean countsFromZero)
            throws IOException {
        RunRecorder last = runs.get(runs.size() - 1).recorder();
        Map<String, String> all = new LinkedHashMap<>();
        for (LogFile file : bundle.companions()) {
            if (settings.contains(file.fileName())) {
                Map<String, String> params = YamlParams.read(file, sink.file(file));
                params.forEach((name, value) -> last.param(name, value, file.name()));
                all.putAll(params);
            }
        }
        YoloPlan plan = YoloPlan.of(all, countsFromZero);
        for (TableRun run : runs) {
            if (run.watch() instanceof YoloTraining training) {
                training.end(run.recorder(), plan, bundle.main().name());
            }
        }
    }
}
