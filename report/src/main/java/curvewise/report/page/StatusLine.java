package curvewise.report.page;

import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import curvewise.report.text.Shown;

/**
 * How a run ended, as a mark, a word and a reason: never by colour alone.
 *
 * @param style the colour
 * @param mark a shape of one character
 * @param reason why; may be empty
 */
record StatusLine(String word, String style, String mark, String reason) {
    static StatusLine of(RunSummary run) {
        return new StatusLine(
                run.status().label(), style(run.status()), mark(run.status()), Shown.text(run.statusReason()));
    }

    static String style(RunStatus status) {
        return switch (status) {
            case FAILED -> "critical";
            case KILLED, UNFINISHED -> "warning";
            case FINISHED, RUNNING, EMPTY, DELETED, REPLACED -> "plain";
        };
    }

    static String mark(RunStatus status) {
        return switch (status) {
            case FINISHED -> "\u25CF";
            case FAILED -> "\u2715";
            case KILLED -> "\u25A0";
            case RUNNING -> "\u25B7";
            case UNFINISHED -> "\u25D0";
            case EMPTY -> "\u25CB";
            case DELETED -> "\u2212";
            case REPLACED -> "\u21C4";
        };
    }

    static String meaning(RunStatus status) {
        return switch (status) {
            case FINISHED -> "Reached its planned end, or was stopped by its own patience.";
            case FAILED -> "Ended by an error, or by a loss that became NaN.";
            case KILLED -> "Ended from outside, by the word of the store that kept it.";
            case RUNNING -> "A store says that it goes on. A log alone never says so.";
            case UNFINISHED ->
                "Ends inside an epoch or short of its plan, and nothing says why. It ranks only provisionally.";
            case EMPTY -> "Holds no value. It never ranks.";
            case DELETED -> "Its log is gone. Its values are kept; it never ranks.";
            case REPLACED -> "Another run stands in its place. Its values are kept; it never ranks.";
        };
    }
}
