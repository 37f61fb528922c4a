package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LossPart;
import curvewise.core.evidence.Points;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the training loss stopped being a finite number.
 *
 * @param first the place of the first such row
 * @param length how many rows in a row
 * @param isLasting whether the last row is one of them
 * @param parts the parts that broke first; empty where that is not known, or where all broke at once
 */
record LossBreak(int first, int length, boolean isLasting, List<String> parts) {
    /** A single such value may be that of one step that was skipped. */
    private static final int IN_A_ROW = 3;

    /** The one the run ends with, or else the first of three rows or more; {@code null} when there is none. */
    static @Nullable LossBreak of(Evidence run, Judged training) {
        int[] broken = BrokenRows.of(training.tracks());
        int end = broken.length - 1;
        if (end >= 0 && broken[end] == run.loggedTraining().size() - 1) {
            int begin = end;
            while (begin > 0 && broken[begin - 1] == broken[begin] - 1) {
                begin--;
            }
            return with(run, broken[begin], end - begin + 1, true);
        }
        int begin = 0;
        for (int i = 1; i <= broken.length; i++) {
            boolean goesOn = i < broken.length && broken[i] == broken[i - 1] + 1;
            if (!goesOn && i - begin >= IN_A_ROW) {
                return with(run, broken[begin], i - begin, false);
            }
            begin = goesOn ? begin : i;
        }
        return null;
    }

    private static LossBreak with(Evidence run, int first, int length, boolean isLasting) {
        return new LossBreak(first, length, isLasting, firstParts(run, BrokenRows.key(run.loggedTraining(), first)));
    }

    /** The parts whose first value that is not finite stands earliest, at or before the row of the total. */
    private static List<String> firstParts(Evidence run, long row) {
        List<String> names = new ArrayList<>();
        long earliest = row;
        for (LossPart part : run.parts()) {
            Points points = part.track().points();
            int[] broken = BrokenRows.of(List.of(part.track()));
            long key = broken.length == 0 ? Long.MAX_VALUE : BrokenRows.key(points, broken[0]);
            if (key > earliest || (key < 0) != (row < 0)) {
                continue;
            }
            if (key < earliest) {
                names.clear();
                earliest = key;
            }
            names.add(part.name());
        }
        return names.size() == run.parts().size() ? List.of() : names;
    }

    /** The end of a sentence that names the parts; empty where none is named. */
    String firstParts() {
        if (parts.isEmpty()) {
            return "";
        }
        return (parts.size() == 1 ? "; first bad part: " : "; first bad parts: ") + String.join(", ", parts);
    }
}
