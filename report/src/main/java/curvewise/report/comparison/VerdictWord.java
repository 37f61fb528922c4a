package curvewise.report.comparison;

import curvewise.core.ranking.DeltaVerdict;
import curvewise.report.ranking.RunVerdict;

/**
 * What a difference says, as a mark, a word and a colour: never by colour alone.
 *
 * @param style the colour: {@code better}, {@code worse} or {@code plain}
 * @param mark a shape of one character
 */
public record VerdictWord(String word, String style, String mark) {
    /** The word of a verdict. */
    public static VerdictWord of(DeltaVerdict verdict) {
        RunVerdict its = RunVerdict.of(verdict);
        return new VerdictWord(its.word(), its.style(), its.mark());
    }

    /** The word of a cost, of which less is better. */
    static VerdictWord ofCost(String word, double baseline, double candidate) {
        if (word.startsWith("about")) {
            return new VerdictWord(word, "plain", "\u2248");
        }
        return candidate > baseline
                ? new VerdictWord(word, "worse", "\u25BC")
                : new VerdictWord(word, "better", "\u25B2");
    }
}
