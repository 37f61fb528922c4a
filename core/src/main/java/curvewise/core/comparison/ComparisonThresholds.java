package curvewise.core.comparison;

import curvewise.core.statistics.Threshold;
import java.util.List;

/** The numbers on which it turns what is said of two runs beside their verdict. */
public final class ComparisonThresholds {
    /** In the order in which a comparison meets them. */
    public static final List<Threshold> ALL = List.of(
            new Threshold(
                    "About the same cost",
                    CostDifference.ALIKE,
                    "Costs whose ratio is no more than this are called the same: machines differ as much from one night to the next.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Lasting lead",
                    OverlayWords.LASTING,
                    "A curve stays above the other when it does so at so many shared places up to the end, ...",
                    Threshold.CHOSEN),
            new Threshold(
                    "Lasting lead of long runs",
                    1.0 / OverlayWords.OF_ALL,
                    "... and at this share of them.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Isolated spikes",
                    Spikes.RARE,
                    "Evaluations that exceed all of the running median by more than u are spikes where they are no more than this share.",
                    Threshold.CHOSEN),
            new Threshold(
                    "End of a compared run",
                    BestAgainstLast.FEWEST,
                    "Whether the last value is a dip is seen in so many evaluations at least, ...",
                    Threshold.CHOSEN),
            new Threshold(
                    "End of a long compared run",
                    1.0 / BestAgainstLast.OF_ALL,
                    "... and in this share of them.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Other place in the schedule",
                    LengthWords.APART,
                    "Learning rates at a common step, as shares of their peaks, favour the run whose rate is lower by more than this factor.",
                    Threshold.CHOSEN),
            new Threshold(
                    "More chances in a pair",
                    Unknowns.MORE_CHANCES,
                    "From this ratio of evaluations on the best of the run with more of them is flattered.",
                    "expected maximum of normal values; the factor is a rule of thumb"),
            new Threshold(
                    "Too many seeds",
                    Experiments.MANY,
                    "A difference that takes more seeds of each than this is worth them only if it matters to somebody.",
                    Threshold.CHOSEN),
            new Threshold("Experiments at once", Experiments.MOST, "More is no plan.", Threshold.CHOSEN));

    private ComparisonThresholds() {}
}
