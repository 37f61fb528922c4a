package curvewise.report.method;

/**
 * A word, and what it means here.
 *
 * @param id of its place on a page
 * @param name the word
 * @param meaning a sentence or two
 */
public record Term(String id, String name, String meaning) {}
