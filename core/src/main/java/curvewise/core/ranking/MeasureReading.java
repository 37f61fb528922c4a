package curvewise.core.ranking;

import curvewise.core.convergence.Jitter;
import curvewise.core.convergence.Optimism;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.HeldOutSeries;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.PrintedPrecision;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Direction;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.rule.trust.Headline;
import curvewise.core.run.Param;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes out of a held-out series what a ranking needs. */
final class MeasureReading {
    /** The end is so many evaluations, or a tenth of them. */
    static final int END = 3;

    static final int OF_ALL = 10;
    private static final int DECIMALS_OF_EXACT = 3;
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 4;
    /** Half of a SHA-256: no two curves meet by chance. */
    private static final int DIGEST_BYTES = 16;
    /** The variance of a rounding error is a twelfth of the square of the last decimal. */
    private static final double ROUNDING = 12;

    private final Evidence run;
    private final HeldOutSeries series;
    private final Track track;
    private final Metric metric;
    private final Direction direction;
    private final double[] values;

    MeasureReading(Evidence run, HeldOutSeries series) {
        this.run = run;
        this.series = series;
        this.track = series.track();
        this.metric = Objects.requireNonNull(track.identity().metric());
        this.direction = track.direction() == null ? Direction.MIN : track.direction();
        this.values = series.points().values();
    }

    Measure measure() {
        Points points = series.points();
        Jitter.OfRun jitter = Jitter.ofRun(values);
        int best = best();
        return new Measure(
                metric.name(),
                track.rawName(),
                definition(),
                track.split(),
                direction,
                series.order(),
                scale(),
                track.factor(),
                decimals(),
                values.length,
                values[best],
                epoch(points, best),
                step(points, best),
                values[values.length - 1],
                endMean(values),
                luck(),
                known(jitter(jitter.noise())),
                jitter.values(),
                digest(points),
                Marks.of(marks(points)));
    }

    /** The mean of the last tenth, of three at least. */
    static double endMean(double[] values) {
        int end = Math.min(values.length, Math.max(END, (values.length + OF_ALL - 1) / OF_ALL));
        return Arrays.stream(values, values.length - end, values.length)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * What tells definitions of one name apart, as far as a log tells: losses are comparable within one program only, Ultralytics integrates precision
     * otherwise than COCO, and what is counted by token depends on the tokens.
     */
    private String definition() {
        String name = metric.name();
        if (metric.role() == Role.LOSS) {
            return name + ", " + track.rawName() + " of " + run.run().format() + tokens();
        }
        boolean isOfUltralytics = name.startsWith("det.") && run.isFormat("ultralytics", "yolov5");
        return name + (isOfUltralytics ? " of Ultralytics" : "") + tokens();
    }

    private String tokens() {
        Param tokenizer = metric.name().startsWith("lm.") ? run.param("tokenizer") : null;
        return tokenizer == null ? "" : " with tokens of " + DataName.shown(tokenizer.value());
    }

    private MetricScale scale() {
        String name = metric.name();
        boolean isAveragePrecision = name.startsWith("det.ap") || name.startsWith("seg.ap") || name.startsWith("kp.ap");
        return MetricScale.of(metric, isAveragePrecision);
    }

    private int decimals() {
        PrintedPrecision precision =
                metric.range().isFraction() && isHeadline() ? run.evaluations().precision() : track.precision();
        int printed = precision.lsb() == 0 ? DECIMALS_OF_EXACT : precision.decimals();
        return Math.max(FEWEST_DECIMALS, Math.min(MOST_DECIMALS, printed));
    }

    private boolean isHeadline() {
        Judged headline = run.headline();
        return headline != null && headline.tracks().get(0).equals(track);
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = direction.isBetter(values[i], values[best]) ? i : best;
        }
        return best;
    }

    private @Nullable Double luck() {
        Judged headline = run.headline();
        Trajectory trajectory = headline != null && isHeadline()
                ? new Headline(headline).trajectory()
                : Trajectory.of(values, direction, track.precision().lsb());
        return known(Optimism.of(trajectory).gain());
    }

    /** Printed values jitter by their rounding at least; those that never change tell nothing, and stay at zero. */
    private double jitter(double noise) {
        return noise > 0 ? Math.max(noise, track.precision().lsb() / Math.sqrt(ROUNDING)) : noise;
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Double epoch(Points points, int place) {
        return known(points.epochs()[place]);
    }

    private static @Nullable Long step(Points points, int place) {
        long step = points.steps()[place];
        return step == Points.NO_STEP ? null : step;
    }

    private List<Mark> marks(Points points) {
        int n = values.length;
        int kept = Math.min(n, Measure.MOST_MARKS);
        List<Mark> marks = new ArrayList<>();
        int next = 0;
        double best = values[0];
        for (int i = 0; i < n; i++) {
            best = direction.isBetter(values[i], best) ? values[i] : best;
            boolean isKept = i == (int) ((next + 1L) * n / kept) - 1;
            if (isKept) {
                marks.add(new Mark(epoch(points, i), step(points, i), i + 1, best, values[i]));
                next++;
            }
        }
        return marks;
    }

    private static String digest(Points points) {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES);
        for (int i = 0; i < points.size(); i++) {
            buffer.clear();
            buffer.putLong(points.steps()[i]).putDouble(points.values()[i]);
            digest.update(buffer.array());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
