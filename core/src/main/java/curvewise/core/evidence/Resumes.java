package curvewise.core.evidence;

import java.util.List;

/**
 * Where training went back to a checkpoint and on from there.
 *
 * @param restarts in the order of the log; empty for a run in one go
 * @param superseded how many points of the training series were done again; 0 where a log keeps only what counts
 */
public record Resumes(List<Restart> restarts, int superseded) {
    /** A run in one go. */
    public static final Resumes NONE = new Resumes(List.of(), 0);

    /** Takes a copy of the list. */
    public Resumes {
        restarts = List.copyOf(restarts);
    }

    /**
     * One resume.
     *
     * @param source which file it stands in, counted from 0 in the order of time
     * @param file its name
     * @param line the first line of training after it
     * @param step the step of that line: what was logged before, from this step on, does not count
     */
    public record Restart(int source, String file, long line, long step) {}
}
