package curvewise.core.ranking;

/** What a difference to a baseline says. */
public enum DeltaVerdict {
    BETTER("better"),
    WORSE("worse"),
    WITHIN_NOISE("within noise"),
    /** It is the baseline itself. */
    BASELINE("baseline"),
    /** Not comparable, or nothing is known of the noise, or the runs differ in their seeds only and yet by more than the noise. */
    NO_VERDICT("no verdict"),
    /** The run ended by an error. */
    BROKEN("broken"),
    /** The run holds no value. */
    EMPTY("empty");

    private final String words;

    DeltaVerdict(String words) {
        this.words = words;
    }

    /** As pages print it. */
    public String words() {
        return words;
    }
}
