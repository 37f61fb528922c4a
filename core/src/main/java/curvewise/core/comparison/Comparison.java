package curvewise.core.comparison;

import curvewise.core.ranking.Delta;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.Table;
import curvewise.core.rule.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two runs beside each other.
 *
 * @param baseline what is compared with
 * @param candidate what is compared
 * @param delta gate, verdict and the metrics of both; its runs are called by their labels
 * @param metrics of both, those included that nobody is ranked by: the deciding one first, each other one at the evaluation at which the deciding one is
 *     best; empty where nothing may be compared
 * @param verdict what it comes to
 * @param context what stands under the verdict: what is equal, how much was changed at once
 * @param reasons what is to be said of comparing the two at all, the gravest first
 * @param comparable whether the two may be compared, in a few words: {@code yes, at equal budget}, {@code up to epoch 50}, {@code with care}, {@code no}
 * @param basis where the ± is from and what it does not cover; stands under the table of metrics
 * @param costs of those that both logs tell
 * @param losses of both
 * @param configuration what they were told to do differently
 * @param overlay their curves; {@code null} when no metric is shared
 * @param unknowns what cannot be said
 * @param actions what would settle it, the cheapest first, at most five
 */
public record Comparison(
        Side baseline,
        Side candidate,
        Delta delta,
        List<MetricDelta> metrics,
        ComparisonVerdict verdict,
        List<String> context,
        List<Note> reasons,
        String comparable,
        String basis,
        List<CostDifference> costs,
        Losses losses,
        ConfigurationDifference configuration,
        @Nullable Overlay overlay,
        List<String> unknowns,
        List<NextExperiment> actions) {
    /** Takes copies of the lists. */
    public Comparison {
        metrics = List.copyOf(metrics);
        context = List.copyOf(context);
        reasons = List.copyOf(reasons);
        costs = List.copyOf(costs);
        unknowns = List.copyOf(unknowns);
        actions = List.copyOf(actions);
    }

    /** Two runs that somebody named, before anybody looked at their numbers. */
    public static Comparison ofPair(Subject candidate, Subject namedBaseline) {
        return new Comparing(candidate, namedBaseline).ofPair();
    }

    /**
     * Two runs of a table: what equal runs may differ by is found from all of them.
     *
     * @param isNamed whether somebody named the baseline; else it is only a default, or the top of the table
     */
    public static Comparison of(Subject candidate, Subject baseline, boolean isNamed, Table table) {
        return new Comparing(candidate, baseline).of(isNamed, table);
    }

    /** One noise unit of the metric that decides, in its unit; {@code null} when unknown. */
    public @Nullable Double noiseUnit() {
        return ContextWords.noiseUnit(
                delta.metrics().isEmpty() ? null : delta.metrics().get(0));
    }

    /** The same where it is known what the two differ by in their table. */
    public static Comparison of(Subject candidate, Subject baseline, Delta known, Table table) {
        return new Comparing(candidate, baseline).of(known, table);
    }
}
