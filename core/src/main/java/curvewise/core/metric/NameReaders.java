package curvewise.core.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Readers of the names that were asked for last: all runs of one program log the same ones, and finding out what is trained takes longer than many a rule. */
final class NameReaders {
    private static final int KEPT = 16;
    /** Nobody logs so many twice, and they would be held for nothing. */
    private static final int MOST_NAMES = 1000;

    private final KnowledgeBase knowledge;

    private final Map<Names, NameReader> readers = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Names, NameReader> eldest) {
            return size() > KEPT;
        }
    };

    private record Names(String format, List<String> rawNames) {}

    NameReaders(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    NameReader of(String format, Collection<String> rawNames) {
        if (rawNames.size() > MOST_NAMES) {
            return new NameReader(knowledge, format, rawNames);
        }
        Names names = new Names(format, List.copyOf(rawNames));
        synchronized (readers) {
            return readers.computeIfAbsent(names, n -> new NameReader(knowledge, format, n.rawNames()));
        }
    }
}
