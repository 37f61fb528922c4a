package curvewise.report.reading;

import curvewise.core.reading.Action;
import curvewise.core.rule.Advice;
import curvewise.core.rule.Note;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something to do next.
 *
 * @param first the most pressing
 * @param further what else is advised on the same topic
 * @param topic what it is about
 * @param rules because of which rules
 */
public record ActionRow(Step first, List<Step> further, String topic, String rules) {
    /**
     * One piece of advice.
     *
     * @param verb how it begins, set bold
     * @param rest the rest of it
     */
    public record Step(String verb, String rest) {
        private static final int LONGEST_CONDITION = 60;
        /** Advice that depends on something begins with that, and not with its verb. */
        private static final Set<String> CONDITIONS = Set.of("If", "For", "Where", "When", "Before", "After", "Until");

        static Step of(String text) {
            int end = end(text);
            return new Step(text.substring(0, end), text.substring(end));
        }

        private static int end(String text) {
            int space = text.indexOf(' ');
            if (space < 0) {
                return text.length();
            }
            boolean isCondition = CONDITIONS.contains(text.substring(0, space));
            for (int i = space; isCondition && i < Math.min(text.length(), LONGEST_CONDITION); i++) {
                if (text.charAt(i) == ',' || text.charAt(i) == ':') {
                    return i + 1;
                }
            }
            return space;
        }
    }

    /** Takes a copy of the list. */
    public ActionRow {
        further = List.copyOf(further);
    }

    /** An action, taken apart into the advice of the notes that it was joined from. */
    static ActionRow of(Action action, List<Note> notes) {
        List<Step> steps = new ArrayList<>();
        String left = action.text();
        while (!left.isEmpty()) {
            String text = beginning(left, action, notes);
            steps.add(Step.of(Shown.text(text)));
            left = left.substring(text.length()).strip();
        }
        return new ActionRow(
                steps.isEmpty() ? new Step("", "") : steps.get(0),
                steps.subList(Math.min(1, steps.size()), steps.size()),
                action.topic().label(),
                String.join(", ", action.rules()));
    }

    private static String beginning(String text, Action action, List<Note> notes) {
        return notes.stream()
                .flatMap(note -> note.finding().advice().stream())
                .filter(advice -> advice.topic() == action.topic())
                .map(Advice::text)
                .filter(advice -> !advice.isEmpty() && text.startsWith(advice))
                .max(Comparator.comparingInt(String::length))
                .orElse(text);
    }
}
