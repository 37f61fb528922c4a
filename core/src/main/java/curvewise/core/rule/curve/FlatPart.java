package curvewise.core.rule.curve;

import curvewise.core.convergence.Convergence;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.MannKendall;
import curvewise.core.statistics.MeanDifference;
import curvewise.core.statistics.Median;
import curvewise.core.statistics.Trend;
import curvewise.core.text.Figures;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a training loss that is quoted: of blocks those of the whole epochs, for the last epoch may be cut off; else all that the status was found
 * from.
 *
 * @param firstPlace of its first value in the points of the series
 * @param lastPlace of its last
 * @param isCut whether an unfinished epoch is left out
 * @param values of the stretch, at least five
 * @param blocksPerEpoch how many blocks an epoch has; NaN where the values are no blocks
 */
record FlatPart(
        Judged training,
        SeriesFigures figures,
        int firstPlace,
        int lastPlace,
        boolean isCut,
        double[] values,
        MeanDifference halves,
        Trend trend,
        double blocksPerEpoch) {
    static FlatPart of(Evidence run, Judged training) {
        JudgedSegment segment = JudgedSegment.of(run, training);
        TrainingEpochs epochs = run.epochs();
        int end = segment.end();
        if (training.basis() == Judged.Basis.BLOCK && epochs != null) {
            end = endOfWholeEpochs(segment, epochs.lastWhole());
        }
        boolean isCut = end - segment.start() >= Convergence.ENOUGH && end < segment.end();
        int last = (isCut ? end : segment.end()) - 1;
        double[] values =
                isCut ? training.points().between(segment.start(), end).values() : training.judgedValues();
        return new FlatPart(
                training,
                SeriesFigures.of(training),
                segment.start(),
                last,
                isCut,
                values,
                MeanDifference.of(firstOf(values), secondOf(values)),
                Trend.of(values),
                blocksPerEpoch(segment, epochs));
    }

    private static int endOfWholeEpochs(JudgedSegment segment, long lastWhole) {
        int end = segment.end();
        while (end > segment.start() && segment.series().points().epochs()[end - 1] > lastWhole) {
            end--;
        }
        return end;
    }

    private static double blocksPerEpoch(JudgedSegment segment, @Nullable TrainingEpochs epochs) {
        Long iterations = epochs == null ? null : epochs.iterations();
        if (iterations == null || segment.series().basis() != Judged.Basis.BLOCK) {
            return Double.NaN;
        }
        return iterations / Median.of(lengths(segment.points()));
    }

    /** Iterations from block to block within an epoch. */
    private static double[] lengths(Points points) {
        return IntStream.range(1, points.size())
                .filter(i -> points.epochs()[i] == points.epochs()[i - 1])
                .mapToDouble(i -> points.steps()[i] - (double) points.steps()[i - 1])
                .toArray();
    }

    private static double[] firstOf(double[] values) {
        return Arrays.copyOf(values, values.length / 2);
    }

    private static double[] secondOf(double[] values) {
        return Arrays.copyOfRange(values, values.length / 2, values.length);
    }

    double firstHalf() {
        return DoubleStream.of(firstOf(values)).average().orElse(Double.NaN);
    }

    double secondHalf() {
        return DoubleStream.of(secondOf(values)).average().orElse(Double.NaN);
    }

    /** Whether the halves differ by more than chance: then a little may have been learnt within the noise. */
    boolean hasMoved() {
        return halves.low() > 0 || halves.high() < 0;
    }

    /** A slope as a share of the level that an epoch changes; NaN where epochs are not known, or values of either sign have no level. */
    double perEpoch(double slope) {
        if (Arrays.stream(values).anyMatch(v -> v > 0) == Arrays.stream(values).anyMatch(v -> v < 0)) {
            return Double.NaN;
        }
        double level = DoubleStream.of(values).average().orElse(Double.NaN);
        double unitsPerEpoch = training.basis() == Judged.Basis.EPOCH ? 1 : blocksPerEpoch;
        double perEpoch = unitsPerEpoch * values.length / (lastPlace + 1 - firstPlace);
        return slope * perEpoch / Math.abs(level);
    }

    /** Where it is. */
    String place() {
        if (training.basis() != Judged.Basis.BLOCK) {
            return "in the recorded part";
        }
        String first = figures.when(firstPlace);
        String last = figures.when(lastPlace);
        return first.equals(last) ? "in " + first : "from " + first + " to " + last;
    }

    /** What blocks are, and whether what was left out changes anything. */
    String blocks() {
        String what = String.format(
                "These are %d block means, of the iterations between two printed lines (%s to %s)",
                values.length,
                figures.value(Arrays.stream(values).min().orElse(Double.NaN)),
                figures.value(Arrays.stream(values).max().orElse(Double.NaN)));
        return isCut ? what + "; " + withTheRest() + "." : what + ".";
    }

    private String withTheRest() {
        int more = training.points().size() - 1 - lastPlace;
        double[] all =
                training.points().between(firstPlace, training.points().size()).values();
        return String.format(
                "it is as flat with the %s of %s added (S = %s)",
                Figures.counted(more, "full block"),
                figures.when(training.points().size() - 1),
                Figures.fixed((double) MannKendall.of(all).s(), 0));
    }
}
