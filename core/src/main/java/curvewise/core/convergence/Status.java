package curvewise.core.convergence;

import java.util.Locale;

/** How a curve ends. */
public enum Status {
    /** Evidence of a plateau: the last eight points or more move by almost nothing, and that with confidence. A loss of 0.36 ± 0.001 over 30 epochs. */
    CONVERGED,
    /** No trend seen after progress, which is no evidence of a plateau: there may be too few points. */
    PLATEAUED,
    /** The tail gets better by more than its noise. */
    STILL_IMPROVING,
    /** Ends clearly worse than its best, as a validation loss that turned up. */
    REGRESSING,
    /** A validation curve that regresses while the training loss falls on. */
    OVERFITTING,
    /** Swings that are large against all progress. */
    OSCILLATING,
    /** No learning visible in what was recorded. */
    FLAT,
    /** A training loss that became NaN, exploded or ends above its start. */
    DIVERGED,
    /** Fewer than five values. */
    INSUFFICIENT_DATA;

    /** The name that SQL shows, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a {@link #label()}; throws {@link IllegalArgumentException} for any other word. */
    public static Status of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the curve got worse: overfitting is a way of regressing. */
    public boolean isRegressing() {
        return this == REGRESSING || this == OVERFITTING;
    }
}
