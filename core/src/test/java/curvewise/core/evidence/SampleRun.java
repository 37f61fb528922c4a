package curvewise.core.evidence;

import curvewise.core.metric.Granularity;
import curvewise.core.metric.Identity;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Weights;
import curvewise.core.run.Extent;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that a test makes up, point by point, looked over as any run is.
 *
 * <p>Points stand at step = epoch = the first epoch and on, one a line from line 2 of {@code a.log}, unless steps are given. A name that ends in
 * {@code  (avg)} is a running mean, one with {@code _unscaled} a loss before its weight.
 */
public final class SampleRun {
    private static final SampleKnowledge METRICS = new SampleKnowledge();
    private static final KnowledgeBase KNOWLEDGE = METRICS.build();

    private final String format;
    private final List<LoggedSeries> series = new ArrayList<>();
    private final List<LoggedCurve> curves = new ArrayList<>();
    private final List<Param> params = new ArrayList<>();
    private final List<RunEvent> events = new ArrayList<>();
    private String task = "detection";
    private int firstEpoch;
    private Extent extent = Extent.UNKNOWN;
    private RunStatus status = RunStatus.FINISHED;
    private String statusReason = "";

    private SampleRun(String format) {
        this.format = format;
    }

    /** A detection run of a format, such as {@code metriclogger}, {@code ultralytics}, {@code detr_jsonl}. */
    public static SampleRun of(String format) {
        return new SampleRun(format);
    }

    /** Says what is trained. */
    public SampleRun task(String name) {
        task = name;
        return this;
    }

    /** Says where epochs are counted from; before the series. */
    public SampleRun firstEpoch(int epoch) {
        firstEpoch = epoch;
        return this;
    }

    /** Says how long epochs are. */
    public SampleRun extent(Extent its) {
        extent = its;
        return this;
    }

    /** Says how it ended. */
    public SampleRun ended(RunStatus how, String why) {
        status = how;
        statusReason = why;
        return this;
    }

    /** Adds a parameter. */
    public SampleRun param(String name, String value) {
        params.add(Param.of(name, value, "args.yaml"));
        return this;
    }

    /** Adds an event. */
    public SampleRun event(RunEvent.Kind kind, long line, String text) {
        events.add(new RunEvent(kind, "a.log", line, text));
        return this;
    }

    /** Adds a series with one value an epoch. */
    public SampleRun log(String rawName, String metric, @Nullable Split split, double... values) {
        long[] steps = new long[values.length];
        double[] epochs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = (long) firstEpoch + i;
            epochs[i] = firstEpoch + i;
        }
        return log(rawName, metric, split, steps, epochs, values);
    }

    /** Adds a series at given steps and epochs. */
    public SampleRun log(
            String rawName, String metric, @Nullable Split split, long[] steps, double[] epochs, double[] values) {
        Metric known = METRICS.metric(metric);
        Granularity granularity = rawName.endsWith(" (avg)") ? Granularity.RUNNING_MEAN : Granularity.UNTOLD;
        Identity identity = new Identity(
                known,
                known == null ? null : known.direction(),
                split,
                granularity,
                null,
                Weights.OWN,
                rawName.contains("_unscaled") ? Identity.Scale.UNWEIGHTED : Identity.Scale.NATURAL);
        CurveCollector collector = new CurveCollector(identity);
        for (int i = 0; i < values.length; i++) {
            collector.add(steps[i], epochs[i], Double.NaN, i + 2, 1, values[i]);
        }
        LoggedSeries its = new LoggedSeries(series.size(), "a.log", rawName, split);
        series.add(its);
        curves.add(collector.collected(its));
        return this;
    }

    /** Adds a series without epochs, a value every {@code interval} steps from there on. */
    public SampleRun logSteps(
            String rawName, String metric, @Nullable Split split, long first, long interval, double... values) {
        long[] steps = new long[values.length];
        double[] epochs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = first + i * interval;
            epochs[i] = Double.NaN;
        }
        return log(rawName, metric, split, steps, epochs, values);
    }

    /** Adds a series that is printed at some iterations of each epoch, from the first epoch on; {@code values} are those of one epoch after the other. */
    public SampleRun logLines(
            String rawName, String metric, @Nullable Split split, long perEpoch, long[] iterations, double... values) {
        long[] steps = new long[values.length];
        double[] epochs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            long epoch = (long) firstEpoch + i / iterations.length;
            epochs[i] = (double) epoch;
            steps[i] = epoch * perEpoch + iterations[i % iterations.length];
        }
        return log(rawName, metric, split, steps, epochs, values);
    }

    /**
     * Adds one evaluation with the twelve numbers of COCO.
     *
     * @param numbers AP, AP50, AP75, AP of small, medium, large, AR with 1, 10, 100 boxes, AR of small, medium, large
     */
    public SampleRun coco(double... numbers) {
        String[] raw = {"AP", "AP50", "AP75", "APs", "APm", "APl", "AR1", "AR10", "AR100", "ARs", "ARm", "ARl"};
        String[] metrics = {
            "det.ap",
            "det.ap50",
            "det.ap75",
            "det.ap_s",
            "det.ap_m",
            "det.ap_l",
            "det.ar1",
            "det.ar10",
            "det.ar100",
            "det.ar_s",
            "det.ar_m",
            "det.ar_l"
        };
        for (int i = 0; i < raw.length; i++) {
            log("bbox " + raw[i], metrics[i], null, numbers[i]);
        }
        return this;
    }

    /** What the log shows. */
    public Evidence evidence() {
        LoggedRun run = new LoggedRun("e/a.log", format, status, statusReason, extent, params, events, series);
        return Examination.of(
                KNOWLEDGE,
                KNOWLEDGE.tasks().stream()
                        .filter(known -> known.name().equals(task))
                        .findFirst()
                        .orElseThrow(),
                run,
                curves);
    }
}
