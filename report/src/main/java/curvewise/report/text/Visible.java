package curvewise.report.text;

import curvewise.core.text.Invisible;
import java.util.Locale;

/** Characters without a picture of their own, given one: a name of a run may hold line breaks, terminal codes, or marks that turn text around. */
final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** The text with each such character replaced; the same text where there is none. */
    static String of(String text) {
        int plain = Invisible.firstIn(text);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, plain);
        text.substring(plain).codePoints().forEachOrdered(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c < ' ') {
            shown.appendCodePoint(CONTROL_PICTURES + c);
        } else if (c == 0x7F) {
            shown.appendCodePoint(DELETE_PICTURE);
        } else if (Invisible.is(c)) {
            shown.append(String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", c));
        } else {
            shown.appendCodePoint(c);
        }
    }
}
