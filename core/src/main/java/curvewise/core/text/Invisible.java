package curvewise.core.text;

/**
 * Characters without a picture of their own: they can move the cursor, change colours, hide, or turn the writing around, so that a name looks like
 * another.
 */
public final class Invisible {
    private Invisible() {}

    /**
     * Whether this is one: control characters, format marks, halves of characters, and what Unicode never assigns. Fixed ranges rather than
     * {@link Character#getType}, whose answers change with the version of Java.
     */
    public static boolean is(int codePoint) {
        return !isPlain(codePoint)
                && (codePoint < ' '
                        || between(codePoint, 0x7F, 0x9F)
                        || codePoint == 0xAD
                        || codePoint == 0x61C
                        || codePoint == 0x180E
                        || between(codePoint, 0x200B, 0x200F)
                        || between(codePoint, 0x2028, 0x202E)
                        || between(codePoint, 0x2060, 0x206F)
                        || between(codePoint, 0xD800, 0xDFFF)
                        || between(codePoint, 0xFDD0, 0xFDEF)
                        || codePoint == 0xFEFF
                        || between(codePoint, 0xFFF9, 0xFFFB)
                        || between(codePoint, 0xE0000, 0xE007F)
                        || (codePoint & 0xFFFE) == 0xFFFE);
    }

    /** Where the first of them stands, as an index of {@code char}; the length of the text where there is none. */
    public static int firstIn(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (is(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** A quick answer for most characters of most texts. */
    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean between(int c, int low, int high) {
        return c >= low && c <= high;
    }
}
