package curvewise.core.run;

import org.jspecify.annotations.Nullable;

/**
 * A hyper-parameter of a run.
 *
 * @param name dotted, as in {@code optimizer.lr}
 * @param value as written in the file
 * @param number its value where it is a number
 * @param source the file it stands in
 */
public record Param(String name, String value, @Nullable Double number, String source) {
    /** Reads the number out of the value where there is one; {@code 1e-4} is one, {@code true} and {@code 3 days} are none. */
    public static Param of(String name, String value, String source) {
        return new Param(name, value, number(value), source);
    }

    private static @Nullable Double number(String value) {
        String text = value.strip();
        if (text.isEmpty() || !isNumberEnd(text.charAt(text.length() - 1)) || text.length() > 40) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Guards against Java's own suffixes: {@code 1d} and {@code 2f} are no numbers in a log. */
    private static boolean isNumberEnd(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }
}
