package curvewise.report.text;

import org.jspecify.annotations.Nullable;

/**
 * A value as it stands in a table.
 *
 * @param shown up to nine significant digits as logged; more are rounded to seven, so that columns stay readable
 * @param exact all digits, where {@code shown} has fewer; {@code null} where it has all
 * @param defined whether there is a value at all
 */
public record Figure(String shown, @Nullable String exact, boolean defined) {
    /** What any 32-bit value needs to be told from its neighbours. */
    private static final int SINGLE = 9;
    /** What a 32-bit value holds for certain. */
    private static final int ROUNDED = 7;

    static Figure of(double value) {
        String exact = Figures.exact(value);
        if (!Double.isFinite(value) || Figures.digits(value) <= SINGLE) {
            return new Figure(exact, null, true);
        }
        return new Figure(Figures.rounded(value, ROUNDED), exact, true);
    }
}
