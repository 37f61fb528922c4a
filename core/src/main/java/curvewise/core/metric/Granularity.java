package curvewise.core.metric;

/** How much training one value of a series stands for, where the name tells; series of one metric that differ in it are never mixed. */
public enum Granularity {
    /** One epoch: Lightning's {@code loss_epoch}. */
    EPOCH,
    /** The mean since the epoch (or the process) began: the bracket of a MetricLogger. */
    RUNNING_MEAN,
    /** The name does not tell. */
    UNTOLD,
    /** One step: Lightning's {@code loss_step}. */
    STEP
}
