package curvewise.core.rule;

/**
 * Something an expert remarks on a run: a rule that fired and was not suppressed.
 *
 * @param card of the rule
 * @param finding what it says
 */
public record Note(Card card, Finding finding) {
    /** The rule's id. */
    public String rule() {
        return card.id();
    }
}
