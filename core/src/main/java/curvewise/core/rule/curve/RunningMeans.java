package curvewise.core.rule.curve;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Finding;
import org.jspecify.annotations.Nullable;

/** What rules on the headline's status have in common: when there is none to speak of, and when it is only approximate. */
final class RunningMeans {
    private RunningMeans() {}

    /** Why the headline has no status; {@code null} when it has one. */
    static @Nullable String missing(@Nullable Judged headline) {
        if (headline == null) {
            return "no held-out metric is logged";
        }
        return headline.is(Status.INSUFFICIENT_DATA) ? "fewer than five evaluations have no status" : null;
    }

    /** The finding, which for a mean over the last episodes says that each value resembles the one before: no test knows by how much. */
    static Finding hedged(Finding finding, Judged series) {
        return series.metric().equals("rl.ep_rew_mean")
                ? finding.explained(
                        "As a mean over past episodes each value resembles the one before, so this is approximate.")
                : finding;
    }
}
