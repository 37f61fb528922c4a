package curvewise.core.evidence;

import curvewise.core.metric.Granularity;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.run.LoggedSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the points of one series in the order of the log and keeps them in bounded memory.
 *
 * <p>Up to {@link #MOST_POINTS} points are kept as they are. Beyond, neighbours become one, again and again: of a quality or a loss their mean, of a running
 * mean or a monitor the later one. A group with a value that is not finite has that value, so that no NaN is lost. Not safe for several threads.
 */
public final class CurveCollector {
    /** Far more than a curve needs to be judged; a run of a hundred such series stays below 80 MB. */
    public static final int MOST_POINTS = 1 << 14;
    /** A fraction never exceeds 1, and noise of a smoothed one hardly; what goes above this is percent throughout. */
    static final double SURELY_PERCENT = 1.5;
    /** Epochs are printed with up to 16 digits. */
    private static final double WHOLE = 1e-6;

    private static final int FIRST_CAPACITY = 16;

    private final Identity identity;
    private final boolean keepsLater;
    private final PrintedPrecision.Finder precision = new PrintedPrecision.Finder();
    private final List<EpochValue> epochs = new ArrayList<>();
    private long[] steps = new long[FIRST_CAPACITY];
    private double[] epochOf = new double[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    private long[] lines = new long[FIRST_CAPACITY];
    private long[] characters = new long[FIRST_CAPACITY];
    private int size;
    private long logged;
    /** How many points a full group has: a power of two. */
    private int group = 1;

    private int inLast;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double firstWallTime = Double.NaN;
    private @Nullable OpenEpoch open;

    /** Collects a series of that meaning. */
    public CurveCollector(Identity identity) {
        this.identity = identity;
        Role role = identity.role();
        this.keepsLater = identity.granularity() == Granularity.RUNNING_MEAN || role == null || role == Role.MONITOR;
    }

    /** Makes room for so many more points: growing again and again copies them all. */
    public void expect(int more) {
        int capacity = Math.min(MOST_POINTS, size + more);
        if (capacity > values.length) {
            grow(capacity);
        }
    }

    /** Takes the next point; unknowns as in {@link curvewise.core.curve.Curve}. */
    public void add(long step, double epoch, double wallTime, long line, long character, double logValue) {
        double value = identity.isUndefined(logValue) ? Double.NaN : logValue;
        if (logged++ == 0) {
            firstWallTime = wallTime;
        }
        precision.add(value);
        if (value > greatest && Double.isFinite(value)) {
            greatest = value;
        }
        noteEpoch(step, epoch, line, character, value);
        if (size > 0 && inLast < group) {
            addToLast(step, epoch, line, character, value);
        } else {
            append(step, epoch, line, character, value);
        }
    }

    private void append(long step, double epoch, long line, long character, double value) {
        if (size == MOST_POINTS) {
            condense();
        }
        if (size == values.length) {
            grow(Math.min(MOST_POINTS, values.length * 2));
        }
        steps[size] = step;
        epochOf[size] = epoch;
        values[size] = value;
        lines[size] = line;
        characters[size] = character;
        size++;
        inLast = 1;
    }

    private void addToLast(long step, double epoch, long line, long character, double value) {
        int last = size - 1;
        if (keepsLater) {
            steps[last] = step;
            epochOf[last] = epoch;
            lines[last] = line;
            characters[last] = character;
        }
        values[last] = merged(values[last], inLast, value, 1);
        inLast++;
    }

    private double merged(double a, int weightOfA, double b, int weightOfB) {
        if (keepsLater) {
            return b;
        }
        if (!Double.isFinite(a)) {
            return a;
        }
        return Double.isFinite(b) ? (a * weightOfA + b * weightOfB) / (weightOfA + weightOfB) : b;
    }

    private void condense() {
        for (int i = 0; i < size / 2; i++) {
            int kept = keepsLater ? 2 * i + 1 : 2 * i;
            double value = merged(values[2 * i], group, values[2 * i + 1], group);
            steps[i] = steps[kept];
            epochOf[i] = epochOf[kept];
            lines[i] = lines[kept];
            characters[i] = characters[kept];
            values[i] = value;
        }
        size /= 2;
        group *= 2;
    }

    private void grow(int capacity) {
        steps = Arrays.copyOf(steps, capacity);
        epochOf = Arrays.copyOf(epochOf, capacity);
        values = Arrays.copyOf(values, capacity);
        lines = Arrays.copyOf(lines, capacity);
        characters = Arrays.copyOf(characters, capacity);
    }

    private void noteEpoch(long step, double epoch, long line, long character, double value) {
        boolean isWhole = Math.abs(epoch - Math.rint(epoch)) <= WHOLE;
        if (!isWhole || epochs.size() >= MOST_POINTS) {
            return;
        }
        long number = Math.round(epoch);
        if (open == null || open.epoch != number) {
            closeEpoch();
            open = new OpenEpoch(number);
        }
        open.add(step, line, character, value);
    }

    private void closeEpoch() {
        if (open != null) {
            epochs.add(open.closed());
        }
    }

    /** What was collected; nothing may be added after. */
    public LoggedCurve collected(LoggedSeries series) {
        closeEpoch();
        open = null;
        boolean isPercent = isPercent();
        double factor = isPercent ? 0.01 : 1;
        PrintedPrecision printed = isPercent ? precision.found().ofPercent() : precision.found();
        Points points = new Points(
                Arrays.copyOf(steps, size),
                Arrays.copyOf(epochOf, size),
                scaled(Arrays.copyOf(values, size), isPercent),
                Arrays.copyOf(lines, size),
                Arrays.copyOf(characters, size));
        List<EpochValue> scaledEpochs =
                isPercent ? epochs.stream().map(CurveCollector::asFraction).toList() : epochs;
        return new LoggedCurve(series, identity, points, scaledEpochs, printed, factor, firstWallTime, logged);
    }

    private boolean isPercent() {
        Metric metric = identity.metric();
        return identity.scale() == Identity.Scale.PERCENT
                || (metric != null && metric.range().isFraction() && greatest > SURELY_PERCENT);
    }

    private static double[] scaled(double[] values, boolean isPercent) {
        if (isPercent) {
            for (int i = 0; i < values.length; i++) {
                values[i] = fraction(values[i]);
            }
        }
        return values;
    }

    private static EpochValue asFraction(EpochValue e) {
        return new EpochValue(
                e.epoch(), e.points(), fraction(e.mean()), fraction(e.last()), e.lastStep(), e.line(), e.character());
    }

    /** Division, not multiplication by 0.01: it is the correctly rounded one. */
    private static double fraction(double percent) {
        return percent / 100;
    }

    /** An epoch that further values may belong to. */
    private static final class OpenEpoch {
        private final long epoch;
        private int points;
        private int finite;
        private double sum;
        private double last;
        private long lastStep;
        private long line;
        private long character;

        OpenEpoch(long epoch) {
            this.epoch = epoch;
        }

        void add(long step, long atLine, long atCharacter, double value) {
            points++;
            if (Double.isFinite(value)) {
                finite++;
                sum += value;
            }
            last = value;
            lastStep = step;
            line = atLine;
            character = atCharacter;
        }

        EpochValue closed() {
            return new EpochValue(
                    epoch, points, finite == 0 ? Double.NaN : sum / finite, last, lastStep, line, character);
        }
    }
}
