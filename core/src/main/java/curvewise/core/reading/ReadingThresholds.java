package curvewise.core.reading;

import curvewise.core.statistics.Threshold;
import java.util.List;

/** The numbers on which it turns what is said of a run. */
public final class ReadingThresholds {
    /** In the order of a reading. */
    public static final List<Threshold> ALL = List.of(
            new Threshold(
                    "Recall that is worth a word",
                    VerdictSentence.LEAST_RECALL,
                    "A verdict names no bound of recall below it.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Jump at a resume",
                    Suppressions.LEAST_JUMP,
                    "A jump of the loss by so many standard deviations at a resume explains what other rules find there.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Same place",
                    Suppressions.SAME_PLACE,
                    "Findings within so many values of each other speak of the same change.",
                    Threshold.CHOSEN),
            new Threshold("Actions", Actions.MOST, "A reading advises at most so many.", "more is no plan"));

    private ReadingThresholds() {}
}
