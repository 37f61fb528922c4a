package curvewise.core.reading;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Figure;
import curvewise.core.rule.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which notes another one makes superfluous.
 *
 * <p>The rules that suppress are asked in a fixed order, the most fundamental first, and a suppressed rule suppresses nothing.
 */
final class Suppressions {
    /** The order in which rules suppress. */
    static final List<String> ORDER = List.of(
            "LOG-03", "YOLO-06", "LOG-04", "LOG-09", "DET-15", "DET-16", "LB-15", "LB-06", "OV-05", "OV-01", "EVAL-04",
            "EVAL-05", "YOLO-01", "LR-01");
    /** What explains a change of the loss where it stands: a resume that jumped, or a planned change. */
    private static final List<String> EXPLAINING = List.of("LOG-03", "YOLO-06");
    /** Notes on a loss that a change at the same step explains. */
    private static final List<String> EXPLAINED = List.of("CV-06", "LB-07");
    /** A smaller jump at a resume explains nothing. */
    static final double LEAST_JUMP = 3;
    /** Notes within so many points of each other speak of the same step. */
    static final int SAME_PLACE = 2;

    private final Evidence run;

    Suppressions(Evidence run) {
        this.run = run;
    }

    /** The suppressed rules, each with the one that suppresses it. */
    Map<String, String> of(Map<String, Note> fired) {
        Map<String, String> suppressed = new LinkedHashMap<>();
        for (String by : ORDER) {
            Note note = fired.get(by);
            if (note == null || suppressed.containsKey(by)) {
                continue;
            }
            for (Note other : fired.values()) {
                boolean isSaid = note.card().suppresses(other.rule()) || explains(note, other);
                if (isSaid && !other.rule().equals(by)) {
                    suppressed.putIfAbsent(other.rule(), by);
                }
            }
        }
        return suppressed;
    }

    private boolean explains(Note note, Note other) {
        Long at = note.finding().since();
        Long since = other.finding().since();
        boolean isAboutChange = EXPLAINING.contains(note.rule()) && EXPLAINED.contains(other.rule());
        if (!isAboutChange || at == null || since == null || !hasJumped(note)) {
            return false;
        }
        return Math.abs(place(at) - place(since)) <= SAME_PLACE;
    }

    private static boolean hasJumped(Note note) {
        return note.finding().figures().stream()
                .filter(figure -> figure.name().equals("jump"))
                .map(Figure::value)
                .allMatch(jump -> jump > LEAST_JUMP);
    }

    private int place(long step) {
        Judged training = run.training();
        return training == null ? 0 : training.points().firstAtOrAfter(step);
    }
}
