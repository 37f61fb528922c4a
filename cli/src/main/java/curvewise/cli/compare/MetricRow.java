package curvewise.cli.compare;

import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.CostDifference;
import curvewise.core.comparison.SharedLoss;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of what two runs have in common; each cell has a text and what stands below it.
 *
 * @param name of the metric
 * @param about which part of the data, and which way is better
 * @param baseline its value
 * @param candidate its value
 * @param noise one standard deviation, as {@code ±0.048}; empty where there is none
 * @param best the verdict at the best
 * @param bestNumbers in numbers
 * @param last the verdict at the end
 * @param lastNumbers in numbers
 */
record MetricRow(
        String name,
        String about,
        String baseline,
        String candidate,
        String noise,
        String best,
        String bestNumbers,
        String last,
        String lastNumbers) {
    private static final int LOSS_DIGITS = 4;
    private static final int NOISE_DIGITS = 2;

    /** Metrics, then losses without a verdict, then costs. */
    static List<MetricRow> of(Comparison comparison) {
        List<MetricRow> rows = new ArrayList<>();
        for (MetricDelta delta : comparison.metrics()) {
            rows.add(of(comparison.delta().run(), delta));
        }
        CommonStep step = comparison.delta().comparability().step();
        String at = step == null ? "at the end" : "at " + step.words();
        comparison.losses().shared().forEach(loss -> rows.add(of(loss, at)));
        comparison.costs().forEach(cost -> rows.add(of(cost)));
        return rows;
    }

    private static MetricRow of(Candidate candidate, MetricDelta delta) {
        Measure measure = delta.metric();
        double noise = delta.spread().uncertainty().value();
        return new MetricRow(
                name(measure, candidate.measure(measure.key())),
                about(measure.split(), measure.direction()),
                measure.shown(delta.best().baseline()),
                measure.shown(delta.best().candidate()),
                Double.isNaN(noise) ? "" : "±" + Figures.significant(noise, NOISE_DIGITS),
                delta.best().verdict().words(),
                numbers(measure, delta.best()),
                delta.last().verdict().words(),
                numbers(measure, delta.last()));
    }

    /** Two programs may call one metric by two names. */
    private static String name(Measure baseline, @Nullable Measure candidate) {
        return candidate == null || baseline.name().equals(candidate.name())
                ? baseline.name()
                : baseline.name() + " / " + candidate.name();
    }

    private static String about(@Nullable Split split, Direction direction) {
        String better = direction == Direction.MAX ? "higher is better" : "lower is better";
        return split == null ? better : split.label() + ", " + better;
    }

    private static String numbers(Measure measure, Difference difference) {
        String sign = difference.change() > 0 ? "+" : difference.change() < 0 ? "\u2212" : "";
        Double units = difference.noiseUnits();
        String noise = units == null ? "" : ", " + Figures.fixed(Math.abs(units), 1) + " noise units";
        return sign + measure.size(difference.change()) + noise;
    }

    private static MetricRow of(SharedLoss loss, String at) {
        return new MetricRow(
                loss.label(),
                at,
                Figures.significant(loss.baseline(), LOSS_DIGITS),
                Figures.significant(loss.candidate(), LOSS_DIGITS),
                "",
                "",
                "",
                "no verdict",
                Figures.signedSignificant(loss.candidate() - loss.baseline(), 2));
    }

    private static MetricRow of(CostDifference cost) {
        return new MetricRow(
                cost.kind().label(),
                "cost, not quality",
                Costs.shown(cost.kind(), cost.baseline()),
                Costs.shown(cost.kind(), cost.candidate()),
                "",
                cost.word(),
                cost.detail(),
                "",
                "");
    }
}
