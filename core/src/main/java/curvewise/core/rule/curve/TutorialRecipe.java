package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.same;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.LossPart;
import curvewise.core.evidence.TrainingEpochs;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The recipe of torchvision's tutorial on fine-tuning a detector, which most logs with its four losses follow: a rate of 0.005, a tenth of it every three
 * epochs.
 *
 * @param drops after how many drops the rate is the one of the log; -1 where the schedule does not give that rate in these epochs
 */
record TutorialRecipe(int drops) {
    static final double START = 0.005;
    static final int EPOCHS_PER_DROP = 3;
    private static final double FACTOR = 0.1;
    private static final int MOST_DROPS = 9;

    private static final Set<String> LOSSES =
            Set.of("loss_classifier", "loss_box_reg", "loss_objectness", "loss_rpn_box_reg");

    /** Whether it is the recipe a log without one may be measured by: {@code null} when the losses are not those of torchvision's detectors, boxes only. */
    static @Nullable TutorialRecipe of(Evidence run) {
        Set<String> names = run.parts().stream().map(LossPart::name).collect(Collectors.toSet());
        LearningRate rate = run.learningRate();
        // another project has the same names and other recipes
        if (rate == null || !names.equals(LOSSES) || run.run().format().startsWith("maskrcnn")) {
            return null;
        }
        return new TutorialRecipe(drops(rate, run.epochs()));
    }

    /** The recipe, where its schedule gives exactly the rate of the log in the epochs of the log; else {@code null}. */
    static @Nullable TutorialRecipe followedBy(Evidence run) {
        TutorialRecipe recipe = of(run);
        return recipe == null || recipe.drops < 1 ? null : recipe;
    }

    /** The first epoch at the rate of the log. */
    int firstEpoch() {
        return drops * EPOCHS_PER_DROP;
    }

    /** The last one. */
    int lastEpoch() {
        return firstEpoch() + EPOCHS_PER_DROP - 1;
    }

    private static int drops(LearningRate rate, @Nullable TrainingEpochs epochs) {
        double expected = START;
        for (int drops = 0; drops <= MOST_DROPS; drops++) {
            boolean isRate = same(expected, rate.last()) && same(expected, rate.peak());
            if (isRate && epochs != null && fits(epochs, drops)) {
                return drops;
            }
            expected *= FACTOR;
        }
        return -1;
    }

    private static boolean fits(TrainingEpochs epochs, int drops) {
        int first = drops * EPOCHS_PER_DROP;
        return epochs.first() >= first && epochs.last() < first + EPOCHS_PER_DROP;
    }
}
