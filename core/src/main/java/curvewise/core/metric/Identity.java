package curvewise.core.metric;

import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/**
 * What a logged name turned out to be.
 *
 * @param metric {@code null} when the knowledge base does not know the name
 * @param direction of the metric; for an unknown name a guess, which is shown and never ranks; {@code null} when neither way is better or nothing hints at one
 * @param split the data it was measured on, as the log, the name or its siblings tell; {@code null} when nothing does
 * @param granularity how much training one value stands for
 * @param layer the auxiliary layer of a decoder, such as {@code 0} or {@code dn_1}; {@code null} for the model's own output
 * @param weights whose weights were evaluated
 * @param scale how it is weighted and printed
 */
public record Identity(
        @Nullable Metric metric,
        @Nullable Direction direction,
        @Nullable Split split,
        Granularity granularity,
        @Nullable String layer,
        Weights weights,
        Scale scale) {
    /** How the values of a metric are scaled. */
    public enum Scale {
        /** As the metric is defined, or as the values tell. */
        NATURAL,
        /** A fraction that the format logs as percent. */
        PERCENT,
        /** A part of a loss before its weight, DETR's {@code _unscaled}: no part of the total. */
        UNWEIGHTED
    }

    /** Whether the knowledge base knows the name. */
    public boolean isKnown() {
        return metric != null;
    }

    /** The role of the metric; {@code null} for an unknown name. */
    public @Nullable Role role() {
        return metric == null ? null : metric.role();
    }

    /** Whether it was measured on validation or test data. */
    public boolean isHeldOut() {
        if (split == Split.VAL || split == Split.TEST) {
            return true;
        }
        return metric != null && (metric.is(Trait.ANY_SPLIT) || (split == null && metric.is(Trait.HELD_OUT)));
    }

    /** Whether {@code value}, as logged, says that nothing could be measured: a sentinel, or the NaN of an evaluation. A diverged loss is not undefined. */
    public boolean isUndefined(double value) {
        if (Double.isNaN(value)) {
            return isEvaluation();
        }
        return metric != null && metric.sentinel().matches(value);
    }

    private boolean isEvaluation() {
        Role role = role();
        return split == Split.VAL
                || split == Split.TEST
                || (role != null && (role.isHeadline() || role == Role.DIAGNOSTIC));
    }
}
