package curvewise.core.metric;

/** Values that say "not defined" in the place of a number. */
public enum Sentinel {
    /** Every number is a value. */
    NONE,
    /**
     * What COCO's evaluation prints where nothing can be evaluated: -1, or -100 where old Detectron2 took that for a fraction and printed percent. 0 is a
     * value.
     */
    COCO;

    /** Whether {@code value}, as logged, says "not defined". */
    public boolean matches(double value) {
        return this == COCO && (value == -1 || value == -100);
    }
}
