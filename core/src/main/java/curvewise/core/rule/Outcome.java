package curvewise.core.rule;

/** What a rule says of a run. */
public sealed interface Outcome {
    /** It has something to say. */
    record Fired(Finding finding) implements Outcome {}

    /** It looked and found nothing to say. */
    record Quiet() implements Outcome {}

    /**
     * It cannot be asked.
     *
     * @param reason one clause that says what is missing
     */
    record NotApplicable(String reason) implements Outcome {}

    /** It looked and found nothing to say. */
    static Outcome quiet() {
        return new Quiet();
    }

    /** It cannot be asked, because of {@code reason}. */
    static Outcome notApplicable(String reason) {
        return new NotApplicable(reason);
    }
}
