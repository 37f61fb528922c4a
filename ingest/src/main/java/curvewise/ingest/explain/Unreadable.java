package curvewise.ingest.explain;

/**
 * A log that could not be read.
 *
 * @param file its name
 * @param reason what is wrong with it, with the line where there is one
 */
public record Unreadable(String file, String reason) {}
