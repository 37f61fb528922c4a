package curvewise.core.rule.detection;

import java.util.List;

/** Names in a row, as sentences have them. */
final class Names {
    private Names() {}

    /** {@code small}, {@code small and large}, {@code small, medium and large}. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
