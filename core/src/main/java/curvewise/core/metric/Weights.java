package curvewise.core.metric;

/** Whose weights were evaluated, those that a run is judged by first. */
public enum Weights {
    /** Those being trained. */
    OWN,
    /** The student's, beside a teacher. */
    STUDENT,
    /** The teacher's. */
    TEACHER,
    /** A moving average of those being trained. */
    AVERAGED
}
