package curvewise.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import curvewise.core.evidence.Evidence;

/** What a rule says of a run, for tests to look at. */
public final class Said {
    private Said() {}

    /** What it found; fails when it did not fire. */
    public static Finding finding(Rule rule, Evidence run) {
        return assertInstanceOf(Outcome.Fired.class, rule.judge(run)).finding();
    }

    /** Its sentence; fails when it did not fire. */
    public static String by(Rule rule, Evidence run) {
        return finding(rule, run).summary();
    }

    /** Fails unless the rule looked and had nothing to say. */
    public static void nothing(Rule rule, Evidence run) {
        assertEquals(Outcome.quiet(), rule.judge(run));
    }

    /** Why it could not be asked; fails when it could. */
    public static String notApplicable(Rule rule, Evidence run) {
        return assertInstanceOf(Outcome.NotApplicable.class, rule.judge(run)).reason();
    }
}
