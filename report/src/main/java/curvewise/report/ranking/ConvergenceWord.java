package curvewise.report.ranking;

import curvewise.core.convergence.Status;
import org.jspecify.annotations.Nullable;

/** How a curve ends, in a word or two. */
final class ConvergenceWord {
    private ConvergenceWord() {}

    /** Empty where nothing was judged. */
    static String of(@Nullable Status status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case CONVERGED -> "Converged";
            case PLATEAUED -> "Plateau";
            case STILL_IMPROVING -> "Still improving";
            case REGRESSING -> "Regressing";
            case OVERFITTING -> "Overfitting";
            case OSCILLATING -> "Oscillating";
            case FLAT -> "Flat";
            case DIVERGED -> "Diverged";
            case INSUFFICIENT_DATA -> "Too few values";
        };
    }
}
