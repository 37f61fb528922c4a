package curvewise.report.ranking;

import curvewise.report.text.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run in a table, ready to be printed.
 *
 * @param isTop whether it cannot be told apart from the best
 * @param ranks the interval of its ranks
 * @param order the best of them, to sort by
 * @param strip the same as a picture
 * @param href its page; {@code null} where it has none
 * @param apart what sets it apart, or that it is the same as another; may be empty
 * @param sortable the value with all digits that sorting needs
 * @param noise how uncertain it is; empty when that is unknown
 * @param dot the value on the scale of the table
 * @param bestAt where its best is; empty when unknown
 * @param end up to where it counts here; empty when unknown
 * @param debiased the best without its luck; {@code null} when unknown
 * @param against what is said beside the baseline
 * @param curve as a picture; empty where there is none
 * @param status how the curve ends
 */
public record RankingRow(
        boolean isTop,
        String ranks,
        int order,
        String strip,
        Shown name,
        @Nullable String href,
        String apart,
        String value,
        String sortable,
        String noise,
        String dot,
        String bestAt,
        String end,
        String last,
        String sortableLast,
        @Nullable String debiased,
        Against against,
        String curve,
        String status,
        List<NoteCount> notes) {
    /**
     * What is said of a run beside the baseline.
     *
     * @param numbers the difference, signed, and in noise units; may be empty
     * @param href the page that compares both; {@code null} where there is none
     * @param sortable the difference in noise units, turned so that positive is better
     */
    public record Against(
            RunVerdict verdict, String numbers, @Nullable String href, String sortable) {}
}
