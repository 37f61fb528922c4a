package curvewise.core.rule.machine;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Granularity;
import curvewise.core.run.Split;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the time of the last evaluation of a run went, by batch. */
public final class EvaluationTime {
    private final Evidence run;

    /** Of a run; any of it may be missing. */
    public EvaluationTime(Evidence run) {
        this.run = run;
    }

    /** Seconds of a whole batch: by the wall time, else by the mean of the printed times; NaN where neither is logged. */
    double batch() {
        Double wall = run.run().extent().evaluationSeconds();
        Long batches = run.run().extent().evaluationIterations();
        return wall != null && batches != null && batches > 0 ? wall / batches : ofLines("sys.iter_time");
    }

    /** Seconds of the forward pass; NaN where not logged. */
    public double forward() {
        return average("sys.model_time");
    }

    /** Seconds of matching boxes with the truth; NaN where not logged. */
    double matching() {
        return average("sys.evaluator_time");
    }

    /** Seconds of waiting for data; NaN where not logged. */
    double data() {
        return ofLines("sys.data_time");
    }

    /** Where the forward pass stands; {@code null} where not logged. */
    @Nullable
    Place forwardPlace() {
        return place("sys.model_time");
    }

    /** Where matching stands; {@code null} where not logged. */
    @Nullable
    Place matchingPlace() {
        return place("sys.evaluator_time");
    }

    private @Nullable Place place(String metric) {
        Track track = track(metric);
        return track == null ? null : track.place(track.points().size() - 1);
    }

    /** The mean over the evaluation where it is printed, else the mean of what is printed. */
    private double average(String metric) {
        Track track = track(metric);
        if (track == null || track.identity().granularity() != Granularity.RUNNING_MEAN) {
            return ofLines(metric);
        }
        double[] values = track.points().values();
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    /** The mean of the lines of the last evaluation without its first, which is of a single batch that also starts the loader. */
    private double ofLines(String metric) {
        Track track = track(metric);
        if (track == null || track.points().isEmpty()) {
            return Double.NaN;
        }
        Points all = track.points();
        int last = all.size() - 1;
        int[] lines = IntStream.rangeClosed(0, last)
                .filter(i -> all.steps()[i] == all.steps()[last])
                .toArray();
        return IntStream.of(lines)
                .skip(lines.length > 1 ? 1 : 0)
                .mapToDouble(i -> all.values()[i])
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private @Nullable Track track(String metric) {
        return run.all(metric).stream()
                .filter(track -> track.split() == Split.TEST || track.split() == Split.VAL)
                .min(Comparator.comparing(track -> track.identity().granularity()))
                .orElse(null);
    }
}
