package curvewise.report.proof;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.Median;
import curvewise.report.chart.Plot;
import curvewise.report.chart.Size;
import curvewise.report.chart.Words;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a running mean hides: the means of the blocks between its printed lines, the lines themselves behind. */
final class LossBlocks {
    /** More dots than this are one smear, and are drawn as a line. */
    private static final int MOST_DOTS = 120;

    private static final int FEWEST = 4;
    private static final int TICKS = 7;

    private final TrainingEpochs epochs;
    private final long iterations;
    private final Judged training;
    private final Points lines;
    private final SeriesFigures shown;

    private LossBlocks(TrainingEpochs epochs, long iterations, Judged training) {
        this.epochs = epochs;
        this.iterations = iterations;
        this.training = training;
        this.lines = training.tracks().get(0).points();
        this.shown = SeriesFigures.of(training);
    }

    static @Nullable Proof of(Evidence run) {
        Judged training = run.training();
        TrainingEpochs epochs = run.epochs();
        Long iterations = epochs == null ? null : epochs.iterations();
        boolean isOfBlocks = training != null
                && training.basis() == Judged.Basis.BLOCK
                && training.size() >= FEWEST
                && HeadlineCurve.canDraw(training.points().values());
        return training == null || epochs == null || iterations == null || iterations < 1 || !isOfBlocks
                ? null
                : new LossBlocks(epochs, iterations, training).proof();
    }

    private Proof proof() {
        Plot plot = new Plot(words(), XAxis.STEP);
        Points blocks = training.points();
        plot.curve(steps(lines), withGaps(lines), Plot.Look.ASIDE, 1, null);
        if (blocks.size() > MOST_DOTS) {
            plot.curve(steps(blocks), blocks.values(), Plot.Look.PLAIN, 1, null).named("mean of a block");
        } else {
            for (int i = 0; i < blocks.size(); i++) {
                double to = blocks.steps()[i];
                double from = begin(i);
                plot.dot((from + to) / 2, blocks.values()[i], from, to);
            }
        }
        String halves = halves(plot);
        for (long epoch = epochs.first(); epoch <= epochs.last(); epoch++) {
            double start = epoch * (double) iterations;
            if (start >= begin(0)) {
                plot.mark(start, "epoch " + Figures.count(epoch));
            }
        }
        plot.xTicks("iteration", ticks());
        boolean isFlat = training.is(Status.FLAT);
        return Proof.of(
                isFlat ? "The loss is flat in " + covered() + "." : "The loss block by block, " + covered() + ".",
                note() + halves,
                plot.svg(Size.PROOF),
                Named.source(training.tracks()));
    }

    private String covered() {
        return epochs.lastWhole() >= 0 && epochs.whole() == 1
                ? "epoch " + Figures.count(epochs.lastWhole())
                : epochs.first() == epochs.last()
                        ? "epoch " + Figures.count(epochs.first())
                        : "epochs " + Figures.count(epochs.first()) + " to " + Figures.count(epochs.last());
    }

    private String note() {
        double[] lengths = new double[training.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = training.points().steps()[i] - begin(i);
        }
        return "Each dot is the mean of about " + Figures.rounded(Median.of(lengths), 2)
                + " iterations, recovered from the running mean that the log prints (dashed).";
    }

    /** The iteration after which a block begins: that of the line before, in the same epoch. */
    private double begin(int block) {
        long step = training.points().steps()[block];
        double epoch = training.points().epochs()[block];
        int at = lines.lastAtOrBefore(step - 1);
        boolean isSameEpoch = at >= 0 && lines.epochs()[at] == epoch;
        return isSameEpoch ? lines.steps()[at] : epoch * iterations - 1;
    }

    /** The two halves of the last whole epoch, as lines and in words. */
    private String halves(Plot plot) {
        Halves halves = Halves.ofBlocks(training, epochs.lastWhole());
        if (halves == null) {
            return "";
        }
        half(plot, halves.firstBlock(), halves.middleBlock(), halves.first());
        half(plot, halves.middleBlock(), halves.endBlock(), halves.second());
        return " Green are the means of the two halves of " + halves.where() + ": " + shown.value(halves.first())
                + ", then " + shown.value(halves.second()) + ".";
    }

    private void half(Plot plot, int fromBlock, int endBlock, double mean) {
        double from = begin(fromBlock);
        double to = training.points().steps()[endBlock - 1];
        plot.curve(new double[] {from, to}, new double[] {mean, mean}, Plot.Look.LEVEL, 3, null);
    }

    private List<Plot.Tick> ticks() {
        List<Plot.Tick> ticks = new ArrayList<>();
        long last = lines.steps()[lines.size() - 1];
        long epochsShown = epochs.last() - epochs.first() + 1;
        long every = round(Math.max(1, iterations * epochsShown / TICKS));
        for (long epoch = epochs.first(); epoch <= epochs.last(); epoch++) {
            for (long i = 0; i == 0 || i + every / 2 < iterations; i += every) {
                long step = epoch * iterations + i;
                if (step >= begin(0) && step <= last) {
                    ticks.add(new Plot.Tick(step, Figures.count(i)));
                }
            }
        }
        return ticks;
    }

    /** Down to one digit and zeros behind it. */
    private static long round(long number) {
        long power = 1;
        while (number / power >= 10) {
            power *= 10;
        }
        return number / power * power;
    }

    private static double[] steps(Points points) {
        return Arrays.stream(points.steps()).asDoubleStream().toArray();
    }

    /** A running mean begins anew with each epoch: no line leads from one to the next. */
    private static double[] withGaps(Points points) {
        double[] values = new double[points.size()];
        for (int i = 0; i < values.length; i++) {
            boolean isFirst = i > 0 && points.epochs()[i] != points.epochs()[i - 1];
            values[i] = isFirst || !Double.isFinite(points.values()[i]) ? Double.NaN : points.values()[i];
        }
        return values;
    }

    private Words words() {
        double[] values = training.points().values();
        return new Words(
                "proof-blocks",
                "Training loss, block by block",
                Figures.count(values.length, "block", "blocks") + ", from "
                        + shown.value(Arrays.stream(values).min().orElseThrow()) + " to "
                        + shown.value(Arrays.stream(values).max().orElseThrow()) + ".");
    }
}
