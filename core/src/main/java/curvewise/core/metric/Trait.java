package curvewise.core.metric;

/** What else is true of a metric by its nature. */
public enum Trait {
    /** Only an evaluation gives it: logged without a split it counts as measured on held-out data, as COCO's AP. */
    HELD_OUT,
    /** Runs are judged by it on whatever data it was measured, as the return of an agent. */
    ANY_SPLIT,
    /** Decoders log it again for each auxiliary layer, as {@code loss_ce_0}. */
    PER_LAYER,
    /** One class of the data; where it is logged, the classes are looked at one by one. */
    PER_CLASS,
    /** The whole of a loss, not one of its parts. */
    TOTAL
}
