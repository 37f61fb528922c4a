package curvewise.core.ranking;

import curvewise.core.rule.Note;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a table by their score, each with the ranks that noise leaves open.
 *
 * @param table the table
 * @param policy which number represents a run
 * @param spread how far equal runs may differ by chance
 * @param standings the highest score first, of equal ones the natural order of names; may be empty
 * @param identical names of runs with the same curve, to the last bit: each list has two at least
 * @param sentence what the ± is from and what it does not cover
 * @param nextExperiment the cheapest that could tell more; {@code null} where there are fewer than two runs
 * @param notes what else an expert remarks, by rule
 */
public record Ranking(
        Table table,
        Policy policy,
        Spread spread,
        List<Standing> standings,
        List<List<String>> identical,
        String sentence,
        @Nullable String nextExperiment,
        List<Note> notes) {
    /** Takes copies of the lists. */
    public Ranking {
        standings = List.copyOf(standings);
        identical = identical.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** The ranking of a table by what its task is usually ranked by. */
    public static Ranking of(Table table) {
        return of(table, Policy.usual(table.group().task()));
    }

    /** The ranking of a table. A run without that number is left out: only the de-biased best can be unknown. */
    public static Ranking of(Table table, Policy policy) {
        return new TableRanking(table, policy).ranking();
    }

    /** What the ranking says, in a sentence or two: whether the runs separate, and if not, why. */
    public String lead() {
        return RankingLead.of(this);
    }

    /** The runs that count: of runs with one configuration and one curve the first. */
    public List<Standing> counted() {
        return standings.stream().filter(standing -> standing.sameAs() == null).toList();
    }

    /** Of the runs that count the first of each configuration, the best mean first. */
    public List<Standing> configurations() {
        return configurations(counted());
    }

    /** The same of these runs. */
    static List<Standing> configurations(List<Standing> counted) {
        Map<String, Standing> first = new LinkedHashMap<>();
        counted.forEach(standing -> first.putIfAbsent(standing.run().groupKey(), standing));
        return first.values().stream()
                .sorted(Comparator.comparingDouble(
                        standing -> -standing.measure().gain(standing.mean(), 0)))
                .toList();
    }

    /** Those that cannot be told apart from the best. */
    public List<Standing> best() {
        return standings.stream().filter(Standing::isAmongBest).toList();
    }

    /** Whether the configuration of one run is better than that of another by more than noise; no run beats one of its own configuration. */
    public boolean beats(Standing a, Standing b) {
        return spread.isEvidence(a.measure().gain(a.mean(), b.mean()));
    }
}
