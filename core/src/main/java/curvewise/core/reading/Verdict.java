package curvewise.core.reading;

/**
 * One sentence on a run.
 *
 * @param finding what was found, the first words of the sentence
 * @param rest the numbers and what cannot be said; may be empty
 */
public record Verdict(String finding, String rest) {
    /** The whole sentence. */
    public String sentence() {
        return finding + rest;
    }
}
