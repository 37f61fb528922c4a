package curvewise.cli.output;

import java.util.Locale;

/** Text from logs, for a terminal or a table: control characters in it could move the cursor or change colours. */
public final class Printable {
    private Printable() {}

    /** The text with control characters spelt out, such as {@code \n} or {@code \u001b}; the text itself when it has none. */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && !isControl(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text : spellOut(text, at);
    }

    private static String spellOut(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isControl(c)) {
                out.append(c);
            } else {
                out.append(spelling(c));
            }
        }
        return out.toString();
    }

    private static String spelling(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    /** Also the marks that turn the direction of writing, with which a name can be made to look like another. */
    private static boolean isControl(char c) {
        return c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
