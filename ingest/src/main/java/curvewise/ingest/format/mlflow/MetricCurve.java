package curvewise.ingest.format.mlflow;

import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One metric of a run: takes its rows in {@link MetricRow#ORDER} and gives each value once to the recorder. */
final class MetricCurve {
    /** Rows of one step and time stamp among which repeats are found; of still more only neighbours are compared. */
    private static final int LOOKING_BACK = 1 << 16;

    private final RunRecorder run;
    private final String source;
    private final String name;
    private final StepAxis axis;
    private final FileRecorder file;
    private final Set<MetricRow.Repeat> atThisPlace = new HashSet<>();
    private @Nullable MetricRow before;
    private @Nullable SeriesRecorder series;
    private long count;

    /** What the steps of a metric are. */
    enum StepAxis {
        /** As logged. */
        LOGGED,
        /** All were 0, since none was passed: the order of the values. */
        ORDER
    }

    MetricCurve(RunRecorder run, String source, String name, StepAxis axis, FileRecorder file) {
        this.run = run;
        this.source = source;
        this.name = name.strip();
        this.axis = axis;
        this.file = file;
    }

    void add(MetricRow row) {
        if (isRepeat(row)) {
            file.leftOut(row.line(), "values equal to one before in step and time");
            return;
        }
        if (series == null) {
            series = run.series(source, name, MetricSplit.of(name));
        }
        long step = axis == StepAxis.ORDER ? count : row.step();
        run.at(step, RunRecorder.UNKNOWN, EpochMillis.seconds(row.timestamp()), row.line());
        series.add(row.value(), row.character());
        file.used(1);
        count++;
    }

    private boolean isRepeat(MetricRow row) {
        MetricRow last = before;
        before = row;
        if (last == null || !last.isAtThePlaceOf(row)) {
            if (!atThisPlace.isEmpty()) {
                atThisPlace.clear();
            }
            return false;
        }
        if (atThisPlace.size() >= LOOKING_BACK) {
            return last.repeat().equals(row.repeat());
        }
        atThisPlace.add(last.repeat());
        return !atThisPlace.add(row.repeat());
    }
}
