package curvewise.core.rule;

/** How much a note matters, the gravest first. */
public enum Severity {
    /** The result is not valid, or the run is dead. */
    CRITICAL,
    /** Costs quality or trust. */
    WARN,
    /** Context. */
    INFO,
    /** What is fine. */
    GOOD
}
