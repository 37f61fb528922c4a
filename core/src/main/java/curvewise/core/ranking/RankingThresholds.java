package curvewise.core.ranking;

import curvewise.core.statistics.Threshold;
import java.util.List;

/** The numbers on which it turns which runs are compared, and which is better. */
public final class RankingThresholds {
    /** How much longer one training may be than another. */
    public static final Threshold EQUAL_BUDGETS = new Threshold(
            "Equal budgets",
            Budgets.EQUAL,
            "Trainings whose lengths differ by no more than this factor stand in one table as they are.",
            Threshold.CHOSEN);

    /** In the order in which runs meet them. */
    public static final List<Threshold> ALL = List.of(
            EQUAL_BUDGETS,
            new Threshold(
                    "Peers of one length",
                    BudgetClasses.LEAST_PEERS,
                    "Where each finished run has a peer of its length, so many at least, each length has a table of its own.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Long enough to rank",
                    Budgets.LONG_ENOUGH,
                    "Of unequal ones those with this share of the median length, or more, are compared at their common step.",
                    Threshold.CHOSEN),
            new Threshold(
                    "End of a run",
                    MeasureReading.END,
                    "The mean of the end is that of so many evaluations at least, ...",
                    Threshold.CHOSEN),
            new Threshold(
                    "End of a long run",
                    1.0 / MeasureReading.OF_ALL,
                    "... and of this share of them.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Difference of an AP that matters",
                    Measure.LEAST_OF_AP,
                    "Smaller ones matter to nobody, whatever the noise.",
                    "mmdetection's maintainers: 0.2 to 0.3 points between equal runs on COCO"),
            new Threshold(
                    "Difference of another metric that matters",
                    Measure.LEAST_SHARE,
                    "The same as a share of the best value.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Baseline of a percentage",
                    Difference.LEAST_BASELINE,
                    "A change is given in percent of a baseline of at least so many differences that matter.",
                    Threshold.CHOSEN),
            new Threshold(
                    "More chances",
                    RankingNotes.MORE_CHANCES,
                    "From this ratio of evaluations on the one with more had more chances of a lucky best.",
                    "expected maximum of normal values; the factor is a rule of thumb"),
            new Threshold(
                    "A fall since last night",
                    Regressions.REGRESSION,
                    "The same configuration that is worse by so many u is worth a look.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Runs for a knee",
                    Pareto.FEWEST_FOR_KNEE,
                    "Fewer runs that nothing dominates have no run between extremes.",
                    "arithmetic"));

    private RankingThresholds() {}
}
