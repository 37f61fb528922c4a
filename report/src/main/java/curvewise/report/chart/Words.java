package curvewise.report.chart;

/**
 * A picture in words, for who does not see it.
 *
 * @param id unique on its page
 * @param title what is shown
 * @param description the same in words and numbers
 */
public record Words(String id, String title, String description) {}
