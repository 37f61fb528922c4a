package curvewise.report.proof;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.report.text.Figures;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a stretch of a training loss.
 *
 * @param first mean of the first half
 * @param second mean of the second
 * @param firstBlock where the stretch begins, among the points of the loss
 * @param middleBlock where the second half begins
 * @param endBlock where the stretch ends
 * @param where which stretch it is, in words
 */
public record Halves(double first, double second, int firstBlock, int middleBlock, int endBlock, String where) {
    private static final int FEWEST = 2;

    /** Of block means those of the last whole epoch, for the last epoch may be cut off; else all points after the last resume. */
    public static @Nullable Halves of(Evidence run, Judged training) {
        TrainingEpochs epochs = run.epochs();
        Halves ofEpoch = training.basis() == Judged.Basis.BLOCK && epochs != null
                ? ofBlocks(training, epochs.lastWhole())
                : null;
        return ofEpoch != null ? ofEpoch : of(training, training.segmentStart(), training.size(), "the recorded part");
    }

    static @Nullable Halves ofBlocks(Judged training, long epoch) {
        Points blocks = training.points();
        int from = 0;
        while (from < blocks.size() && blocks.epochs()[from] != epoch) {
            from++;
        }
        int end = from;
        while (end < blocks.size() && blocks.epochs()[end] == epoch) {
            end++;
        }
        return of(training, from, end, "epoch " + Figures.count(epoch));
    }

    private static @Nullable Halves of(Judged training, int from, int end, String where) {
        int middle = from + (end - from) / 2;
        return middle - from < FEWEST
                ? null
                : new Halves(mean(training, from, middle), mean(training, middle, end), from, middle, end, where);
    }

    private static double mean(Judged training, int from, int to) {
        return Arrays.stream(training.points().values(), from, to).average().orElse(Double.NaN);
    }
}
