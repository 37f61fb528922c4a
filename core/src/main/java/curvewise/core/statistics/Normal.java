package curvewise.core.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The standard normal distribution, and that of Student. */
final class Normal {
    /** Between minus and plus this lie 95 % of normal values. */
    static final double CENTRAL_95 = 1.959963984540054;

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    static double density(double z) {
        return STANDARD.density(z);
    }

    static double cumulative(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** The deviation that a share of {@code alpha} exceeds on either side together. */
    static double twoSidedQuantile(double alpha) {
        return STANDARD.inverseSurvivalProbability(alpha / 2);
    }

    /** How likely a normal value is at least as far from 0. */
    static double twoSided(double z) {
        return twoSided(STANDARD, z);
    }

    /** How likely a value of Student's distribution is at least as far from 0. */
    static double studentTwoSided(double t, double df) {
        return df > 0 ? twoSided(TDistribution.of(df), t) : Double.NaN;
    }

    /** Between minus and plus this lie 95 % of the values of Student's distribution; NaN where the degrees of freedom are no number. */
    static double studentCentral95(double df) {
        if (!(df > 0)) {
            return Double.NaN;
        }
        return TDistribution.of(df).inverseSurvivalProbability(0.025);
    }

    private static double twoSided(ContinuousDistribution distribution, double value) {
        return Math.min(1, 2 * distribution.survivalProbability(Math.abs(value)));
    }
}
