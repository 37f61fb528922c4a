package curvewise.report.ranking;

import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * How many runs have one verdict.
 *
 * @param words what they have in common
 * @param marks one for each run
 * @param isMany whether the marks need a line of their own
 */
public record VerdictCount(String number, String words, String style, String marks, boolean isMany, String href) {
    private static final int MANY = 60;

    static List<VerdictCount> of(Verdicts verdicts) {
        List<VerdictCount> counts = new ArrayList<>();
        for (RunVerdict verdict : RunVerdict.values()) {
            int count = verdicts.count(verdict);
            if (count > 0) {
                counts.add(new VerdictCount(
                        Figures.count(count),
                        verdict.among(),
                        verdict.style(),
                        verdict.mark().repeat(count),
                        count > MANY,
                        verdict.href()));
            }
        }
        return counts;
    }
}
