package curvewise.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How names are compared. */
final class Names {
    private Names() {}

    /** Lower case, with each run of blanks, {@code -} and {@code _} as one {@code _}: {@code Best Val-Acc} is {@code best_val_acc}. */
    static String normal(String raw) {
        String text = raw.strip().toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' || c == '-' || c == '_' || c == '\t';
            if (!gap) {
                normal.append(c);
            } else if (normal.isEmpty() || normal.charAt(normal.length() - 1) != '_') {
                normal.append('_');
            }
        }
        return normal.toString();
    }

    /** Whether {@code name} is {@code pattern}, in which each {@code *} stands for any text, also none. */
    static boolean matches(String pattern, String name) {
        return matches(pattern, 0, name, 0);
    }

    private static boolean matches(String pattern, int p, String name, int n) {
        int star = pattern.indexOf('*', p);
        if (star < 0) {
            return name.length() - n == pattern.length() - p && name.regionMatches(n, pattern, p, pattern.length() - p);
        }
        if (!name.regionMatches(n, pattern, p, star - p)) {
            return false;
        }
        for (int from = n + star - p; from <= name.length(); from++) {
            if (matches(pattern, star + 1, name, from)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a name in lower case, without digits at their ends: {@code mAP50_s-lossRate} is {@code map, s, loss, rate}. */
    static List<String> words(String raw) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Character.isLetterOrDigit(c)
                    || (Character.isUpperCase(c)
                            && i > 0
                            && Character.isLowerCase(raw.charAt(i - 1))
                            && word.length() > 1)) {
                end(word, words);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
