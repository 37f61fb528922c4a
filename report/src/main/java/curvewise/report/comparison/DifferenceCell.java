package curvewise.report.comparison;

import curvewise.core.ranking.DeltaVerdict;
import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Measure;
import curvewise.report.text.Figures;

/**
 * A difference in words before numbers.
 *
 * @param verdict what it says
 * @param change with its sign, in the unit of the metric
 * @param noise how many noise units it is
 */
public record DifferenceCell(VerdictWord verdict, String change, String noise) {
    static DifferenceCell of(Measure metric, Difference difference) {
        return new DifferenceCell(
                VerdictWord.of(difference.verdict()), change(metric, difference.change()), noise(difference));
    }

    /** A change with its sign: {@code +0.086}. */
    public static String change(Measure metric, double change) {
        String sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
        return sign + metric.size(change);
    }

    /** How many noise units a gain or a loss is, without a sign. */
    public static String noise(Difference difference) {
        Double units = difference.noiseUnits();
        if (units == null) {
            return difference.verdict() == DeltaVerdict.NO_VERDICT ? "noise unknown" : "";
        }
        return Figures.fixed(Math.abs(units), 1) + " noise units";
    }
}
