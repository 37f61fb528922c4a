package curvewise.report.proof;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.statistics.Numbers;
import curvewise.report.chart.Plot;
import curvewise.report.chart.Size;
import curvewise.report.chart.Words;
import curvewise.report.chart.XAxis;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the learning rate did, and, where a note infers one, the schedule that would give it. */
final class Rates {
    /** Above this ratio of the greatest rate to the least only a logarithmic axis shows both. */
    private static final double WIDE = 20;
    /** The reference recipe of torchvision lowers its rate to a tenth every three epochs. */
    private static final int EPOCHS_OF_A_STEP = 3;

    private static final double MOST_STEPS = 6;
    private static final int LOWEST_POWER = -12;

    private final LearningRate rate;
    private final Points points;
    private final double[] x;
    private final XAxis axis;
    private final int steps;
    private final double reference;

    private Rates(Evidence run, LearningRate rate, double reference) {
        this.rate = rate;
        this.points = rate.track().points().finite();
        TrainingEpochs epochs = run.epochs();
        Long iterations = epochs == null ? null : epochs.iterations();
        boolean hasSteps = Arrays.stream(points.steps()).allMatch(step -> step != Points.NO_STEP);
        Course course = Course.of(points);
        long perEpoch = iterations == null || !hasSteps ? 0 : iterations;
        this.axis = perEpoch > 0 ? XAxis.EPOCH : course.axis();
        this.x = perEpoch > 0
                ? Arrays.stream(points.steps())
                        .mapToDouble(step -> (double) step / perEpoch)
                        .toArray()
                : course.x(points);
        this.reference = reference;
        this.steps = steps(epochs);
    }

    static @Nullable Proof of(Evidence run, Reading reading) {
        LearningRate rate = run.learningRate();
        if (rate == null || !HeadlineCurve.canDraw(rate.track().points().values())) {
            return null;
        }
        Rates rates = new Rates(run, rate, inferred(reading));
        boolean isConstant = Numbers.same(rate.track().points().finite().values()[0], rate.last())
                && Numbers.same(rate.peak(), rate.last());
        return isConstant && rates.steps == 0 ? null : rates.proof();
    }

    /** The rate a schedule would begin with, where a note supposes one; NaN where none does. */
    private static double inferred(Reading reading) {
        Finding finding = reading.notes().stream()
                .filter(note -> note.rule().equals("LR-01"))
                .map(Note::finding)
                .findFirst()
                .orElse(null);
        return finding == null || finding.confidence() != Confidence.C
                ? Double.NaN
                : NumberOf.figure(finding, "reference");
    }

    /** How many steps down lead from the reference to the rate of the log, in just these epochs; 0 where they do not. */
    private int steps(@Nullable TrainingEpochs epochs) {
        double steps = Math.rint(Math.log10(reference / rate.last()));
        boolean isExact = steps >= 1
                && steps <= MOST_STEPS
                && Numbers.same(reference * Math.pow(10, -steps), rate.last())
                && Numbers.same(rate.peak(), rate.last());
        boolean isThere = epochs != null
                && axis == XAxis.EPOCH
                && epochs.first() >= EPOCHS_OF_A_STEP * steps
                && epochs.last() < EPOCHS_OF_A_STEP * (steps + 1);
        return isExact && isThere ? (int) steps : 0;
    }

    private Proof proof() {
        double greatest = steps > 0 ? reference : rate.peak();
        double least = Arrays.stream(points.values()).min().orElseThrow();
        boolean isWide = least > 0
                && greatest / least >= WIDE
                && (steps > 0 || !rate.drops().isEmpty());
        Plot plot = new Plot(words(), axis);
        if (isWide) {
            plot.yTicks(powers(least, greatest));
        } else {
            plot.fromZero();
        }
        if (steps > 0) {
            schedule(plot);
        }
        String last = steps > 0 ? "in the log" : "last " + Figures.significant(rate.last(), 2);
        plot.curve(x, scaled(points.values(), isWide), Plot.Look.PLAIN, 1, last).named("learning rate");
        for (LearningRate.Drop drop : rate.drops()) {
            plot.mark(x[drop.point()], Figures.significant(drop.to(), 2));
        }
        return Proof.of(
                "Learning rate in the log" + (steps > 0 ? "," : "."),
                steps > 0
                        ? "and a schedule that would give it (dashed, inferred: the recipe is not in the log)."
                        : rate.drops().isEmpty() ? "" : "Dotted where it was lowered, and to what.",
                plot.svg(Size.PROOF),
                Named.source(List.of(rate.track())));
    }

    private static double[] scaled(double[] values, boolean isWide) {
        return isWide ? Arrays.stream(values).map(Math::log10).toArray() : values;
    }

    private void schedule(Plot plot) {
        List<double[]> corners = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            double height = Math.log10(reference) - step;
            corners.add(new double[] {EPOCHS_OF_A_STEP * step, height});
            corners.add(new double[] {EPOCHS_OF_A_STEP * (step + 1.0), height});
        }
        plot.curve(
                corners.stream().mapToDouble(corner -> corner[0]).toArray(),
                corners.stream().mapToDouble(corner -> corner[1]).toArray(),
                Plot.Look.ASIDE,
                1,
                null);
    }

    private static List<Plot.Tick> powers(double least, double greatest) {
        List<Plot.Tick> ticks = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(greatest) - 1e-9);
        for (int power = (int) Math.max(LOWEST_POWER, Math.floor(Math.log10(least) + 1e-9)); power <= last; power++) {
            ticks.add(new Plot.Tick(power, Figures.significant(Math.pow(10, power), 1)));
        }
        return ticks;
    }

    private Words words() {
        return new Words(
                "proof-rate",
                "Learning rate",
                "At most " + Figures.significant(rate.peak(), 3) + ", at the end " + Figures.significant(rate.last(), 3)
                        + "; lowered in " + Figures.count(rate.drops().size(), "step", "steps") + ".");
    }
}
