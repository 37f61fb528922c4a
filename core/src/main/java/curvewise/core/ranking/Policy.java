package curvewise.core.ranking;

/** Which number represents a run. */
public enum Policy {
    /** The best of its evaluations. */
    BEST("best"),
    /** The last of its evaluations. */
    LAST("last"),
    /** The best less what it owes to the luck of many evaluations. */
    DEBIASED("de-biased best"),
    /** The mean of the last tenth of its evaluations: no checkpoint of an agent is chosen in retrospect. */
    END_MEAN("mean of the end");

    private static final String AGENTS = "reinforcement";

    private final String words;

    Policy(String words) {
        this.words = words;
    }

    /** As sentences call it. */
    public String words() {
        return words;
    }

    /**
     * What a task is usually ranked by: the best, and for agents the mean of the end. The value of a ranking is that number, so that the order of a table is
     * that of its values, and the best stands beside it: of an agent whose evaluations swing by hundreds the best of many is luck that nobody can deploy.
     */
    public static Policy usual(String task) {
        return task.equals(AGENTS) ? END_MEAN : BEST;
    }
}
