package curvewise.core.ranking;

import curvewise.core.metric.Metric;
import curvewise.core.metric.Range;

/** What may be said of differences of a metric. */
public enum MetricScale {
    /** An average precision of boxes, masks or keypoints, between 0 and 1: how far equal runs differ is known from others. */
    AVERAGE_PRECISION,
    /** Another share between 0 and 1. */
    FRACTION,
    /** A number from 0 on, as a loss: half of it means something. */
    RATIO,
    /** Any other number, as a return or R²: only differences mean something. */
    INTERVAL;

    static MetricScale of(Metric metric, boolean isAveragePrecision) {
        Range range = metric.range();
        if (range.isFraction()) {
            return isAveragePrecision ? AVERAGE_PRECISION : FRACTION;
        }
        return range.least() == 0 ? RATIO : INTERVAL;
    }

    /** Whether values lie between 0 and 1. */
    public boolean isFraction() {
        return this == AVERAGE_PRECISION || this == FRACTION;
    }

    /** Whether a difference may be told as a share of a value. */
    public boolean isRatioScaled() {
        return this != INTERVAL;
    }
}
