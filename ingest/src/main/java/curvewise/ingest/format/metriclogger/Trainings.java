package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.format.RunSink;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one log, one after the other. A line of training that falls back to the run's first epoch begins the next run; one that falls back to a
 * later epoch, or goes on after another process started, is a resume of the same.
 */
final class Trainings {
    private final RunSink sink;
    private final String source;
    private final String format;
    private @Nullable Training current;
    private Start start = new Start();

    Trainings(RunSink sink, String source, String format) {
        this.sink = sink;
        this.source = source;
        this.format = format;
    }

    /** What is known of the process that printed last, and not yet given to a run. */
    Start start() {
        return start;
    }

    /** The run that is read; {@code null} before its first line. */
    @Nullable
    Training current() {
        return current;
    }

    /** The run that a line of training belongs to. It stands there afterwards. */
    Training train(MeterHeader header, ConsoleLine line) {
        Training training = current;
        boolean isNumbered = header.epoch() != MeterHeader.NO_EPOCH;
        if (training == null) {
            training = begin();
        }
        long epoch = isNumbered ? header.epoch() : training.countedEpoch(header.iteration());
        switch (training.next(epoch, header.iteration(), start)) {
            case STARTS_ANEW -> training = begin();
            case RESUMES -> {
                training.resumed(line.lineOf(header.start()), epoch);
                describe(training);
            }
            case GOES_ON -> describe(training);
        }
        training.trains(header, epoch);
        return training;
    }

    /** The run that a line of evaluation belongs to. */
    Training evaluate() {
        Training training = current;
        return training == null || training.isOver(start) ? begin() : training;
    }

    /** Ends the last run. */
    void close() {
        if (current != null) {
            current.close();
        }
    }

    private Training begin() {
        close();
        Training begun = new Training(sink.run(source, format), source);
        current = begun;
        describe(begun);
        return begun;
    }

    private void describe(Training training) {
        training.started(start);
        start = new Start();
    }
}
