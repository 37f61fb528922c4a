package curvewise.core.settings;

import curvewise.core.metric.KnowledgeBase;
import java.util.List;
import java.util.Set;

/**
 * What holds for the runs of a folder: the shipped knowledge, and what the folder's {@link #FILE} adds to it.
 *
 * @param knowledge what metric names mean
 * @param ignored patterns of paths below the folder that are no logs, as globs
 * @param baselines runs to compare with, by any suffix of their names that is unique
 * @param rulesOff the ids of rules that are not asked
 */
public record Settings(KnowledgeBase knowledge, List<String> ignored, List<String> baselines, Set<String> rulesOff) {
    /** Where a folder says it. */
    public static final String FILE = "curvewise.yaml";

    /** Takes copies. */
    public Settings {
        ignored = List.copyOf(ignored);
        baselines = List.copyOf(baselines);
        rulesOff = Set.copyOf(rulesOff);
    }

    /** What holds where a folder says nothing. */
    public static Settings of(KnowledgeBase knowledge) {
        return new Settings(knowledge, List.of(), List.of(), Set.of());
    }
}
