package curvewise.core.comparison;

import curvewise.core.run.Param;
import java.util.List;

/**
 * What two runs were told to do differently. In each list those settings come first that matter most for what is learnt.
 *
 * @param known whose settings the logs hold
 * @param changed settings of both with different values
 * @param onlyBaseline settings that only the baseline has
 * @param onlyCandidate settings that only the candidate has
 * @param seeds seeds that differ
 * @param bookkeeping names, places and the like that differ and change nothing that is learnt
 * @param equal settings of both with the same value, seeds and bookkeeping included
 */
public record ConfigurationDifference(
        Known known,
        List<Setting> changed,
        List<Setting> onlyBaseline,
        List<Setting> onlyCandidate,
        List<Setting> seeds,
        List<Setting> bookkeeping,
        List<Setting> equal) {
    /** Whose settings are known: without them nothing can be said, least of all that nothing differs. */
    public enum Known {
        BOTH,
        BASELINE,
        CANDIDATE,
        NEITHER
    }

    /** Takes copies of the lists. */
    public ConfigurationDifference {
        changed = List.copyOf(changed);
        onlyBaseline = List.copyOf(onlyBaseline);
        onlyCandidate = List.copyOf(onlyCandidate);
        seeds = List.copyOf(seeds);
        bookkeeping = List.copyOf(bookkeeping);
        equal = List.copyOf(equal);
    }

    /** Of the parameters of two runs, which may be none. */
    static ConfigurationDifference of(List<Param> baseline, List<Param> candidate) {
        return new ConfigurationReading(baseline, candidate).difference();
    }

    /** Whether both logs hold settings. */
    public boolean isKnown() {
        return known == Known.BOTH;
    }

    /** Whether no setting that the logs hold differs, seeds and bookkeeping aside. */
    public boolean isSameConfiguration() {
        return isKnown() && changed.isEmpty() && onlyBaseline.isEmpty() && onlyCandidate.isEmpty();
    }

    /** How many settings only one of the logs has. */
    public int onesided() {
        return onlyBaseline.size() + onlyCandidate.size();
    }
}
