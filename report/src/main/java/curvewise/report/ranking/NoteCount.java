package curvewise.report.ranking;

import curvewise.core.study.Glance;
import java.util.ArrayList;
import java.util.List;

/**
 * How many notes of one severity a run has.
 *
 * @param style its colour
 * @param symbol the id of its mark on the page
 * @param words what is counted, for who does not see the mark
 */
public record NoteCount(String number, String style, String symbol, String words) {
    static List<NoteCount> of(Glance glance) {
        List<NoteCount> counts = new ArrayList<>();
        add(counts, glance.criticals(), "critical", "critical");
        add(counts, glance.warnings(), "warning", glance.warnings() == 1 ? "warning" : "warnings");
        add(counts, glance.infos(), "info", "info");
        add(counts, glance.goods(), "good", "good");
        return List.copyOf(counts);
    }

    private static void add(List<NoteCount> counts, int number, String style, String words) {
        if (number > 0) {
            counts.add(new NoteCount(String.valueOf(number), style, "#sev-" + style, words));
        }
    }
}
