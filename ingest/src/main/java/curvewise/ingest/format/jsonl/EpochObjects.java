package curvewise.ingest.format.jsonl;

import curvewise.core.run.RunEvent;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.LoggedName;
import curvewise.ingest.format.Progress;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.SeriesRecorder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes down objects that each hold the values of one epoch. Where no object names its epoch, its number among the objects is the epoch. */
final class EpochObjects {
    static final String EPOCH = "epoch";
    /** How many weights the model has: constant in a run. */
    static final List<String> PARAMETERS = List.of("n_parameters", "n_params");

    private static final List<String> METRICS = List.of("train_", "test_", "val_");
    /** More starts than this in one file are no trainings. */
    private static final int MOST_RUNS = 1000;
    /** Events of one run that are kept. */
    private static final int MOST_EVENTS = 1000;

    private static final double UNKNOWN = RunRecorder.UNKNOWN;

    private final Bundle bundle;
    private final LogFile file;
    private final RunSink sink;
    private final FileRecorder record;
    private final JsonNumbers numbers = new JsonNumbers();
    private Progress progress = Progress.ofEpochs();
    private @Nullable RunRecorder run;
    private int runNumber = -1;
    private double parameters = UNKNOWN;
    private long row;
    private int events;

    EpochObjects(Bundle bundle, RunSink sink) {
        this.bundle = bundle;
        this.file = bundle.main();
        this.sink = sink;
        this.record = sink.file(file);
    }

    /** Whether values of this name are what such logs are about. */
    static boolean isMetric(String name) {
        return METRICS.stream().anyMatch(name::startsWith);
    }

    /** Takes a line: lines that do not begin as an object belong to no format. */
    void take(Line line) {
        if (!line.text().startsWith("{")) {
            record.foreign(1);
            return;
        }
        String fault =
                line.whole() ? numbers.read(line.text()) : "is longer than " + LineReader.LONGEST + " characters";
        if (fault != null) {
            record.damaged(line.number(), fault);
            // a line that cannot be read was an epoch all the same
            row++;
        } else if (!hasMetrics()) {
            record.leftOut(line.number(), "objects without the values of an epoch");
        } else {
            object(line.number());
            record.used(1);
        }
    }

    /** The last run, begun here where the file has none. */
    RunRecorder end() {
        return run == null ? begin(0) : run;
    }

    private boolean hasMetrics() {
        for (int i = 0; i < numbers.count(); i++) {
            String name = numbers.name(i).text();
            if (name.equals(EPOCH) || isMetric(name)) {
                return true;
            }
        }
        return false;
    }

    private void object(long line) {
        double epoch = numbers.value(EPOCH);
        double weights = weights();
        double before = progress.epoch();
        Progress.Move move = progress.next(UNKNOWN, epoch);
        boolean isOtherModel = weights != parameters && !Double.isNaN(weights) && !Double.isNaN(parameters);
        boolean mayRestart = move != Progress.Move.ON || Double.isNaN(progress.epoch());
        if (run == null || move == Progress.Move.RESTARTED || (isOtherModel && mayRestart)) {
            run = begin(line);
            progress = Progress.ofEpochs();
            progress.next(UNKNOWN, epoch);
        } else if (move == Progress.Move.RESUMED) {
            resumed(run, line, before, epoch);
        }
        parameters = Double.isNaN(weights) ? parameters : weights;
        position(run, line);
        for (int i = 0; i < numbers.count(); i++) {
            value(run, i);
        }
        row++;
    }

    private RunRecorder begin(long line) {
        runNumber++;
        if (runNumber == MOST_RUNS) {
            throw new UnreadableLogException(
                    file,
                    line,
                    "goes back to its first epoch more than " + MOST_RUNS
                            + " times: this is not the log of a training");
        }
        row = runNumber == 0 ? row : 0;
        events = 0;
        parameters = UNKNOWN;
        run = sink.run(bundle.name(), bundle.format().name());
        return run;
    }

    private void resumed(RunRecorder recorder, long line, double before, double epoch) {
        events++;
        if (events <= MOST_EVENTS) {
            String text =
                    String.format(Locale.ROOT, "Training was resumed at epoch %.0f after epoch %.0f.", epoch, before);
            recorder.event(new RunEvent(RunEvent.Kind.RESUMED, file.name(), line, text));
        }
    }

    /** An object without an epoch, such as that of a last evaluation, belongs to the one before it. */
    private void position(RunRecorder recorder, long line) {
        double epoch = Double.isNaN(progress.epoch()) ? row : progress.epoch();
        boolean isWhole = epoch == Math.rint(epoch) && !Double.isInfinite(epoch);
        recorder.at(isWhole ? (long) epoch : row, epoch, UNKNOWN, line);
    }

    private void value(RunRecorder recorder, int i) {
        JsonName name = numbers.name(i);
        SeriesRecorder series = name.series(runNumber);
        if (series == null) {
            if (PARAMETERS.contains(name.text())) {
                recorder.param(name.text(), String.format(Locale.ROOT, "%.0f", numbers.value(i)), file.name());
                return;
            }
            if (name.text().equals(EPOCH) || LoggedName.isBookkeeping(name.text())) {
                return;
            }
            series = recorder.series(file.name(), name.text(), LoggedName.split(name.text()));
            name.keep(runNumber, series);
        }
        series.add(numbers.value(i), numbers.character(i));
    }

    private double weights() {
        double weights = UNKNOWN;
        for (String key : PARAMETERS) {
            weights = Double.isNaN(weights) ? numbers.value(key) : weights;
        }
        return weights;
    }
}
