package curvewise.core.reading;

import java.util.Locale;

/**
 * What became of one rule on one run.
 *
 * @param rule its id
 * @param kind what became of it
 * @param reason why it could not be asked, or which rule says it already; empty otherwise
 */
public record RuleOutcome(String rule, Kind kind, String reason) {
    /** What can become of a rule. */
    public enum Kind {
        FIRED,
        QUIET,
        SUPPRESSED,
        NOT_APPLICABLE;

        /** The name that SQL shows, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
