package curvewise.core.ranking;

import curvewise.core.rule.Note;
import java.util.List;
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

    /** Those that cannot be told apart from the best. */
    public List<Standing> best() {
        return standings.stream().filter(Standing::isAmongBest).toList();
    }

    /** Whether one run is better than another by more than noise. */
    public boolean beats(Standing a, Standing b) {
        return spread.isEvidence(a.measure().gain(a.value(), b.value()));
    }
}
