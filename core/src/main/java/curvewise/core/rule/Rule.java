package curvewise.core.rule;

import curvewise.core.evidence.Evidence;

/**
 * A piece of an expert's judgement on one run.
 *
 * <p>It has no state and answers for any run: that it fired, that it has nothing to say, or why it cannot be asked.
 */
public interface Rule {
    /** What it is about. */
    Card card();

    /** What it says of a run. */
    Outcome judge(Evidence run);
}
