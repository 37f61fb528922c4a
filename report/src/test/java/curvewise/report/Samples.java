package curvewise.report;

import curvewise.core.curve.Curve;
import curvewise.core.metric.Direction;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.FileSummary;
import curvewise.core.study.Glance;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Runs and curves made up for tests. */
public final class Samples {
    private Samples() {}

    /** A finished run of 247 epochs, known by its name. */
    public static RunSummary run(long id, String name) {
        return run(id, name, RunStatus.FINISHED, "v1");
    }

    /** The same with another end, and another version of its content. */
    public static RunSummary run(long id, String name, RunStatus status, String version) {
        return new RunSummary(
                id,
                name,
                name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "",
                "ultralytics-csv",
                status,
                "stopped by its own patience of 100 epochs",
                Instant.parse("2022-05-17T17:06:56.931Z"),
                Instant.parse("2022-05-17T18:14:56Z"),
                4080.0,
                247L,
                246L,
                "0",
                "g",
                "gpu7.example.org",
                "9f1c2ab",
                new RunSummary.Headline("mAP50-95", "metrics/mAP50-95(B)", Direction.MAX, 0.625, 0.545, 147.0, 146L),
                null,
                Glance.NONE,
                2,
                494,
                version);
    }

    /** A run of which next to nothing is known. */
    public static RunSummary bare(long id, String name) {
        return new RunSummary(
                id,
                name,
                "",
                "metriclogger",
                RunStatus.EMPTY,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                Glance.NONE,
                0,
                0,
                "");
    }

    /** A run without anything but its summary. */
    public static RunDetail detail(RunSummary run) {
        return new RunDetail(run, List.of(), List.of(), List.of(), List.of());
    }

    /** One value an epoch, from epoch 1, step 0 and line 2 on. */
    public static Curve curve(double... values) {
        int n = values.length;
        return new Curve(
                LongStream.range(0, n).toArray(),
                DoubleStream.iterate(1, e -> e + 1).limit(n).toArray(),
                fill(n),
                LongStream.range(2, n + 2).toArray(),
                new long[n],
                values);
    }

    private static double[] fill(int n) {
        double[] none = new double[n];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** What a study says of a curve; -1 is not defined where {@code direction} is MAX. */
    public static SeriesSummary series(
            long id,
            String rawName,
            @Nullable String metric,
            @Nullable Split split,
            @Nullable Direction direction,
            Curve curve) {
        int first = -1;
        int last = -1;
        int least = -1;
        int greatest = -1;
        long undefined = 0;
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.values()[i];
            if (!Double.isFinite(value) || (direction == Direction.MAX && value == -1)) {
                undefined += Double.isInfinite(value) ? 0 : 1;
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            least = least < 0 || value < curve.values()[least] ? i : least;
            greatest = greatest < 0 || value > curve.values()[greatest] ? i : greatest;
        }
        int best = direction == null ? -1 : direction == Direction.MAX ? greatest : least;
        return new SeriesSummary(
                id,
                "waterfowl/train18/results.csv",
                rawName,
                metric,
                split,
                direction,
                null,
                null,
                curve.size(),
                undefined,
                curve.size() == 0 ? null : curve.steps()[0],
                curve.size() == 0 ? null : curve.steps()[curve.size() - 1],
                value(curve, first),
                value(curve, last),
                value(curve, least),
                step(curve, least),
                value(curve, greatest),
                step(curve, greatest),
                value(curve, best),
                step(curve, best),
                best < 0 ? null : (Double) curve.epochs()[best]);
    }

    private static @Nullable Double value(Curve curve, int at) {
        return at < 0 ? null : (Double) curve.values()[at];
    }

    private static @Nullable Long step(Curve curve, int at) {
        return at < 0 ? null : (Long) curve.steps()[at];
    }

    /** A file of one outcome. */
    public static FileSummary file(String path, String outcome, @Nullable String reason) {
        return new FileSummary(path, "metriclogger", null, null, 1000, outcome, reason, 12, 3);
    }
}
