package curvewise.report;

/**
 * What was written.
 *
 * @param pages how many pages the site has
 * @param reused how many of them were taken over from the site before
 */
public record SiteSummary(int pages, int reused) {}
