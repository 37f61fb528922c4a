package curvewise.report.text;

import java.util.Locale;

/** Characters without a picture of their own, given one: a name of a run may hold line breaks, terminal codes, or marks that turn text around. */
final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** The text with each such character replaced; the same text where there is none. */
    static String of(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, plain);
        text.codePoints().skip(text.codePointCount(0, plain)).forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** A quick yes for most characters of most texts; a no decides nothing. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static void append(StringBuilder shown, int c) {
        if (c < ' ') {
            shown.appendCodePoint(CONTROL_PICTURES + c);
        } else if (c == 0x7F) {
            shown.appendCodePoint(DELETE_PICTURE);
        } else if (isHidden(c)) {
            shown.append(String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    /** Fixed ranges rather than {@link Character#getType}, whose answers change with the version of Java. */
    private static boolean isHidden(int c) {
        return between(c, 0x80, 0x9F)
                || c == 0xAD
                || c == 0x61C
                || c == 0x180E
                || between(c, 0x200B, 0x200F)
                || between(c, 0x2028, 0x202E)
                || between(c, 0x2060, 0x206F)
                || between(c, 0xD800, 0xDFFF)
                || between(c, 0xFDD0, 0xFDEF)
                || c == 0xFEFF
                || between(c, 0xFFF9, 0xFFFB)
                || between(c, 0xE0000, 0xE007F)
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean between(int c, int low, int high) {
        return c >= low && c <= high;
    }
}
