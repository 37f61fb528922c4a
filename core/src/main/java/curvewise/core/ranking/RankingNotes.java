package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an expert remarks on a ranking. */
final class RankingNotes {
    /** From this ratio on more evaluations are more chances; rule of thumb. */
    static final double MORE_CHANCES = 1.5;
    /** A fall of so many u from one night to the next is worth a look; rule of thumb. */
    static final double REGRESSION = 3;
    /** So many dominated runs are named. */
    private static final int NAMED = 5;

    private static final List<Policy> ORDERS = List.of(Policy.BEST, Policy.LAST, Policy.DEBIASED);

    private final Table table;
    private final Policy policy;
    private final Spread spread;
    private final List<Standing> counted;
    private final List<Standing> configurations;
    private final List<Note> notes = new ArrayList<>();

    RankingNotes(Table table, Policy policy, Spread spread, List<Standing> standings) {
        this.table = table;
        this.policy = policy;
        this.spread = spread;
        this.counted =
                standings.stream().filter(standing -> standing.sameAs() == null).toList();
        this.configurations = Ranking.configurations(counted);
    }

    List<Note> notes() {
        notes.addAll(new ComparabilityNotes(table).notes());
        if (configurations.size() > 1) {
            tie();
        }
        if (counted.size() > 1) {
            policies();
            chances();
            dominated();
            regressions();
        }
        return notes;
    }

    private void add(Card card, Finding finding) {
        notes.add(new Note(card, finding));
    }

    private void tie() {
        Note tie = tie(spread, configurations.get(0), configurations.get(1));
        if (tie != null) {
            notes.add(tie);
        }
    }

    /** That two runs cannot be told apart; {@code null} when they can. */
    static @Nullable Note tie(Spread spread, Standing a, Standing b) {
        double difference = Math.abs(a.measure().gain(a.mean(), b.mean()));
        if (spread.isEvidence(difference)) {
            return null;
        }
        double needed = spread.smallestDifference();
        String numbers = Double.isNaN(needed)
                ? String.format(
                        "%s apart, and nothing is known of the noise",
                        a.measure().size(difference))
                : String.format(
                        "%s vs ±%s; c_%d %s",
                        a.measure().size(difference),
                        a.measure().size(needed),
                        spread.runs(),
                        Figures.fixed(spread.factor(), 3));
        return new Note(
                ComparisonCards.TIE,
                Finding.of(
                                Severity.INFO,
                                Confidence.A,
                                String.format(
                                        "%s and %s cannot be told apart (%s).",
                                        a.run().name(), b.run().name(), numbers))
                        .with("difference", difference)
                        .with("needed", needed));
    }

    private void policies() {
        Map<Policy, List<Standing>> orders = new EnumMap<>(Policy.class);
        for (Policy one : ORDERS) {
            if (counted.stream().allMatch(standing -> standing.score().by(one) != null)) {
                orders.put(one, order(one));
            }
        }
        if (orders.values().stream().map(RankingNotes::ids).distinct().count() < 2) {
            return;
        }
        add(
                ComparisonCards.POLICY,
                Finding.of(
                                matters(orders) ? Severity.WARN : Severity.INFO,
                                Confidence.A,
                                "The order depends on which number represents a run: " + tops(orders) + ".")
                        .advising(
                                Topic.EVALUATION,
                                "Choose the checkpoint on validation data and report on a test split."));
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

    private void chances() {
        Comparator<Standing> byNumber =
                Comparator.comparingInt(standing -> standing.score().evaluations());
        Standing most = counted.stream().max(byNumber).orElseThrow();
        Standing fewest = counted.stream().min(byNumber).orElseThrow();
        double many = most.score().evaluations();
        double few = fewest.score().evaluations();
        if (policy != Policy.BEST || !exceeds(many / few, MORE_CHANCES)) {
            return;
        }
        add(
                ComparisonCards.CHANCES,
                Finding.of(
                                Severity.INFO,
                                Confidence.A,
                                String.format(
                                        "More evaluations give %s more chances of a lucky best than %s (%s vs %s).",
                                        most.run().name(),
                                        fewest.run().name(),
                                        Figures.count(most.score().evaluations()),
                                        Figures.count(fewest.score().evaluations())))
                        .advising(Topic.EVALUATION, "Compare the de-biased best, or evaluate all equally often.")
                        .with("most_evaluations", many)
                        .with("fewest_evaluations", few));
    }

    private void dominated() {
        int[] dominators = Pareto.front(table, spread, counted).dominators();
        List<String> pairs = new ArrayList<>();
        for (int a = 0; a < dominators.length; a++) {
            if (dominators[a] >= 0) {
                pairs.add(counted.get(a).run().name() + " by "
                        + counted.get(dominators[a]).run().name());
            }
        }
        if (pairs.isEmpty()) {
            return;
        }
        String more = pairs.size() > NAMED ? " and " + (pairs.size() - NAMED) + " more" : "";
        String named = String.join(", ", pairs.subList(0, Math.min(NAMED, pairs.size())));
        add(
                ComparisonCards.DOMINATED,
                Finding.of(
                                Severity.INFO,
                                Confidence.A,
                                "Worse beyond noise, and no faster or smaller as far as is logged: " + named + more
                                        + ".")
                        .advising(Topic.EVALUATION, "Drop the dominated runs from further experiments.")
                        .with("dominated", pairs.size()));
    }

    private void regressions() {
        TreeMap<String, List<Standing>> configurations = new TreeMap<>();
        counted.stream()
                .filter(standing -> standing.run().startedAt() != null)
                .forEachOrdered(standing -> configurations
                        .computeIfAbsent(standing.run().groupKey(), key -> new ArrayList<>())
                        .add(standing));
        configurations.values().stream()
                .map(this::fall)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(fall -> -fall.least))
                .limit(NAMED)
                .forEachOrdered(this::add);
    }

    /**
     * That the newest run of a configuration is worse than those before it.
     *
     * @param newest the run
     * @param least by so much at least
     * @param nights how many it is worse than
     */
    private record Fall(Standing newest, double least, int nights) {
        String words() {
            return String.format(
                    "%s is %s worse than the last %s of the same configuration, which may be a regression.",
                    newest.run().name(), newest.measure().size(least), nights == 1 ? "run" : nights + " runs");
        }
    }

    private @Nullable Fall fall(List<Standing> runs) {
        List<Standing> byStart = runs.stream()
                .sorted(Comparator.comparing(
                        standing -> Objects.requireNonNull(standing.run().startedAt())))
                .toList();
        Standing newest = byStart.get(byStart.size() - 1);
        int nights = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = byStart.size() - 2; i >= 0; i--) {
            Standing earlier = byStart.get(i);
            double fall = newest.measure().gain(earlier.value(), newest.value());
            boolean isFall = !day(earlier).equals(day(newest))
                    && exceeds(fall, REGRESSION * spread.uncertainty().value());
            if (!isFall) {
                break;
            }
            nights++;
            least = Math.min(least, fall);
        }
        return nights == 0 ? null : new Fall(newest, least, nights);
    }

    private void add(Fall fall) {
        add(
                ComparisonCards.NIGHTLY,
                Finding.of(Severity.WARN, Confidence.C, fall.words())
                        .advising(Topic.EVALUATION, "Bisect what changed since, after one more run to see it again.")
                        .with("fall", fall.least));
    }

    private static LocalDate day(Standing standing) {
        return LocalDate.ofInstant(Objects.requireNonNull(standing.run().startedAt()), ZoneOffset.UTC);
    }
}
