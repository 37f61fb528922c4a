package curvewise.ingest.container;

/** The escape sequences of terminals (ECMA-48): colours, cursor moves, titles. */
final class Escapes {
    static final char ESCAPE = 0x1B;
    private static final char BELL = 7;

    private Escapes() {}

    /** The index after the sequence that begins with the escape at {@code i}; the text's end where it is cut. */
    static int end(String text, int i) {
        int n = text.length();
        if (i + 1 >= n) {
            return n;
        }
        char kind = text.charAt(i + 1);
        if (kind == '[') {
            return afterFinal(text, i + 2);
        }
        if (kind == ']') {
            return afterTerminator(text, i + 2);
        }
        return isIntermediate(kind) ? afterFinal(text, i + 2) : i + 2;
    }

    private static int afterFinal(String text, int from) {
        int i = from;
        while (i < text.length() && (isIntermediate(text.charAt(i)) || isParameter(text.charAt(i)))) {
            i++;
        }
        boolean isFinal = i < text.length() && text.charAt(i) >= 0x40 && text.charAt(i) <= 0x7E;
        return isFinal ? i + 1 : i;
    }

    private static int afterTerminator(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == BELL) {
                return i + 1;
            }
            if (text.charAt(i) == ESCAPE) {
                return Math.min(i + 2, text.length());
            }
        }
        return text.length();
    }

    private static boolean isParameter(char c) {
        return c >= 0x30 && c <= 0x3F;
    }

    private static boolean isIntermediate(char c) {
        return c >= 0x20 && c <= 0x2F;
    }
}
