package curvewise.cli.output;

import curvewise.core.text.Invisible;
import java.util.Locale;

/** Text from logs, for a terminal or a table: characters without a picture could move the cursor, change colours, or make a name look like another. */
public final class Printable {
    private Printable() {}

    /** The text with such characters spelt out, such as {@code \n} or {@code \u001b}; the text itself when it has none. */
    public static String of(String text) {
        int plain = Invisible.firstIn(text);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, plain);
        text.substring(plain).codePoints().forEachOrdered(c -> {
            if (Invisible.is(c)) {
                spell(out, c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static void spell(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                for (char part : Character.toChars(c)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) part));
                }
            }
        }
    }
}
