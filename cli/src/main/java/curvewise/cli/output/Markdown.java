package curvewise.cli.output;

/** Text within Markdown. */
public final class Markdown {
    private static final String MARKUP = "\\`*_[]<>#|~";

    private Markdown() {}

    /** A text that means itself, whatever it holds. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Printable.of(text).toCharArray()) {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
