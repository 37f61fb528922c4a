package curvewise.report.comparison;

import curvewise.core.comparison.CostDifference;
import curvewise.report.text.Figures;

/**
 * What two runs cost: no measure of quality.
 *
 * @param note of what it is; may be empty
 * @param detail how many times as much
 */
public record CostRow(
        String label, String note, String baseline, String candidate, VerdictWord verdict, String detail) {
    static CostRow of(CostDifference cost) {
        return new CostRow(
                cost.kind().label(),
                switch (cost.kind()) {
                    case TRAINING -> "whole run";
                    case MEMORY -> "peak, in the unit of the log";
                    case INFERENCE -> "one evaluation batch";
                },
                amount(cost, cost.baseline()),
                amount(cost, cost.candidate()),
                VerdictWord.ofCost(cost.word(), cost.baseline(), cost.candidate()),
                cost.detail());
    }

    private static String amount(CostDifference cost, double amount) {
        return switch (cost.kind()) {
            case TRAINING -> Figures.duration(amount);
            case MEMORY -> Figures.rounded(amount, 4);
            case INFERENCE -> Figures.rounded(amount, 3) + " s";
        };
    }
}
