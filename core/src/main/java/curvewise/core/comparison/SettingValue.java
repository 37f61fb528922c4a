package curvewise.core.comparison;

import curvewise.core.analysis.Configuration;
import curvewise.core.run.Param;
import curvewise.core.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The value of a setting with its type: {@code 1e-3} and {@code 0.001} are the same number, {@code null} is not the same as no value.
 *
 * @param kind what it is
 * @param text as logged, without blanks around it; empty where there is none
 * @param number {@code null} unless it is a number
 * @param elements of a list; else empty
 */
public record SettingValue(Kind kind, String text, @Nullable Double number, List<SettingValue> elements) {
    /** What a value can be. */
    public enum Kind {
        NUMBER,
        BOOLEAN,
        TEXT,
        LIST,
        /** The log says that it is nothing. */
        NULL,
        /** The log says nothing of it. */
        MISSING
    }

    /** A setting that the log does not have. */
    public static final SettingValue MISSING = new SettingValue(Kind.MISSING, "", null, List.of());

    /** Deeper lists are data: they are compared as text. */
    private static final int DEEPEST = 16;

    private static final String OPENING = "[({";
    private static final String CLOSING = "])}";
    private static final String QUOTES = "\"'";

    /** Takes a copy of the list. */
    public SettingValue {
        elements = List.copyOf(elements);
    }

    /**
     * The value that a log writes: {@code true} and {@code True} are one boolean, {@code none}, {@code null} and {@code ~} nothing, what stands in brackets is a
     * list, what stands in quotes is text whatever it looks like.
     */
    static SettingValue of(String logged) {
        return of(logged, 0);
    }

    private static SettingValue of(String logged, int depth) {
        String text = Configuration.withoutAddress(logged).strip();
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("null") || word.equals("none") || word.equals("~")) {
            return new SettingValue(Kind.NULL, text, null, List.of());
        }
        if (word.equals("true") || word.equals("false")) {
            return new SettingValue(Kind.BOOLEAN, text, null, List.of());
        }
        Double number = Param.of("", text, "").number();
        if (number != null) {
            return new SettingValue(Kind.NUMBER, text, number, List.of());
        }
        List<SettingValue> elements = depth == DEEPEST ? null : elements(text, depth);
        return elements == null
                ? new SettingValue(Kind.TEXT, text, null, List.of())
                : new SettingValue(Kind.LIST, text, null, elements);
    }

    /** Whether both say the same, however they write it. */
    boolean isSame(SettingValue other) {
        if (kind != other.kind) {
            return false;
        }
        return switch (kind) {
            case NUMBER -> number != null && other.number != null && Numbers.same(number, other.number);
            case BOOLEAN -> text.equalsIgnoreCase(other.text);
            case TEXT -> unquoted(text).equals(unquoted(other.text));
            case LIST -> areSame(elements, other.elements);
            case NULL, MISSING -> true;
        };
    }

    private static boolean areSame(List<SettingValue> a, List<SettingValue> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).isSame(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As pages print it: a text that is empty is named, because nothing cannot be seen. */
    public String shown() {
        if (kind == Kind.MISSING) {
            return "not in the log";
        }
        return text.isEmpty() ? "(empty)" : text;
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean isQuoted = last > 0 && QUOTES.indexOf(text.charAt(0)) >= 0 && text.charAt(last) == text.charAt(0);
        return isQuoted ? text.substring(1, last) : text;
    }

    /** What stands between the brackets of a list, which may stand in each other; {@code null} where it is none. */
    private static @Nullable List<SettingValue> elements(String text, int depth) {
        int last = text.length() - 1;
        boolean isBracketed = last > 0 && text.charAt(0) == '[' && text.charAt(last) == ']';
        boolean isTuple = last > 0 && text.charAt(0) == '(' && text.charAt(last) == ')';
        if (!isBracketed && !isTuple) {
            return null;
        }
        List<String> parts = parts(text.substring(1, last));
        return parts == null
                ? null
                : parts.stream().map(part -> of(part, depth + 1)).toList();
    }

    /** What commas part that stand in no further brackets and no quotes; {@code null} where brackets do not match. */
    private static @Nullable List<String> parts(String inner) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        boolean isBegun = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (QUOTES.indexOf(c) >= 0 && !isBegun) {
                quote = c;
            } else if (c == ',' && depth == 0) {
                parts.add(inner.substring(start, i));
                start = i + 1;
            } else {
                depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            }
            if (depth < 0) {
                return null;
            }
            isBegun = start <= i && (isBegun || c != ' ');
        }
        String rest = inner.substring(start);
        if (!rest.isBlank()) {
            parts.add(rest);
        }
        return depth == 0 ? parts : null;
    }
}
