package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expert remarks on a ranking. */
final class RankingNotes {
    /** From this ratio on more evaluations are more chances; rule of thumb. */
    static final double MORE_CHANCES = 1.5;
    /** So many dominated runs are named. */
    private static final int NAMED = 5;

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
            notes.addAll(new PolicyNotes(spread, counted).notes());
            chances();
            dominated();
            notes.addAll(new Regressions(spread, counted).notes());
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
}
