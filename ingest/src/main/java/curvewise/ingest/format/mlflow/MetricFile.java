package curvewise.ingest.format.mlflow;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A metric file of a run, which MLflow reads by step and time, not in the order of its lines.
 *
 * <p>The lines of nearly every file fit into one window, and are sorted there. A longer file in order is read again as it stands; a longer one out of
 * order once more for each window of its lines, so that memory stays bounded.
 */
final class MetricFile {
    /** So many lines are sorted at once: about 20 MB, twice that while they are read. */
    static final int WINDOW = 1 << 18;

    private final LogFile file;
    private final FileRecorder recorder;
    private final int window;

    MetricFile(LogFile file, FileRecorder recorder, int window) {
        this.file = file;
        this.recorder = recorder;
        this.window = window;
    }

    /**
     * Reads the file.
     *
     * @param source what its series names as source
     * @param name the metric
     */
    void read(RunRecorder run, String source, String name) throws IOException {
        Survey survey = new Survey();
        EarliestRows rows = new EarliestRows(window, null);
        forEach(recorder, row -> {
            survey.see(row);
            rows.add(row);
        });
        MetricCurve curve = new MetricCurve(run, source, name, survey.axis(), recorder);
        if (rows.isAll()) {
            rows.sorted().forEach(curve::add);
        } else if (survey.isOrdered) {
            forEach(Unrecorded.INSTANCE, curve::add);
        } else {
            addByWindows(rows, curve);
        }
    }

    private void addByWindows(EarliestRows first, MetricCurve curve) throws IOException {
        EarliestRows rows = first;
        List<MetricRow> sorted = rows.sorted();
        sorted.forEach(curve::add);
        while (!rows.isAll()) {
            EarliestRows later = new EarliestRows(window, sorted.get(sorted.size() - 1));
            forEach(Unrecorded.INSTANCE, later::add);
            rows = later;
            sorted = rows.sorted();
            sorted.forEach(curve::add);
        }
    }

    private void forEach(FileRecorder complaints, Consumer<MetricRow> to) throws IOException {
        try (MetricLines lines = new MetricLines(file, complaints)) {
            for (MetricRow row = lines.next(); row != null; row = lines.next()) {
                to.accept(row);
            }
        }
    }

    /** What must be known of all lines before the first value is taken down. */
    private static final class Survey {
        private boolean isOrdered = true;
        private boolean hasSteps;
        private @Nullable MetricRow before;

        void see(MetricRow row) {
            isOrdered &= before == null || MetricRow.ORDER.compare(before, row) < 0;
            hasSteps |= row.step() != 0;
            before = row;
        }

        MetricCurve.StepAxis axis() {
            return hasSteps ? MetricCurve.StepAxis.LOGGED : MetricCurve.StepAxis.ORDER;
        }
    }

    /** Reading a file again says nothing new of its lines. */
    private enum Unrecorded implements FileRecorder {
        INSTANCE;

        @Override
        public void used(long lines) {}

        @Override
        public void foreign(long lines) {}

        @Override
        public void damaged(long line, String why) {}

        @Override
        public void leftOut(long line, String why) {}
    }
}
