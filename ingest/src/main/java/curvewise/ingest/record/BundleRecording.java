package curvewise.ingest.record;

import curvewise.core.curve.ChunkTarget;
import curvewise.core.run.FileFacts;
import curvewise.core.run.RunFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sink of one bundle: packs the values of its runs into chunks for a target, and keeps what else is said of runs and files. */
public final class BundleRecording implements RunSink {
    /** So many points may wait, over all series of the bundle, before all are packed and written: about 15 MB. */
    static final int WAITING_POINTS = 1 << 18;

    private final ChunkTarget target;
    private final List<RunRecording> runs = new ArrayList<>();
    private final Map<String, Integer> runsOfName = new HashMap<>();
    private final Map<String, FileRecording> files = new LinkedHashMap<>();
    private int waiting;

    /** Sends the chunks to {@code target}. */
    public BundleRecording(ChunkTarget target) {
        this.target = target;
    }

    @Override
    public RunRecorder run(String name, String format) {
        int count = runsOfName.merge(name, 1, Integer::sum);
        RunRecording run = new RunRecording(this, runs.size(), count == 1 ? name : name + "#" + count, format);
        runs.add(run);
        return run;
    }

    @Override
    public FileRecorder file(LogFile file) {
        return files.computeIfAbsent(file.name(), name -> new FileRecording(file));
    }

    /** Packs what still waits. To be called once, when the bundle is read. */
    public void close() {
        packAll();
        target.flush();
    }

    /** The runs, in the order they began. */
    public List<RunFacts> runs() {
        return runs.stream().map(RunRecording::facts).toList();
    }

    /** What was said of files, in the order they were first named. */
    public List<FileFacts> files() {
        return files.values().stream().map(FileRecording::facts).toList();
    }

    /** Which run the values of a file belong to, the first of several; -1 when it gave none. */
    public int runOf(String fileName) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).hasValuesOf(fileName)) {
                return i;
            }
        }
        return -1;
    }

    ChunkTarget target() {
        return target;
    }

    /** Counts a point that waits; packs all when too many do. */
    void onePointMore() {
        waiting++;
        if (waiting >= WAITING_POINTS) {
            packAll();
            target.flush();
        }
    }

    void packed(int points) {
        waiting -= points;
    }

    private void packAll() {
        runs.forEach(RunRecording::packAll);
    }
}
