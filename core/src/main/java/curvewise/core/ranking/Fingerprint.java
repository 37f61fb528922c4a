package curvewise.core.ranking;

import org.jspecify.annotations.Nullable;

/**
 * What a log tells of the data of a run. Of all of it nothing may be known.
 *
 * @param iterationsPerEpoch {@code null} when not in the log
 * @param batch samples of one training iteration; {@code null} when not in the log
 * @param evaluationIterations batches of one evaluation; {@code null} when not in the log
 * @param evaluationBatch images of one such batch; {@code null} when not in the log
 * @param absentSizes sizes of objects that the ground truth does not have, such as {@code small, large}; empty when it has all; {@code null} when unknown
 * @param classes how many; {@code null} when not in the log
 * @param dataParam the parameter that names the data; {@code null} when there is none
 * @param dataValue what it says; {@code null} when there is none
 */
public record Fingerprint(
        @Nullable Long iterationsPerEpoch,
        @Nullable Long batch,
        @Nullable Long evaluationIterations,
        @Nullable Long evaluationBatch,
        @Nullable String absentSizes,
        @Nullable Long classes,
        @Nullable String dataParam,
        @Nullable String dataValue) {
    /** Of a log that tells nothing. */
    public static final Fingerprint UNKNOWN = new Fingerprint(null, null, null, null, null, null, null, null);

    /** About how many images an evaluation has, as the last batch may be smaller; {@code null} when unknown. */
    public @Nullable Long evaluationImages() {
        return evaluationIterations == null || evaluationBatch == null ? null : evaluationIterations * evaluationBatch;
    }

    /** All that either of two runs of the same data tells. */
    public Fingerprint and(Fingerprint other) {
        boolean hasTraining = iterationsPerEpoch != null && (batch != null || other.batch == null);
        boolean hasEvaluation = evaluationImages() != null || other.evaluationImages() == null;
        Fingerprint training = hasTraining ? this : other;
        Fingerprint evaluation = hasEvaluation ? this : other;
        Fingerprint named = dataParam == null ? other : this;
        return new Fingerprint(
                training.iterationsPerEpoch,
                training.batch,
                evaluation.evaluationIterations,
                evaluation.evaluationBatch,
                absentSizes == null ? other.absentSizes : absentSizes,
                classes == null ? other.classes : classes,
                named.dataParam,
                named.dataValue);
    }
}
