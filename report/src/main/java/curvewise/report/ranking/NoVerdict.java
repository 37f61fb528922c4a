package curvewise.report.ranking;

import curvewise.core.run.RunStatus;

/** Why a run has no verdict beside a baseline. */
enum NoVerdict {
    UNFINISHED("unfinished"),
    ALONE("with nothing to compare with"),
    NO_METRIC("without a held-out metric"),
    OTHER_METRIC("without the metric of the others on their data"),
    LEFT_OUT("too short for their ranking"),
    UNKNOWN_NOISE("whose noise is unknown"),
    UNKNOWN("for other reasons");

    private final String words;

    NoVerdict(String words) {
        this.words = words;
    }

    /** As a list of counts has it. */
    String words() {
        return words;
    }

    static boolean isUnfinished(RunStatus status) {
        return status == RunStatus.UNFINISHED || status == RunStatus.KILLED || status == RunStatus.RUNNING;
    }
}
