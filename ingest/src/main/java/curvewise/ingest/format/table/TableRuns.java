package curvewise.ingest.format.table;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The runs of one bundle. Where it has several files, the n-th training of each is the same run. */
final class TableRuns {
    /** More starts than this in one file are no trainings. */
    private static final int MOST = 1000;

    private final Bundle bundle;
    private final RunSink sink;
    private final Supplier<RunWatch> watches;
    private final List<TableRun> all = new ArrayList<>();

    /**
     * No run yet.
     *
     * @param watches gives each run its own watch
     */
    TableRuns(Bundle bundle, RunSink sink, Supplier<RunWatch> watches) {
        this.bundle = bundle;
        this.sink = sink;
        this.watches = watches;
    }

    /** The run of a number counted from 0, begun when it is first asked for. */
    TableRun get(int number, LogFile file, long line) {
        if (number >= MOST) {
            throw new UnreadableLogException(
                    file,
                    line,
                    "goes back to its first step more than " + MOST + " times: this is not the log of a training");
        }
        while (all.size() <= number) {
            RunRecorder recorder = sink.run(bundle.name(), bundle.format().name());
            all.add(new TableRun(recorder, watches.get()));
        }
        return all.get(number);
    }

    List<TableRun> all() {
        return all;
    }

    /** A run and who watches it. */
    record TableRun(RunRecorder recorder, RunWatch watch) {}
}
