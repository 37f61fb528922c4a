package curvewise.core.comparison;

/**
 * What a comparison comes to, in one to three sentences.
 *
 * @param before what stands before the finding; may be empty
 * @param finding the finding itself, which pages set bold
 * @param after numbers, and what holds beside it; may be empty
 */
public record ComparisonVerdict(String before, String finding, String after) {
    /** All of it. */
    public String sentence() {
        return before + finding + after;
    }
}
