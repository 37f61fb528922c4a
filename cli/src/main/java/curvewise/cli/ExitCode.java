package curvewise.cli;

/** What the process tells its caller. */
enum ExitCode {
    /** Done; files that are partial or no logs do not change that. */
    DONE(0),
    /** Done, but a log is unreadable, or vanished runs were not swept. */
    DONE_WITH_PROBLEMS(1),
    /** Wrong usage or input: nothing was done. */
    WRONG_INPUT(2),
    /** The store is missing, locked, damaged, foreign, of a newer version, or its disk is full. */
    STORE_UNAVAILABLE(4),
    /** A defect of ours. */
    DEFECT(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The graver of two. */
    ExitCode or(ExitCode other) {
        return code >= other.code ? this : other;
    }
}
