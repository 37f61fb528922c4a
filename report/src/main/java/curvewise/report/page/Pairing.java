package curvewise.report.page;

import curvewise.core.metric.Direction;
import curvewise.core.ranking.Baseline;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;

/**
 * Two runs that have a page of their own.
 *
 * @param group in which both stand
 * @param ranking the table of the group in which both, or at least the candidate, have a place
 * @param baseline what is compared with: that of the group, or the top run
 * @param candidate what is compared
 * @param delta what they differ by
 * @param path of their page
 */
record Pairing(RankedGroup group, Ranking ranking, Baseline baseline, Candidate candidate, Delta delta, String path) {
    /** What the top run is called: scores are not always better when they are higher. */
    String top() {
        return group.group().metric().direction() == Direction.MAX ? "highest score" : "lowest score";
    }

    /** Whether it is the group's baseline that is compared with, and not the top run. */
    boolean isAgainstBaseline() {
        Baseline ofGroup = group.baseline();
        return ofGroup != null && ofGroup.run().runId() == baseline.run().runId();
    }
}
