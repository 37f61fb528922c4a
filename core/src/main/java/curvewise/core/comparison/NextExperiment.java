package curvewise.core.comparison;

/**
 * Something to do that would settle what is open.
 *
 * @param lead what to do, beginning with its verb, which pages set bold
 * @param rest the rest of the sentence; may be empty
 * @param because on what it rests: {@code because of RANK-01}
 */
public record NextExperiment(String lead, String rest, String because) {
    /** The whole sentence. */
    public String sentence() {
        return lead + rest;
    }
}
