package curvewise.ingest.format.tensorboard;

/** The steps that the values of a tag stand on: the first logged, and the greatest. */
final class StepRange {
    private final long first;
    private long greatest;
    private boolean isPoint = true;

    StepRange(long first) {
        this.first = first;
        this.greatest = first;
    }

    void add(long step) {
        isPoint &= step == first;
        greatest = Math.max(greatest, step);
    }

    /** These steps with those of a later file. */
    StepRange and(StepRange later) {
        add(later.first);
        isPoint &= later.isPoint;
        greatest = Math.max(greatest, later.greatest);
        return this;
    }

    long first() {
        return first;
    }

    long greatest() {
        return greatest;
    }

    /** Whether all values stand on one step: a constant, or a placeholder, says nothing about where training stood. */
    boolean isPoint() {
        return isPoint;
    }
}
