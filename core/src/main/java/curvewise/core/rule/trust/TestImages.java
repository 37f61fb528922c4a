package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How many images one evaluation saw, as far as the log tells.
 *
 * @param iterations of the evaluation
 * @param batch images of one iteration: what the log says of it, or 1, as torchvision's reference has it
 * @param isTold whether the log says how many
 */
public record TestImages(long iterations, long batch, boolean isTold) {
    /** The images; {@code null} where the log does not tell: DETR evaluates in the batches it trains in. */
    public static @Nullable TestImages of(Evidence run) {
        Long iterations = run.run().extent().evaluationIterations();
        if (iterations == null || iterations <= 0) {
            return null;
        }
        boolean isDetr = run.track("det.class_error") != null;
        if (!isDetr) {
            return new TestImages(iterations, 1, false);
        }
        double batch = run.number("batch_size");
        double processes = run.number("world_size");
        return batch >= 1
                ? new TestImages(iterations, Math.round(processes >= 1 ? batch * processes : batch), true)
                : null;
    }

    /** About how many, as the last batch may be smaller. */
    public long count() {
        return iterations * batch;
    }

    /** The count and where it is from, in brackets of a sentence. */
    String words() {
        return isTold
                ? String.format("%d images at %d an iteration", count(), batch)
                : String.format("%d images if evaluated one by one, as the reference does", count());
    }
}
