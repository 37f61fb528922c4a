package curvewise.core.ranking;

import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** That the order of runs depends on which number represents a run: its best, its last, or its best without the luck of many evaluations. */
final class PolicyNotes {
    private static final List<Policy> ORDERS = List.of(Policy.BEST, Policy.LAST, Policy.DEBIASED);

    private final Spread spread;
    private final List<Standing> counted;

    /**
     * Notes on a ranking.
     *
     * @param counted its runs in their order, without copies
     */
    PolicyNotes(Spread spread, List<Standing> counted) {
        this.spread = spread;
        this.counted = counted;
    }

    /** One note, or none where all orders are the same. */
    List<Note> notes() {
        Map<Policy, List<Standing>> orders = new EnumMap<>(Policy.class);
        for (Policy one : ORDERS) {
            if (counted.stream().allMatch(standing -> standing.score().by(one) != null)) {
                orders.put(one, order(one));
            }
        }
        if (orders.values().stream().map(PolicyNotes::ids).distinct().count() < 2) {
            return List.of();
        }
        return List.of(new Note(
                ComparisonCards.POLICY,
                Finding.of(
                                matters(orders) ? Severity.WARN : Severity.INFO,
                                Confidence.A,
                                "The order depends on which number represents a run: " + tops(orders) + ".")
                        .advising(
                                Topic.EVALUATION,
                                "Choose the checkpoint on validation data and report on a test split.")));
    }

    private static List<Long> ids(List<Standing> order) {
        return order.stream().map(standing -> standing.run().runId()).toList();
    }

    /** Whether another run is on top, or two change places that noise does not explain. */
    private boolean matters(Map<Policy, List<Standing>> orders) {
        return orders.values().stream()
                                .map(order -> order.get(0).run().runId())
                                .distinct()
                                .count()
                        > 1
                || orders.keySet().stream().anyMatch(this::turnsRound);
    }

    /** Whether of two runs of which one beats the other by the ranking's number the other has the better number of this kind. */
    private boolean turnsRound(Policy by) {
        List<Standing> byMean = counted.stream()
                .sorted(Comparator.comparingDouble(
                        standing -> -standing.measure().gain(standing.mean(), 0)))
                .toList();
        int beating = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Standing standing : byMean) {
            while (beats(byMean.get(beating), standing)) {
                least = Math.min(least, number(byMean.get(beating), by));
                beating++;
            }
            if (number(standing, by) > least) {
                return true;
            }
        }
        return false;
    }

    private boolean beats(Standing a, Standing b) {
        return spread.isEvidence(a.measure().gain(a.mean(), b.mean()));
    }

    /** Higher is better. */
    private static double number(Standing standing, Policy by) {
        return standing.measure().gain(Objects.requireNonNull(standing.score().by(by)), 0);
    }

    private String tops(Map<Policy, List<Standing>> orders) {
        List<Standing> tops =
                orders.values().stream().map(order -> order.get(0)).distinct().toList();
        return tops.size() > 1
                ? topsEach(orders)
                : "the highest score stays that of " + counted.get(0).run().name();
    }

    private static String topsEach(Map<Policy, List<Standing>> orders) {
        return orders.entrySet().stream()
                .map(order -> order.getValue().get(0).run().name() + " has the highest by "
                        + order.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private List<Standing> order(Policy by) {
        return counted.stream()
                .sorted(Comparator.comparingDouble(standing -> -number(standing, by)))
                .toList();
    }
}
