package curvewise.core.rule;

/**
 * Something an expert remarks on a run: a rule that fired and was not suppressed.
 *
 * @param card of the rule
 * @param finding what it says
 */
public record Note(Card card, Finding finding) {
    /** Checks that it speaks no more surely than its card says. */
    public Note {
        if (finding.confidence().compareTo(card.confidence()) < 0) {
            throw new IllegalArgumentException(card.id() + " speaks more surely than its card: " + finding);
        }
    }

    /** The rule's id. */
    public String rule() {
        return card.id();
    }
}
