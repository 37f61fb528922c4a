package curvewise.report;

import curvewise.core.analysis.RunAnalysis;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.run.Extent;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A log that a test makes up, examined as any log is. Points stand one a line from line 2 of {@code a/train.log}. */
public final class SampleLog {
    private final String format;
    private final List<LoggedSeries> series = new ArrayList<>();
    private final List<double[][]> points = new ArrayList<>();
    private final List<Param> params = new ArrayList<>();
    private Extent extent = Extent.UNKNOWN;
    private RunStatus status = RunStatus.FINISHED;

    private SampleLog(String format) {
        this.format = format;
    }

    /** A log in a format, such as {@code metriclogger}. */
    public static SampleLog of(String format) {
        return new SampleLog(format);
    }

    /** Says how many iterations an epoch has, and an evaluation. */
    public SampleLog iterations(long training, @Nullable Long evaluation) {
        extent = new Extent(training, extent.plannedEpochs(), evaluation, null, null);
        return this;
    }

    /** Says how it ended. */
    public SampleLog ended(RunStatus how) {
        status = how;
        return this;
    }

    /** Adds a setting. */
    public SampleLog param(String name, String value) {
        params.add(Param.of(name, value, "a/args.yaml"));
        return this;
    }

    /** Adds a series with one value an epoch, from that epoch on. */
    public SampleLog log(String rawName, @Nullable Split split, int firstEpoch, double... values) {
        double[] epochs = IntStream.range(0, values.length)
                .mapToDouble(i -> firstEpoch + i)
                .toArray();
        return log(rawName, split, epochs, epochs, values);
    }

    /** Adds a series at given steps and epochs. */
    public SampleLog log(String rawName, @Nullable Split split, double[] steps, double[] epochs, double[] values) {
        series.add(new LoggedSeries(series.size(), "a/train.log", rawName, split));
        points.add(new double[][] {steps, epochs, values});
        return this;
    }

    /** Adds one COCO evaluation after an epoch. */
    public SampleLog coco(int epoch, double ap, double ap50, double ap75, double ar1, double ar10, double ar100) {
        String[] names = {"bbox AP", "bbox AP50", "bbox AP75", "bbox AR1", "bbox AR10", "bbox AR100"};
        double[] values = {ap, ap50, ap75, ar1, ar10, ar100};
        for (int i = 0; i < names.length; i++) {
            log(names[i], null, epoch, values[i]);
        }
        return this;
    }

    /** A detector that finds and does not fit: medium objects only, many in each image. */
    public static SampleLog looseBoxes() {
        return of("metriclogger").coco(6, .210, .643, .079, .011, .096, .333);
    }

    /** What was found. */
    public ExaminedRun examined() {
        LoggedRun run = new LoggedRun("a/train.log", format, status, "", extent, params, List.of(), series);
        RunAnalysis analysis = new RunAnalysis(Settings.of(SmallKnowledge.build()), run);
        for (int s = 0; s < points.size(); s++) {
            double[][] its = points.get(s);
            for (int i = 0; i < its[2].length; i++) {
                long step = Double.isNaN(its[0][i]) ? Long.MIN_VALUE : (long) its[0][i];
                analysis.add(s, step, its[1][i], Double.NaN, i + 2L, 1, its[2][i]);
            }
        }
        return analysis.findings().examined();
    }
}
