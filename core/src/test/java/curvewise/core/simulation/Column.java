package curvewise.core.simulation;

import curvewise.core.evidence.CurveCollector;
import curvewise.core.evidence.LoggedCurve;
import curvewise.core.evidence.SampleKnowledge;
import curvewise.core.metric.Granularity;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Weights;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Split;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One series of a simulated log, before it is printed: a defect is planted by changing it. */
final class Column {
    /** All digits are printed. */
    static final int EXACT = -1;

    private static final SampleKnowledge METRICS = new SampleKnowledge();

    private final String name;
    private final String metric;
    private final @Nullable Split split;
    private int decimals;
    private Rows rows;
    private double[] values;

    Column(String name, String metric, @Nullable Split split, int decimals, Rows rows, double... values) {
        this.name = name;
        this.metric = metric;
        this.split = split;
        this.decimals = decimals;
        this.rows = rows;
        this.values = values.clone();
    }

    /**
     * Where values stand.
     *
     * @param steps optimiser steps, or epochs where a log counts nothing else
     * @param epochs of each
     * @param lines of the log
     */
    record Rows(long[] steps, double[] epochs, long[] lines) {
        /** One row an epoch, from line 2 on. */
        static Rows ofEpochs(int first, int n) {
            long[] steps = IntStream.range(first, first + n).asLongStream().toArray();
            double[] epochs = IntStream.range(first, first + n).asDoubleStream().toArray();
            return new Rows(
                    steps, epochs, IntStream.range(2, n + 2).asLongStream().toArray());
        }

        /** Several rows an epoch of so many steps, the last at its end; the first epoch ends at 1. */
        static Rows within(int epochs, int perEpoch, int stepsPerEpoch) {
            int n = epochs * perEpoch;
            return new Rows(
                    IntStream.rangeClosed(1, n)
                            .mapToLong(i -> (long) i * stepsPerEpoch / perEpoch)
                            .toArray(),
                    IntStream.rangeClosed(1, n)
                            .mapToDouble(i -> i / (double) perEpoch)
                            .toArray(),
                    IntStream.range(2, n + 2).asLongStream().toArray());
        }

        int size() {
            return steps.length;
        }

        private Rows at(int[] places) {
            return new Rows(
                    Arrays.stream(places).mapToLong(i -> steps[i]).toArray(),
                    Arrays.stream(places).mapToDouble(i -> epochs[i]).toArray(),
                    Arrays.stream(places).mapToLong(i -> lines[i]).toArray());
        }

        private Rows earlier() {
            return new Rows(
                    Arrays.stream(steps).map(step -> step - 1).toArray(),
                    Arrays.stream(epochs).map(epoch -> epoch - 1).toArray(),
                    lines);
        }

        private Rows renumbered() {
            return new Rows(
                    steps, epochs, IntStream.range(2, size() + 2).asLongStream().toArray());
        }
    }

    String name() {
        return name;
    }

    @Nullable
    Split split() {
        return split;
    }

    boolean is(String canonicalName) {
        return metric.equals(canonicalName);
    }

    boolean isLoss() {
        return metric.contains("loss");
    }

    /** Whether it tells how good the model is. */
    boolean isQuality() {
        return metric.startsWith("det.a")
                || metric.equals("cls.top1")
                || metric.equals("det.precision")
                || metric.equals("det.recall");
    }

    int size() {
        return values.length;
    }

    double epoch(int i) {
        return rows.epochs[i];
    }

    long step(int i) {
        return rows.steps[i];
    }

    double value(int i) {
        return values[i];
    }

    Rows rows() {
        return rows;
    }

    /** From the first value to the mean of the last tenth. */
    double progress() {
        int n = values.length;
        double end = Arrays.stream(values, n - Math.max(1, n / 10), n).average().orElse(values[n - 1]);
        return Math.abs(values[0] - end);
    }

    /** How far a value stands in the series: 0 for the first, 1 for the last. */
    double place(int i) {
        return values.length < 2 ? 1 : i / (values.length - 1.0);
    }

    /** Gives each place another value. */
    void set(IntToDoubleFunction value) {
        Arrays.setAll(values, value);
    }

    /** Adds something to each value. */
    void add(IntToDoubleFunction more) {
        Arrays.setAll(values, i -> values[i] + more.applyAsDouble(i));
    }

    /** Lets it go the wrong way, evenly from a place on, by a share of its progress. */
    void worsen(double from, double share) {
        double whole = share * progress() * (isQuality() ? -1 : 1);
        add(i -> place(i) <= from ? 0 : whole * (place(i) - from) / (1 - from));
    }

    /** Prints it more coarsely or finely. */
    void print(int otherDecimals) {
        decimals = otherDecimals;
    }

    /** Keeps some places, in this order. */
    void select(int... places) {
        values = Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
        rows = rows.at(places);
    }

    /** Says that rows stand one a line. */
    void renumber() {
        rows = rows.renumbered();
    }

    /** Moves it one epoch towards the start. */
    void moveEarlier() {
        rows = rows.earlier();
    }

    /** As a reader of the log collects it. */
    LoggedCurve printed(LoggedSeries series) {
        CurveCollector collector = new CurveCollector(identity());
        for (int i = 0; i < values.length; i++) {
            collector.add(rows.steps[i], rows.epochs[i], Double.NaN, rows.lines[i], 1, printed(values[i]));
        }
        return collector.collected(series);
    }

    private double printed(double value) {
        return decimals == EXACT || !Double.isFinite(value)
                ? value
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private Identity identity() {
        Metric known = METRICS.metric(metric);
        return new Identity(
                known,
                known == null ? null : known.direction(),
                split,
                name.endsWith(" (avg)") ? Granularity.RUNNING_MEAN : Granularity.UNTOLD,
                null,
                Weights.OWN,
                name.endsWith("_unscaled") ? Identity.Scale.UNWEIGHTED : Identity.Scale.NATURAL);
    }
}
