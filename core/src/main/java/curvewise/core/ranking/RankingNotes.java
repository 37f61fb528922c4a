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
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an expert remarks on a ranking. */
final class RankingNotes {
    /** From this ratio on more evaluations are more chances; rule of thumb. */
    private static final double MORE_CHANCES = 1.5;
    /** A fall of so many u from one night to the next is worth a look; rule of thumb. */
    private static final double REGRESSION = 3;
    /** So many dominated runs are named. */
    private static final int NAMED = 5;

    private static final List<Policy> ORDERS = List.of(Policy.BEST, Policy.LAST, Policy.DEBIASED);

    private final Table table;
    private final Policy policy;
    private final Spread spread;
    private final List<Standing> all;
    private final List<Standing> counted;
    private final List<Note> notes = new ArrayList<>();

    RankingNotes(Table table, Policy policy, Spread spread, List<Standing> standings) {
        this.table = table;
        this.policy = policy;
        this.spread = spread;
        this.all = standings;
        this.counted =
                standings.stream().filter(standing -> standing.sameAs() == null).toList();
    }

    List<Note> notes() {
        notes.addAll(new ComparabilityNotes(table).notes());
        if (counted.size() > 1) {
            tie();
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
        Note tie = tie(spread, counted.get(0), counted.get(1));
        if (tie != null) {
            notes.add(tie);
        }
    }

    /** That two runs cannot be told apart; {@code null} when they can. */
    static @Nullable Note tie(Spread spread, Standing a, Standing b) {
        double difference = Math.abs(a.measure().gain(a.value(), b.value()));
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
        List<List<Standing>> orders = new ArrayList<>();
        List<Policy> known = new ArrayList<>();
        for (Policy one : ORDERS) {
            if (counted.stream().allMatch(standing -> standing.score().by(one) != null)) {
                known.add(one);
                orders.add(order(one));
            }
        }
        if (orders.stream().distinct().count() < 2) {
            return;
        }
        boolean isTop = orders.stream().map(order -> order.get(0)).distinct().count() > 1;
        String tops = isTop
                ? tops(known, orders)
                : "the highest score stays that of " + counted.get(0).run().name();
        add(
                ComparisonCards.POLICY,
                Finding.of(
                                Severity.WARN,
                                Confidence.A,
                                "The order depends on which number represents a run: " + tops + ".")
                        .advising(
                                Topic.EVALUATION,
                                "Choose the checkpoint on validation data and report on a test split."));
    }

    private static String tops(List<Policy> policies, List<List<Standing>> orders) {
        List<String> tops = IntStream.range(0, policies.size())
                .mapToObj(i -> orders.get(i).get(0).run().name() + " has the highest by "
                        + policies.get(i).words())
                .toList();
        return String.join(", ", tops);
    }

    private List<Standing> order(Policy by) {
        return counted.stream()
                .sorted(Comparator.comparingDouble((Standing standing) -> -standing.measure()
                        .gain(Objects.requireNonNull(standing.score().by(by)), 0)))
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
        Pareto pareto = Pareto.of(table, spread, all);
        List<String> pairs = new ArrayList<>();
        for (int a = 0; a < counted.size(); a++) {
            int by = pareto.dominators()[a];
            if (by >= 0) {
                pairs.add(counted.get(a).run().name() + " by "
                        + counted.get(by).run().name());
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
        configurations.values().forEach(this::regression);
    }

    private void regression(List<Standing> runs) {
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
        if (nights > 0) {
            add(
                    ComparisonCards.NIGHTLY,
                    Finding.of(Severity.WARN, Confidence.C, fall(newest, least, nights))
                            .advising(
                                    Topic.EVALUATION, "Bisect what changed since, after one more run to see it again.")
                            .with("fall", least));
        }
    }

    private static String fall(Standing newest, double least, int nights) {
        return String.format(
                "%s is %s worse than the last %s of the same configuration, which may be a regression.",
                newest.run().name(), newest.measure().size(least), nights == 1 ? "run" : nights + " runs");
    }

    private static LocalDate day(Standing standing) {
        return LocalDate.ofInstant(Objects.requireNonNull(standing.run().startedAt()), ZoneOffset.UTC);
    }
}
