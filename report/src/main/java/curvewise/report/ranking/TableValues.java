package curvewise.report.ranking;

import curvewise.core.ranking.Measure;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Standing;
import curvewise.report.text.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one table are written: all with the same decimals, in percent where all are logged so.
 *
 * @param isPercent whether they are
 * @param decimals of each value
 */
record TableValues(boolean isPercent, int decimals) {
    private static final int MOST_DECIMALS = 6;
    /** Longer numbers are written with an exponent. */
    private static final double MOST_WHOLE = 1e9;
    /** Of values without a known noise. */
    private static final int SIGNIFICANT = 4;

    /** Enough to sort by. */
    private static final int DIGITS = 7;

    /** Of a ranking with one standing at least. */
    static TableValues of(Ranking ranking) {
        List<Measure> measures =
                ranking.standings().stream().map(Standing::measure).toList();
        boolean isPercent = measures.stream().allMatch(measure -> measure.factor() != 1);
        Measure one = measures.get(0);
        if (one.scale().isFraction()) {
            int most = measures.stream().mapToInt(Measure::decimals).max().orElse(0);
            return new TableValues(isPercent, isPercent ? Math.max(most - 2, ofPercent(ranking)) : most);
        }
        double level = ranking.spread().uncertainty().isKnown()
                ? ranking.spread().uncertainty().value() * Math.pow(10, SIGNIFICANT - 2)
                : 10 * Math.abs(middle(ranking).value());
        int before = level > 0 ? (int) Math.floor(Math.log10(level)) : 0;
        return new TableValues(false, Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT - before)));
    }

    private static Standing middle(Ranking ranking) {
        return ranking.standings().get(ranking.standings().size() / 2);
    }

    /** So many that two digits of the noise can be seen: percent is often printed, or left exact, with any number of them. */
    private static int ofPercent(Ranking ranking) {
        double noise = ranking.spread().uncertainty().value() * 100;
        return noise > 0 ? Math.max(1, Math.min(2, 1 - (int) Math.floor(Math.log10(noise)))) : 1;
    }

    double scaled(double value) {
        return isPercent ? value * 100 : value;
    }

    String value(double value) {
        return fixed(scaled(value));
    }

    private String fixed(double value) {
        boolean isWhole = decimals == 0 && Math.abs(value) < MOST_WHOLE;
        return isWhole ? Figures.count(Math.round(value)) : Figures.fixed(value, decimals);
    }

    /** As a sorting script reads it; empty for no value. */
    static String sortable(@Nullable Double value) {
        return value == null || !Double.isFinite(value)
                ? ""
                : Figures.rounded(value, DIGITS).replace('\u2212', '-');
    }

    /** Without sign, with two digits at least. */
    String size(double difference) {
        double size = Math.abs(scaled(difference));
        boolean isShown = size >= 10 * Math.pow(10, -decimals);
        return isShown ? fixed(size) : Figures.significant(size, 2);
    }

    /** With its sign, and never as zero unless it is. */
    String signed(double difference) {
        double size = Math.abs(scaled(difference));
        String text = size >= Math.pow(10, -decimals) ? fixed(size) : Figures.significant(size, 1);
        return difference == 0 ? text : (difference > 0 ? "+" : "\u2212") + text;
    }
}
