package curvewise.report.method;

import curvewise.core.comparison.ComparisonThresholds;
import curvewise.core.convergence.ConvergenceThresholds;
import curvewise.core.evidence.EvidenceThresholds;
import curvewise.core.ranking.RankingThresholds;
import curvewise.core.reading.ReadingThresholds;
import curvewise.core.statistics.StatisticsThresholds;
import curvewise.core.statistics.Threshold;
import curvewise.report.text.Figures;
import java.util.List;

/**
 * The thresholds of one kind of judgement.
 *
 * @param id of its place on the page
 * @param heading what they decide
 */
public record ThresholdTable(String id, String heading, List<Row> rows) {
    private static final int DIGITS = 4;

    /** Takes a copy of the list. */
    public ThresholdTable {
        rows = List.copyOf(rows);
    }

    /** A threshold, its value as it is printed. */
    public record Row(String name, String value, String meaning, String source) {
        private static Row of(Threshold threshold) {
            return new Row(
                    threshold.name(),
                    Figures.rounded(threshold.value(), DIGITS),
                    threshold.meaning(),
                    threshold.source());
        }
    }

    /** All, in the order in which a log meets them. */
    public static List<ThresholdTable> all() {
        return List.of(
                of("thresholds-log", "How logged values are taken", EvidenceThresholds.ALL),
                of("thresholds-curve", "How a curve gets its status, and its noise", ConvergenceThresholds.ALL),
                of("thresholds-tests", "Tests and estimates", StatisticsThresholds.ALL),
                of("thresholds-reading", "What is said of a run", ReadingThresholds.ALL),
                of("thresholds-ranking", "What may be compared, and what is better", RankingThresholds.ALL),
                of("thresholds-comparison", "What is said of two runs", ComparisonThresholds.ALL));
    }

    private static ThresholdTable of(String id, String heading, List<Threshold> thresholds) {
        return new ThresholdTable(id, heading, thresholds.stream().map(Row::of).toList());
    }
}
