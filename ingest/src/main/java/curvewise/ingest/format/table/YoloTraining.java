package curvewise.ingest.format.table;

import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.ingest.format.RunRecorder;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * How a YOLO training goes: its last epoch, and the epochs of the best fitness, which its trainer stops by.
 *
 * <p>The fitness is 0.1 mAP50 + 0.9 mAP50-95, summed over boxes, masks and poses where these are trained; of a classifier the mean of its two accuracies.
 */
final class YoloTraining implements RunWatch {
    private static final double OF_MAP50 = 0.1;
    private static final double OF_MAP = 0.9;
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("metrics/mAP50(B)", OF_MAP50),
            Map.entry("metrics/mAP50(M)", OF_MAP50),
            Map.entry("metrics/mAP50(P)", OF_MAP50),
            Map.entry("metrics/mAP50-95(B)", OF_MAP),
            Map.entry("metrics/mAP50-95(M)", OF_MAP),
            Map.entry("metrics/mAP50-95(P)", OF_MAP),
            Map.entry("metrics/mAP_0.5", OF_MAP50),
            Map.entry("metrics/mAP_0.5(B)", OF_MAP50),
            Map.entry("metrics/mAP_0.5(M)", OF_MAP50),
            Map.entry("metrics/mAP_0.5:0.95", OF_MAP),
            Map.entry("metrics/mAP_0.5:0.95(B)", OF_MAP),
            Map.entry("metrics/mAP_0.5:0.95(M)", OF_MAP),
            Map.entry("metrics/accuracy_top1", 0.5),
            Map.entry("metrics/accuracy_top5", 0.5));

    private final DoubleSupplier plannedByRow;
    private double firstEpoch = RunRecorder.UNKNOWN;
    private double lastEpoch = RunRecorder.UNKNOWN;
    private long lastLine;
    private double planned = RunRecorder.UNKNOWN;
    private double bestFitness;
    private double firstBest = RunRecorder.UNKNOWN;
    private double lastBest = RunRecorder.UNKNOWN;
    private double secondsBefore;
    private double seconds;

    /**
     * No row yet.
     *
     * @param plannedByRow how many epochs the row that is seen says are planned; NaN where it does not
     */
    YoloTraining(DoubleSupplier plannedByRow) {
        this.plannedByRow = plannedByRow;
    }

    @Override
    public void row(Header header, double epoch, double[] values, long line) {
        if (Double.isNaN(epoch)) {
            return;
        }
        firstEpoch = Double.isNaN(firstEpoch) ? epoch : firstEpoch;
        lastEpoch = epoch;
        lastLine = line;
        planned = plannedByRow.getAsDouble();
        fitness(header, epoch, values);
        clock(header, values);
    }

    /** Tells how the run ended, as far as the plan is known. */
    void end(RunRecorder run, YoloPlan plan, String source) {
        if (seconds > 0) {
            run.lasted(secondsBefore + seconds);
        }
        double epochs = Double.isNaN(planned) ? plan.epochs() : planned;
        double done = lastEpoch - plan.firstEpoch(firstEpoch) + 1;
        if (Double.isNaN(epochs) || Double.isNaN(done)) {
            run.status(RunStatus.FINISHED, plan.whyUnknown());
        } else if (done >= epochs) {
            run.status(RunStatus.FINISHED, "reached its " + whole(epochs) + " planned epochs");
        } else if (stoppedBy(plan.patience())) {
            run.status(RunStatus.FINISHED, "stopped by its own patience");
            run.event(new RunEvent(RunEvent.Kind.STOPPED_EARLY, source, lastLine, stop(plan.patience())));
        } else {
            run.status(RunStatus.UNFINISHED, "ends after " + whole(done) + " of " + whole(epochs) + " planned epochs");
        }
    }

    /** The trainer stops that many epochs after the best; versions differ in which of equally good epochs they take. */
    private boolean stoppedBy(double patience) {
        return patience > 0 && (lastEpoch == firstBest + patience || lastEpoch == lastBest + patience);
    }

    private String stop(double patience) {
        return "Training stopped by its own patience of " + whole(patience) + " epochs: the fitness was best at epoch "
                + whole(lastEpoch - patience) + ".";
    }

    private void fitness(Header header, double epoch, double[] values) {
        double fitness = 0;
        for (int column = 0; column < values.length; column++) {
            Double weight = header.name(column).startsWith("metrics/") ? WEIGHTS.get(header.name(column)) : null;
            fitness += weight == null ? 0 : weight * values[column];
        }
        // a fitness of 0 is not yet one: the trainer's patience begins with the first true one
        if (fitness > bestFitness) {
            bestFitness = fitness;
            firstBest = epoch;
        }
        if (fitness > 0 && fitness == bestFitness) {
            lastBest = epoch;
        }
    }

    /** {@code time} counts from the start of the process: where it falls, training was resumed. */
    private void clock(Header header, double[] values) {
        int column = header.column("time");
        if (column >= 0 && !Double.isNaN(values[column])) {
            secondsBefore += values[column] < seconds ? seconds : 0;
            seconds = values[column];
        }
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
