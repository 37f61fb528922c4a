package curvewise.core.ranking;

/** What the length of a training is counted in. */
public enum ProgressUnit {
    EPOCH,
    STEP
}
