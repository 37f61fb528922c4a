package curvewise.core.ranking;

/**
 * A run that has no rank.
 *
 * @param run the run
 * @param reason why, as a clause: {@code no held-out metric}
 */
public record Unranked(Candidate run, String reason) {}
