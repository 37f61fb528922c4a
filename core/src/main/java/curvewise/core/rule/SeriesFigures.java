package curvewise.core.rule;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Groups;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.PrintedPrecision;
import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;
import curvewise.core.text.SeriesName;
import java.util.Arrays;
import java.util.List;

/**
 * A judged series as sentences name it, and its numbers with as many decimals as it is printed with.
 *
 * @param series what is spoken of
 * @param decimals of its values
 */
public record SeriesFigures(Judged series, int decimals) {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 4;
    private static final int MOST_DECIMALS = 12;
    /** Of a series of zeros. */
    private static final int SOME_DECIMALS = 3;
    /** A noise estimate from fewer values is good for one digit. */
    private static final int PRECISE_FROM = 20;

    /** Of the last decimal: what is smaller is the rounding of doubles. */
    private static final double DUST = 1e-6;

    private static final double LEAST_P = 1e-4;
    /** A sum of more parts is not spelt out. */
    private static final int FEW_PARTS = 3;
    /** With which the words of this class and its users may begin. */
    private static final List<String> OPENINGS = List.of("the ", "in ", "from ");

    /** The figures of a series. */
    public static SeriesFigures of(Judged series) {
        return new SeriesFigures(series, decimals(series.points().values(), series.precision()));
    }

    /** Decimals as printed, but three significant digits of a usual value of its second half at least and four at most. */
    public static int decimals(double[] values, PrintedPrecision printed) {
        // a curve that begins near 0, or far from it, is spoken of where it ends
        double level = Median.of(Arrays.stream(values, values.length / 2, values.length)
                .map(Math::abs)
                .filter(Double::isFinite)
                .toArray());
        if (!(level > 0)) {
            return Math.min(printed.decimals(), SOME_DECIMALS);
        }
        int first = -(int) Math.floor(Math.log10(level));
        int fewest = Math.max(0, first + FEWEST_DIGITS - 1);
        int most = Math.max(0, first + MOST_DIGITS - 1);
        int wanted = printed.lsb() > 0 ? Math.max(fewest, Math.min(most, printed.decimals())) : most;
        return Math.min(wanted, MOST_DECIMALS);
    }

    /** Its name as logged; of a sum what was added up. */
    public String name() {
        List<String> parts = series.tracks().stream()
                .map(track -> SeriesName.shown(track.rawName()))
                .toList();
        if (parts.size() < 2) {
            return SeriesName.shown(series.rawName());
        }
        return parts.size() > FEW_PARTS
                ? "the sum of " + parts.get(0) + " and " + (parts.size() - 1) + " more parts"
                : "the sum of " + listed(parts);
    }

    /** As the training loss, with its name. */
    public String asTraining() {
        return "the training loss (" + name() + ")";
    }

    /** As the validation loss, with its name. */
    public String asValidation() {
        return "the validation loss (" + name() + ")";
    }

    /** Names in a row: {@code a, b and c}. */
    public static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The beginning of a sentence: an article or a preposition gets its capital, a name stays as it is logged. */
    public static String capital(String text) {
        boolean isWord = OPENINGS.stream().anyMatch(text::startsWith);
        return isWord ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** A value in the unit of the series. */
    public String value(double value) {
        return Figures.fixed(value, decimals);
    }

    /** A difference without sign: never printed as 0 when it is more than the rounding of doubles. */
    public String size(double difference) {
        double size = Math.abs(difference);
        boolean isHidden = size > DUST * Math.pow(10, -decimals) && size < 0.5 * Math.pow(10, -decimals);
        return isHidden ? Figures.significant(size, 2) : Figures.fixed(size, decimals);
    }

    /** An oriented difference as one of this series, with its sign: for a quality a gain is positive. */
    public String change(double oriented) {
        return difference(series.unoriented(oriented));
    }

    /** A difference with its sign: never printed as 0 when it is more than the rounding of doubles. */
    public String difference(double difference) {
        if (Math.abs(difference) <= DUST * Math.pow(10, -decimals)) {
            return Figures.fixed(0, decimals);
        }
        boolean isHidden = Math.abs(difference) < 0.5 * Math.pow(10, -decimals);
        return isHidden ? Figures.signedSignificant(difference, 2) : Figures.signed(difference, decimals);
    }

    /** An oriented interval in the unit of the series: {@code −0.012 to +0.020}. */
    public String interval(double low, double high) {
        double a = series.unoriented(low);
        double b = series.unoriented(high);
        return difference(Math.min(a, b)) + " to " + difference(Math.max(a, b));
    }

    /** An amount without sign, such as a noise: one digit where it comes from few values, else two. */
    public String amount(double amount) {
        return Figures.significant(amount, series.convergence().n() < PRECISE_FROM ? 1 : 2);
    }

    /** What the status looked at, at the end of the series: {@code the last 12 evaluations}. */
    public String tail() {
        return "the last " + series.convergence().tail()
                + (isGrouped() ? " of " + series.judgedValues().length + " equal stretches" : " " + pointNoun() + "s");
    }

    /** Whether the status was found from means of equal stretches of a long series. */
    private boolean isGrouped() {
        int judged = series.judgedValues().length;
        int points = series.points().size() - series.segmentStart();
        return series.basis() != Judged.Basis.EVALUATION
                && judged < points
                && judged == Groups.of(new double[points], 0).values().length;
    }

    /** What one of the values is that the status was found from: {@code evaluation}, or {@code stretch} where they are means of many. */
    public String noun() {
        return isGrouped() ? "stretch" : pointNoun();
    }

    private String pointNoun() {
        return switch (series.basis()) {
            case EVALUATION -> "evaluation";
            case EPOCH -> "epoch";
            case BLOCK -> "block";
            case POINT -> "point";
        };
    }

    /** When a point was logged: {@code epoch 12}, or else its step, or else its number. */
    public String when(int point) {
        Points points = series.points();
        double epoch = points.epochs()[point];
        if (Double.isFinite(epoch)) {
            return "epoch "
                    + Figures.significant(
                            epoch,
                            Math.max(3, Long.toString((long) Math.abs(epoch)).length()));
        }
        return points.steps()[point] == Points.NO_STEP
                ? pointNoun() + " " + Figures.count(point + 1L)
                : "step " + Figures.count(points.steps()[point]);
    }

    /** A probability: {@code p = 0.031}. */
    public static String p(double p) {
        return exceeds(LEAST_P, p) ? "p < 0.0001" : "p = " + Figures.significant(p, 2);
    }
}
