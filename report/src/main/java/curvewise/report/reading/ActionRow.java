package curvewise.report.reading;

import curvewise.core.reading.Action;
import curvewise.report.text.Shown;
import java.util.Set;

/**
 * Something to do next.
 *
 * @param verb how it begins, set bold
 * @param rest the rest of it
 * @param topic what it is about
 * @param rules because of which rules
 */
public record ActionRow(String verb, String rest, String topic, String rules) {
    private static final int LONGEST_CONDITION = 60;
    /** An action that depends on something begins with that, and not with its verb. */
    private static final Set<String> CONDITIONS = Set.of("If", "For", "Where", "When", "Before", "After");

    static ActionRow of(Action action) {
        String text = Shown.text(action.text());
        int end = end(text);
        return new ActionRow(
                text.substring(0, end), text.substring(end), action.topic().label(), String.join(", ", action.rules()));
    }

    private static int end(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return text.length();
        }
        if (CONDITIONS.contains(text.substring(0, space))) {
            for (int i = space; i < Math.min(text.length(), LONGEST_CONDITION); i++) {
                if (text.charAt(i) == ',' || text.charAt(i) == ':') {
                    return i + 1;
                }
            }
        }
        return space;
    }
}
