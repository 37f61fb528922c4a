package curvewise.core.metric;

import curvewise.core.run.Split;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of names that say something other than which metric it is.
 *
 * @param splits words that tell the split, before or behind the name of the metric
 * @param neutral prefixes that change nothing, up to a {@code /} or {@code .}, such as {@code metrics}
 * @param weights words that tell whose weights were evaluated
 * @param better words from which a direction is guessed for unknown names
 */
public record NameParts(
        Map<Split, List<String>> splits,
        List<String> neutral,
        Map<Weights, List<String>> weights,
        Map<Direction, Words> better) {
    /** Takes copies, with the words in the order of the enums: the first reading of a name must not depend on a map's order. */
    public NameParts {
        splits = ordered(new EnumMap<>(Split.class), splits);
        neutral = List.copyOf(neutral);
        weights = ordered(new EnumMap<>(Weights.class), weights);
        better = ordered(new EnumMap<>(Direction.class), better);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> empty, Map<K, V> entries) {
        empty.putAll(entries);
        return Collections.unmodifiableMap(empty);
    }

    /**
     * Words that hint at a direction.
     *
     * @param words whole words; digits behind them do not matter
     * @param beginnings what a word may begin with
     */
    public record Words(List<String> words, List<String> beginnings) {}
}
