package curvewise.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments that a Python program prints of its own: {@code Namespace(lr=0.0001, backbone='resnet50', betas=[0.9, 0.99])} or a
 * {@code DotMap(...)}. Names of nested ones are dotted, strings lose their quotes, all else stays as printed.
 *
 * @param values in the order they stand there
 * @param end the index after the closing parenthesis; the text's end where it is cut
 */
public record PrintedArguments(Map<String, String> values, int end) {
    private static final List<String> NESTED = List.of("Namespace(", "DotMap(");
    /** Nested deeper than any real one. */
    private static final int DEEPEST = 20;

    /** Reads the arguments whose opening parenthesis stands before {@code from}. Of a list that is cut the last argument is left out. */
    public static PrintedArguments read(String text, int from) {
        Map<String, String> values = new LinkedHashMap<>();
        int end = read(text, from, "", values, 0);
        return new PrintedArguments(values, end);
    }

    private static int read(String text, int from, String prefix, Map<String, String> values, int depth) {
        int i = from;
        while (i < text.length() && text.charAt(i) != ')') {
            int equals = nameEnd(text, i);
            if (equals < 0) {
                return i;
            }
            String name = prefix + text.substring(i, equals).strip();
            int end = valueEnd(text, equals + 1);
            if (end == text.length()) {
                return end;
            }
            String value = text.substring(equals + 1, end).strip();
            int open = nested(value);
            if (open > 0 && depth < DEEPEST) {
                read(value, open, name + ".", values, depth + 1);
            } else {
                values.put(name, unquoted(value));
            }
            i = text.charAt(end) == ',' ? end + 1 : end;
        }
        return Math.min(i + 1, text.length());
    }

    /** The index of the equals sign after a name at {@code from}; -1 where none stands there. */
    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || Character.isJavaIdentifierPart(text.charAt(i)))) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == '=' ? i : -1;
    }

    /** The index of the comma or parenthesis that ends the value at {@code from}; the text's length where none does. */
    private static int valueEnd(String text, int from) {
        int open = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = stringEnd(text, i);
            } else if (c == '(' || c == '[' || c == '{') {
                open++;
            } else if (open == 0 && (c == ',' || c == ')')) {
                return i;
            } else if (c == ')' || c == ']' || c == '}') {
                open--;
            }
        }
        return text.length();
    }

    private static int stringEnd(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(quote)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int nested(String value) {
        for (String name : NESTED) {
            if (value.startsWith(name)) {
                return name.length();
            }
        }
        return 0;
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() >= 2
                && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                && stringEnd(value, 0) == value.length() - 1;
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
