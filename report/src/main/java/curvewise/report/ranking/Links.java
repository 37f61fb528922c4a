package curvewise.report.ranking;

import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where runs and pairs of runs have their pages, below the root of the site.
 *
 * @param ofRun by the run's id; {@code null} where it has no page
 * @param ofPair by the ids of two runs in any order; {@code null} where they have no page
 */
public record Links(LongFunction<@Nullable String> ofRun, BiFunction<Long, Long, @Nullable String> ofPair) {
    /** The page of a run; {@code null} where it has none. */
    @Nullable
    String run(long id) {
        return ofRun.apply(id);
    }

    /** The page that compares two runs; {@code null} where there is none. */
    @Nullable
    String pair(long a, long b) {
        return ofPair.apply(a, b);
    }
}
