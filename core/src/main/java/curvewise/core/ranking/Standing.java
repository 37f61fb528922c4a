package curvewise.core.ranking;

import org.jspecify.annotations.Nullable;

/**
 * A run in a ranking.
 *
 * @param run the run
 * @param measure what it is ranked by
 * @param score its numbers in this table
 * @param value the one that it is ranked by
 * @param mean that of all runs of its configuration, each curve once: what is compared with other configurations; the value where it is the only one
 * @param rankLow the best rank it can have: 1 and one for each run that beats it
 * @param rankHigh the worst rank it can have
 * @param isProvisional whether the run is not finished
 * @param sameAs the name of the run before it that has the same configuration and the same curve, and with which it counts once; {@code null} for none
 */
public record Standing(
        Candidate run,
        Measure measure,
        Score score,
        double value,
        double mean,
        int rankLow,
        int rankHigh,
        boolean isProvisional,
        @Nullable String sameAs) {
    /** The interval as pages print it: {@code 1-3}, or {@code 2}. */
    public String ranks() {
        return rankLow == rankHigh ? String.valueOf(rankLow) : rankLow + "-" + rankHigh;
    }

    /** Whether it cannot be told apart from the best. */
    public boolean isAmongBest() {
        return rankLow == 1;
    }
}
