package curvewise.ingest.container;

/**
 * Reads numbers as programs print them: decimals, and the spellings that Python and the C libraries have for NaN and infinity ({@code nan},
 * {@code -inf}, {@code -nan(ind)}, {@code 1.#QNAN}). Decimals give the same bits as {@link Double#parseDouble}.
 *
 * <p>One scanner reads one number after the other; it is not for several threads.
 */
public final class NumberScanner {
    private static final double[] TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    /** Whole numbers up to here, and the powers of ten above, are exact in a double: one division or product of them is rounded correctly. */
    private static final long EXACT = 1L << 53;
    /** So many digits fit into a long. */
    private static final int MOST_DIGITS = 18;
    /** More exponent than any double has; further digits change nothing. */
    private static final int GREATEST_EXPONENT = 10_000;

    private double value;
    private int end;

    /** The number read last. */
    public double value() {
        return value;
    }

    /** The index after the number read last. */
    public int end() {
        return end;
    }

    /**
     * Reads the number that begins at {@code from}. What follows it is not looked at, so that a unit may be glued to it.
     *
     * @return whether one begins there; a number cut after its sign or inside its exponent is none
     */
    public boolean scan(String text, int from) {
        int n = text.length();
        if (from >= n) {
            return false;
        }
        char sign = text.charAt(from);
        int i = sign == '-' || sign == '+' ? from + 1 : from;
        if (i >= n) {
            return false;
        }
        char c = text.charAt(i);
        boolean isDecimal = isDigit(c) || c == '.';
        return isDecimal ? decimal(text, from, i) : word(text, i, sign == '-');
    }

    private boolean decimal(String text, int from, int start) {
        int n = text.length();
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        int i = start;
        for (; i < n; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                mantissa = digits < MOST_DIGITS ? mantissa * 10 + (c - '0') : mantissa;
                digits += mantissa > 0 ? 1 : 0;
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        if (i == start + 1 && point == start) {
            return false;
        }
        if (i < n && text.charAt(i) == '#') {
            return mark(text, i + 1, text.charAt(from) == '-');
        }
        end = exponentEnd(text, i);
        if (end < 0) {
            return false;
        }
        int scale = exponent(text, i, end) - (point < 0 ? 0 : i - point - 1);
        value = digits > MOST_DIGITS || mantissa > EXACT || Math.abs(scale) >= TEN.length
                ? Double.parseDouble(text.substring(from, end))
                : scaled(text.charAt(from) == '-' ? -1.0 : 1.0, mantissa, scale);
        return true;
    }

    private static double scaled(double sign, long mantissa, int scale) {
        // the sign enters last, so that -0.0 stays what it is
        return sign * (scale < 0 ? mantissa / TEN[-scale] : mantissa * TEN[scale]);
    }

    /** The index after the exponent at {@code i}; {@code i} where there is none, -1 where the text ends inside one. */
    private static int exponentEnd(String text, int i) {
        int n = text.length();
        if (i >= n || (text.charAt(i) | 0x20) != 'e') {
            return i;
        }
        int digits = i + 1;
        if (digits < n && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
            digits++;
        }
        int after = digits;
        while (after < n && isDigit(text.charAt(after))) {
            after++;
        }
        if (after > digits) {
            return after;
        }
        return digits == n ? -1 : i;
    }

    private static int exponent(String text, int from, int to) {
        int exponent = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                exponent = Math.min(GREATEST_EXPONENT, exponent * 10 + (text.charAt(i) - '0'));
            }
        }
        return to > from && text.charAt(from + 1) == '-' ? -exponent : exponent;
    }

    /** What older Microsoft libraries print after {@code 1.#}: INF, IND, QNAN, SNAN; rounded to fewer digits they are no infinity one can tell. */
    private boolean mark(String text, int from, boolean isNegative) {
        end = from;
        while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        value = text.startsWith("INF", from) ? infinity(isNegative) : Double.NaN;
        return true;
    }

    private boolean word(String text, int from, boolean isNegative) {
        if (text.regionMatches(true, from, "nan", 0, 3)) {
            end = from + 3;
            value = Double.NaN;
            int close = end < text.length() && text.charAt(end) == '(' ? text.indexOf(')', end) : -1;
            if (close > 0 && (text.startsWith("(ind)", end) || text.startsWith("(snan)", end))) {
                end = close + 1;
            }
        } else if (text.regionMatches(true, from, "inf", 0, 3)) {
            end = from + (text.regionMatches(true, from, "infinity", 0, 8) ? 8 : 3);
            value = infinity(isNegative);
        } else {
            return false;
        }
        return end == text.length() || !isLetterOrDigit(text.charAt(end));
    }

    private static double infinity(boolean isNegative) {
        return isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(char c) {
        return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
    }
}
