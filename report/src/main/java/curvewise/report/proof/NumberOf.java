package curvewise.report.proof;

import curvewise.core.rule.Figure;
import curvewise.core.rule.Finding;

/** Numbers that findings rest on, by their names. */
final class NumberOf {
    private NumberOf() {}

    /** The number; NaN where the finding has none of that name. */
    static double figure(Finding finding, String name) {
        return finding.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
