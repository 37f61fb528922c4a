package curvewise.cli.compare;

import curvewise.core.comparison.CostDifference.Kind;
import curvewise.report.text.Figures;

/** What runs cost, in words. */
final class Costs {
    private static final int DIGITS = 4;

    private Costs() {}

    /** {@code 1 h 25 min}, or a number where the format says no unit. */
    static String shown(Kind kind, double cost) {
        return switch (kind) {
            case TRAINING, INFERENCE -> Figures.duration(cost);
            case MEMORY -> Figures.significant(cost, DIGITS);
        };
    }
}
