package curvewise.report.text;

import java.text.Normalizer;
import java.util.Locale;

/** A name that is safe as a file's and in an address: lower-case ASCII letters, digits and single hyphens. */
public final class Slug {
    private static final int MOST = 60;

    private Slug() {}

    /** The end of a name as a slug of 1 to 60 characters: names of runs are paths, and differ rather at their ends. */
    public static String of(String name) {
        String words = words(
                Normalizer.normalize(Shown.text(name), Normalizer.Form.NFD).toLowerCase(Locale.ROOT));
        if (words.isEmpty()) {
            return "run";
        }
        if (words.length() <= MOST) {
            return words;
        }
        String end = words.substring(words.length() - MOST);
        int cut = end.indexOf('-');
        // begins with a whole word where one begins soon
        return cut >= 0 && cut < MOST / 2 ? end.substring(cut + 1) : end;
    }

    private static String words(String lower) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                words.append(c);
            } else if (!isAccent(c) && endsWithLetter(words)) {
                words.append('-');
            }
        }
        int end = words.length();
        return words.substring(0, end > 0 && words.charAt(end - 1) == '-' ? end - 1 : end);
    }

    /** What decomposition left behind of {@code \u00E9}. */
    private static boolean isAccent(char c) {
        return c >= 0x300 && c <= 0x36F;
    }

    private static boolean endsWithLetter(StringBuilder words) {
        return !words.isEmpty() && words.charAt(words.length() - 1) != '-';
    }
}
