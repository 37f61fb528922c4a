package curvewise.core.ranking;

import curvewise.core.evidence.Evidence;
import curvewise.core.metric.KnowledgeBase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown, as far as a ranking needs to know it: numbers only, never curves.
 *
 * @param task what is trained, as in the knowledge base
 * @param experiment the experiment that a store of runs says it belongs to; {@code null} when the log says none
 * @param data what is known of its data
 * @param budget how long it trained
 * @param memory peak on the GPU, in the unit of the format; {@code null} when not in the log
 * @param inferenceSeconds of the forward pass of one evaluation batch; {@code null} when not in the log
 * @param schedule what its learning rate did
 * @param measures what it may be judged by, the best metric first; empty when nothing was measured on held-out data
 */
public record Performance(
        String task,
        @Nullable String experiment,
        Fingerprint data,
        Budget budget,
        @Nullable Double memory,
        @Nullable Double inferenceSeconds,
        Schedule schedule,
        List<Measure> measures) {
    /** Takes a copy of the list; measures that were taken together share where that was. */
    public Performance {
        List<Measure> all = measures;
        measures = all.stream().map(measure -> measure.sharing(all.get(0))).toList();
    }

    /**
     * Of a run whose curves were looked at.
     *
     * @param epochs how many have data; {@code null} when the log counts none
     * @param steps the greatest step; {@code null} when none is known
     */
    public static Performance of(
            KnowledgeBase knowledge, Evidence evidence, @Nullable Long epochs, @Nullable Long steps) {
        return new PerformanceReading(knowledge, evidence).performance(epochs, steps);
    }
}
