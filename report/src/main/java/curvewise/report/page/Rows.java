package curvewise.report.page;

import curvewise.report.text.Figures;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that is never longer than a page can bear.
 *
 * @param shown the first ones
 * @param more says how many are not shown; {@code null} when all are
 */
record Rows<T>(List<T> shown, @Nullable String more) {
    Rows {
        shown = List.copyOf(shown);
    }

    /** The first {@code most} of a list, each made into a row. */
    static <S, T> Rows<T> of(List<S> all, int most, Function<S, T> row) {
        return of(all, most, all.size(), row);
    }

    /** The same where only the first {@code most} of {@code size} were fetched. */
    static <S, T> Rows<T> of(List<S> first, int most, int size, Function<S, T> row) {
        List<T> shown = first.stream().limit(most).map(row).toList();
        String more = shown.size() == size
                ? null
                : Figures.count(shown.size()) + " of " + Figures.count(size) + " are shown. SQL has them all.";
        return new Rows<>(shown, more);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return shown.isEmpty();
    }
}
