package curvewise.report;

import curvewise.core.convergence.Jitter;
import curvewise.core.convergence.Status;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Budget;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Fingerprint;
import curvewise.core.ranking.Mark;
import curvewise.core.ranking.Marks;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricScale;
import curvewise.core.ranking.Performance;
import curvewise.core.ranking.Schedule;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.Glance;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Sparkline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that a test made up by its evaluations, one an epoch from epoch 1 on: as a study holds it, and as a ranking sees it. */
public final class TrainedRun {
    private final long id;
    private final String name;
    private final double[] values;
    private RunStatus status = RunStatus.FINISHED;
    private String task = "detection";
    private String metric = "det.ap";
    private String rawName = "metrics/mAP50-95(B)";
    private MetricScale scale = MetricScale.AVERAGE_PRECISION;
    private Direction direction = Direction.MAX;
    private double factor = 1;
    private String groupKey;
    private @Nullable Long batch;
    private @Nullable Double peak;
    private String format = "ultralytics-csv";
    private int warnings;
    private int goods;

    private TrainedRun(long id, String name, double... values) {
        this.id = id;
        this.name = name;
        this.values = values.clone();
        this.groupKey = name;
    }

    /** A finished detector whose AP at each epoch is known. */
    public static TrainedRun detector(long id, String name, double... ap) {
        return new TrainedRun(id, name, ap);
    }

    /** A finished classifier that logs its accuracy in percent; here as fractions. */
    public static TrainedRun classifier(long id, String name, double... accuracy) {
        TrainedRun run = new TrainedRun(id, name, accuracy);
        run.task = "classification";
        run.metric = "cls.top1";
        run.rawName = "test_acc1";
        run.scale = MetricScale.FRACTION;
        run.factor = 0.01;
        run.format = "metriclogger";
        return run;
    }

    /** A finished model of which only a loss is known. */
    public static TrainedRun model(long id, String name, double... loss) {
        TrainedRun run = new TrainedRun(id, name, loss);
        run.task = "language";
        run.metric = "lm.loss";
        run.rawName = "val_loss";
        run.scale = MetricScale.RATIO;
        run.direction = Direction.MIN;
        run.format = "trainer-state";
        return run;
    }

    /** Says how it ended. */
    public TrainedRun ended(RunStatus how) {
        status = how;
        return this;
    }

    /** Says which other runs differ from it only in their seeds. */
    public TrainedRun configuration(String key) {
        groupKey = key;
        return this;
    }

    /** Says what sets it apart. */
    public TrainedRun trained(long batchSize, double peakRate) {
        batch = batchSize;
        peak = peakRate;
        return this;
    }

    /** Says what format read it. */
    public TrainedRun readBy(String itsFormat) {
        format = itsFormat;
        return this;
    }

    /** Says how many notes it has. */
    public TrainedRun noted(int warning, int good) {
        warnings = warning;
        goods = good;
        return this;
    }

    /** As a study holds it. */
    public RunSummary summary() {
        RunSummary like = Samples.run(id, name, status, "v" + id);
        int best = best(values.length);
        boolean isEmpty = values.length == 0;
        return new RunSummary(
                id,
                name,
                like.folder(),
                format,
                status,
                like.statusReason(),
                null,
                null,
                null,
                (long) values.length,
                (long) values.length - 1,
                null,
                groupKey,
                null,
                null,
                isEmpty
                        ? null
                        : new RunSummary.Headline(
                                metric,
                                rawName,
                                direction,
                                values[best] / factor,
                                values[values.length - 1] / factor,
                                best + 1.0,
                                (long) best),
                null,
                new Glance(isEmpty ? null : Status.PLATEAUED, sparkline(), 0, warnings, 1, goods),
                2,
                2L * values.length,
                like.version());
    }

    /** As a ranking sees it. */
    public Candidate candidate() {
        Fingerprint data = new Fingerprint(null, batch, null, null, null, null, null, null);
        Performance shown = new Performance(
                task,
                null,
                data,
                new Budget((long) values.length, (long) values.length - 1, null),
                null,
                null,
                new Schedule(peak, List.of(), false),
                values.length == 0 ? List.of() : List.of(measure()));
        return Candidate.of(id, name, format, status, null, null, groupKey, shown);
    }

    private Measure measure() {
        Jitter.OfRun jitter = Jitter.ofRun(values);
        int best = best(values.length);
        return new Measure(
                metric,
                rawName,
                metric,
                Split.VAL,
                direction,
                0,
                scale,
                factor,
                factor == 1 ? 3 : 4,
                values.length,
                values[best],
                best + 1.0,
                (long) best,
                values[values.length - 1],
                values[values.length - 1],
                Double.isFinite(jitter.noise()) ? jitter.noise() / 2 : null,
                Double.isFinite(jitter.noise()) ? jitter.noise() : null,
                jitter.values(),
                Arrays.toString(values),
                marks());
    }

    private Marks marks() {
        List<Mark> marks = new ArrayList<>();
        int kept = Math.min(values.length, Measure.MOST_MARKS);
        for (int i = 1; i <= kept; i++) {
            int end = (int) ((long) i * values.length / kept);
            marks.add(new Mark((double) end, end - 1L, end, values[best(end)], values[end - 1]));
        }
        return Marks.of(marks);
    }

    private Sparkline sparkline() {
        List<Sparkline.Bucket> buckets = new ArrayList<>();
        int n = Math.min(values.length, Sparkline.MOST_BUCKETS);
        int at = -1;
        int best = best(values.length);
        for (int i = 0; i < n; i++) {
            int from = (int) ((long) i * values.length / n);
            int to = (int) ((i + 1L) * values.length / n);
            double[] its = Arrays.stream(values, from, to)
                    .map(v -> v / factor)
                    .sorted()
                    .toArray();
            buckets.add(new Sparkline.Bucket(its[0], its[its.length - 1], its[its.length / 2]));
            at = from <= best && best < to ? i : at;
        }
        return n == 0 ? Sparkline.NONE : new Sparkline(buckets, at, 1, values.length);
    }

    private int best(int of) {
        int best = 0;
        for (int i = 1; i < of; i++) {
            boolean isBetter = direction == Direction.MAX ? values[i] > values[best] : values[i] < values[best];
            best = isBetter ? i : best;
        }
        return best;
    }
}
