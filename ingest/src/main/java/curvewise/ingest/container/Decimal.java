package curvewise.ingest.container;

import tools.jackson.core.io.NumberInput;

/**
 * Numbers as logs print them: {@code 12}, {@code -0.5}, {@code .5}, {@code 5.}, {@code +1E-05}, and the {@link UndefinedSpelling spellings} of NaN and
 * infinity.
 *
 * <p>Our own, where the JDK has {@code Double.parseDouble}: that one needs a string of its own for each number and takes several times as long. Where
 * a printed decimal is exact in one multiplication or division this does it, else a correctly rounding parser does; the bits are always those of
 * {@code Double.parseDouble}.
 */
public final class Decimal {
    private static final double[] TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    /** Up to here a whole number is exact as a double. */
    private static final long EXACT = 1L << 53;
    /** So many digits always fit a long. */
    private static final int DIGITS = 18;
    /** An exponent beyond this is left to the slow parser. */
    private static final int HUGE_EXPONENT = 10_000;

    private Decimal() {}

    /**
     * Where the number that begins at {@code from} ends; {@code from} when none begins there. The longest number is taken: that of {@code 0.489G} is
     * {@code 0.489}, that of {@code 1.#IND} all of it; {@code nano} holds none.
     *
     * @param to where the text ends
     */
    public static int end(String text, int from, int to) {
        int i = from < to && isSign(text.charAt(from)) ? from + 1 : from;
        int whole = digits(text, i, to);
        int end = whole;
        int count = whole - i;
        if (end < to && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1, to);
            count += fraction - end - 1;
            end = fraction;
        }
        if (count == 0 || (end < to && text.charAt(end) == UndefinedSpelling.MARK)) {
            int undefined = UndefinedSpelling.end(text, from, to);
            return undefined > from || count == 0 ? undefined : end;
        }
        return exponentEnd(text, end, to);
    }

    /** Whether all of the text between {@code from} and {@code to} is one number. Empty text is none. */
    public static boolean isNumber(String text, int from, int to) {
        return from < to && end(text, from, to) == to;
    }

    /**
     * The value of a number that {@link #end} found: {@code to} is what it gave.
     *
     * @throws NumberFormatException when it is no number
     */
    public static double parse(String text, int from, int to) {
        boolean negative = false;
        int i = from;
        if (i < to && isSign(text.charAt(i))) {
            negative = text.charAt(i) == '-';
            i++;
        }
        int begin = i;
        long mantissa = 0;
        int scale = 0;
        int significant = 0;
        boolean afterPoint = false;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                significant += mantissa == 0 ? 0 : 1;
                scale += afterPoint ? 1 : 0;
                if (significant > DIGITS) {
                    return slowly(text, from, to);
                }
            } else if (c == '.' && !afterPoint) {
                afterPoint = true;
            } else {
                break;
            }
        }
        int digits = i - begin - (afterPoint ? 1 : 0);
        scale -= i < to ? exponent(text, i, to) : 0;
        if (digits == 0 || mantissa > EXACT || scale >= TEN.length || -scale >= TEN.length) {
            return slowly(text, from, to);
        }
        double value = scale >= 0 ? mantissa / TEN[scale] : mantissa * TEN[-scale];
        return negative ? -value : value;
    }

    private static double slowly(String text, int from, int to) {
        if (UndefinedSpelling.end(text, from, to) == to && from < to) {
            return UndefinedSpelling.value(text, from, to);
        }
        return NumberInput.parseDouble(text.substring(from, to), true);
    }

    /** The exponent that takes all of the text from its {@code e} on; {@link #HUGE_EXPONENT} where there is none, or one that is larger. */
    private static int exponent(String text, int e, int to) {
        if (exponentEnd(text, e, to) < to || exponentEnd(text, e, to) == e) {
            return HUGE_EXPONENT;
        }
        int i = isSign(text.charAt(e + 1)) ? e + 2 : e + 1;
        int exponent = 0;
        for (; i < to; i++) {
            exponent = exponent * 10 + (text.charAt(i) - '0');
            if (exponent >= HUGE_EXPONENT) {
                return HUGE_EXPONENT;
            }
        }
        return text.charAt(e + 1) == '-' ? -exponent : exponent;
    }

    private static int exponentEnd(String text, int from, int to) {
        if (from >= to || (text.charAt(from) != 'e' && text.charAt(from) != 'E')) {
            return from;
        }
        int i = from + 1 < to && isSign(text.charAt(from + 1)) ? from + 2 : from + 1;
        int end = digits(text, i, to);
        return end > i ? end : from;
    }

    private static int digits(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
