package curvewise.ingest.format.metriclogger;

import curvewise.core.run.Extent;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run while it is read: how far it trained, and how it seems to have ended. */
final class Training {
    /** What a line of training is to the lines before it. */
    enum Next {
        GOES_ON,
        RESUMES,
        STARTS_ANEW
    }

    private final RunRecorder run;
    private final String source;
    private final Map<Phase, MeterSeries> series = new EnumMap<>(Phase.class);
    private boolean hasTrained;
    private boolean hasEvaluated;
    private long firstEpoch;
    private long firstIteration;
    private long epoch;
    private long iteration;
    private long iterations;
    private boolean isEpochWhole;
    private boolean isEvaluating;
    private boolean isTimed;
    private long plannedEpochs;
    private long evaluationIterations;
    private @Nullable Double epochSeconds;
    private @Nullable Double evaluationSeconds;
    private @Nullable String failure;

    Training(RunRecorder run, String source) {
        this.run = run;
        this.source = source;
    }

    /** Takes what its process said of itself. */
    void started(Start start) {
        start.describe(run, source);
        plannedEpochs = Math.max(plannedEpochs, start.plannedEpochs());
    }

    /** What a line of training would be to this run, when {@code start} was printed since the line before. */
    Next next(long nextEpoch, long nextIteration, Start start) {
        if (!hasTrained) {
            return hasEvaluated && start.isSeen() ? Next.STARTS_ANEW : Next.GOES_ON;
        }
        boolean fallsBack = nextEpoch < epoch || (nextEpoch == epoch && nextIteration < iteration);
        boolean isAtItsStart = nextEpoch <= firstEpoch && nextIteration <= firstIteration;
        if (isAtItsStart && !start.resumes() && (fallsBack || start.isSeen())) {
            return Next.STARTS_ANEW;
        }
        boolean isNextEpoch = nextEpoch == epoch + 1 && isEpochWhole;
        boolean isOfAnotherProcess = start.isProcess() || (start.isSeen() && !isNextEpoch);
        return fallsBack || isOfAnotherProcess ? Next.RESUMES : Next.GOES_ON;
    }

    /** Whether an evaluation after {@code start} belongs to another run: this one only evaluated, and a further process has started. */
    boolean isOver(Start start) {
        return !hasTrained && hasEvaluated && start.isSeen();
    }

    /** The epoch that a line of training without one belongs to, by its iteration. */
    long countedEpoch(long nextIteration) {
        if (!hasTrained) {
            return 0;
        }
        return nextIteration < iteration ? epoch + 1 : epoch;
    }

    /** Says that training went on from a checkpoint. */
    void resumed(long line, long fromEpoch) {
        String text = String.format(Locale.ROOT, "resumed at epoch %d after epoch %d", fromEpoch, epoch);
        run.event(new RunEvent(RunEvent.Kind.RESUMED, source, line, text));
    }

    /** Takes a line of training: the run stands there now. */
    void trains(MeterHeader header, long atEpoch) {
        if (!hasTrained) {
            firstEpoch = atEpoch;
            firstIteration = header.iteration();
        }
        hasTrained = true;
        epoch = atEpoch;
        iteration = header.iteration();
        iterations = header.iterations();
        plannedEpochs = Math.max(plannedEpochs, header.epochs());
        isEpochWhole = header.isLast();
        isEvaluating = false;
        isTimed = false;
        failure = null;
    }

    /** Takes a line of evaluation. */
    void evaluates(MeterHeader header) {
        hasEvaluated = true;
        isEvaluating = !header.isLast();
        evaluationIterations = header.iterations();
    }

    /** Takes the result of an evaluation. */
    void evaluated() {
        hasEvaluated = true;
        isEvaluating = false;
    }

    /**
     * Takes it that all iterations of a phase were done.
     *
     * @param secondsAnIteration NaN where the log does not say
     */
    void endsPass(boolean isTraining, double secondsAnIteration) {
        isEpochWhole |= isTraining;
        isEvaluating = false;
        if (isTraining) {
            epochSeconds = seconds(secondsAnIteration, iterations);
        } else {
            evaluationSeconds = seconds(secondsAnIteration, evaluationIterations);
        }
    }

    private static @Nullable Double seconds(double perIteration, long count) {
        return perIteration > 0 && count > 0 ? perIteration * count : null;
    }

    /** Takes the time the training took, which is printed at its end. */
    void took(double seconds) {
        run.lasted(seconds);
        isTimed = true;
    }

    /** Takes an error. One after the training's end does not count, nor one that training went on after. */
    void failed(long line, String what) {
        if (!isTimed && failure == null) {
            failure = what;
            run.event(new RunEvent(RunEvent.Kind.FAILED, source, line, what));
        }
    }

    /** The place of the values of a line of training at its epoch, or else of an evaluation: where training stands. */
    Place place(MeterHeader header) {
        if (!hasTrained) {
            boolean hasEpoch = header.epoch() != MeterHeader.NO_EPOCH;
            return new Place(run, RunRecorder.NO_STEP, hasEpoch ? header.epoch() : RunRecorder.UNKNOWN);
        }
        return place();
    }

    /** Where training stands. */
    Place place() {
        return hasTrained
                ? new Place(run, epoch * iterations + iteration, epoch)
                : new Place(run, RunRecorder.NO_STEP, RunRecorder.UNKNOWN);
    }

    /** The series of the phase's last line; {@code null} before its first. */
    @Nullable
    MeterSeries series(Phase phase) {
        return series.get(phase);
    }

    /** The series for a line of the phase. */
    MeterSeries series(Phase phase, MeterLine line) {
        MeterSeries known = series.get(phase);
        if (known != null && known.isThatOf(line)) {
            return known;
        }
        MeterSeries made = new MeterSeries(line, run, source, phase.split());
        series.put(phase, made);
        return made;
    }

    /** A series of a printed result. */
    SeriesRecorder result(String name, Phase phase) {
        return run.series(source, name, phase.split());
    }

    /** Takes the time of a line that has one. */
    void seenAt(ConsoleLine line) {
        double seconds = line.wallTime();
        if (!Double.isNaN(seconds)) {
            Instant when = Instant.ofEpochMilli(Math.round(seconds * 1000));
            if (run.points() == 0) {
                run.started(when);
            }
            run.ended(when);
        }
    }

    /** Says how it ended, when nothing more is to come. */
    void close() {
        run.extent(new Extent(
                known(iterations), known(plannedEpochs), known(evaluationIterations), epochSeconds, evaluationSeconds));
        if (failure != null) {
            run.status(RunStatus.FAILED, failure);
        } else if (isTimed) {
            run.status(RunStatus.FINISHED, "its training time is printed at the end");
        } else if (hasTrained && !isEpochWhole) {
            unfinished("ends inside epoch %d, after iteration %d of %d", epoch, iteration + 1, iterations);
        } else if (isEvaluating) {
            unfinished("ends inside an evaluation");
        } else if (!hasTrained) {
            run.status(RunStatus.FINISHED, "an evaluation without training");
        } else {
            closeByPlan();
        }
    }

    private static @Nullable Long known(long count) {
        return count > 0 ? count : null;
    }

    private void closeByPlan() {
        // some scripts count their epochs from 1
        long done = epoch + (firstEpoch == 1 ? 0 : 1);
        if (plannedEpochs == 0) {
            run.status(RunStatus.FINISHED, "planned length not in the log");
        } else if (done >= plannedEpochs) {
            run.status(
                    RunStatus.FINISHED,
                    String.format(Locale.ROOT, "all %d planned epochs are in the log", plannedEpochs));
        } else {
            unfinished("ends after epoch %d of %d planned", done, plannedEpochs);
        }
    }

    private void unfinished(String why, Object... counts) {
        run.status(RunStatus.UNFINISHED, String.format(Locale.ROOT, why, counts));
    }
}
