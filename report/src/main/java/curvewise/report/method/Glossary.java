package curvewise.report.method;

import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.study.Archive;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All metrics that are known in the folders of a study. Where two folders give one name two meanings, both are there.
 *
 * @param logged those that runs of the study log, in the order of the knowledge base
 * @param others the rest
 */
public record Glossary(List<MetricEntry> logged, List<MetricEntry> others) {
    /** Takes copies of the lists. */
    public Glossary {
        logged = List.copyOf(logged);
        others = List.copyOf(others);
    }

    /** The glossary of a study. */
    public static Glossary of(Archive archive) {
        Map<String, Long> runs = archive.runsOfMetrics();
        Map<Metric, KnowledgeBase> known = new LinkedHashMap<>();
        for (KnowledgeBase knowledge : archive.knowledge()) {
            knowledge.metrics().forEach(metric -> known.putIfAbsent(metric, knowledge));
        }
        Map<String, Integer> seen = new HashMap<>();
        List<MetricEntry> entries = known.entrySet().stream()
                .map(its -> entry(its.getValue(), its.getKey(), seen, runs))
                .toList();
        return new Glossary(
                entries.stream().filter(entry -> !entry.runs().isEmpty()).toList(),
                entries.stream().filter(entry -> entry.runs().isEmpty()).toList());
    }

    private static MetricEntry entry(
            KnowledgeBase knowledge, Metric metric, Map<String, Integer> seen, Map<String, Long> runs) {
        int n = seen.merge(metric.name(), 1, Integer::sum);
        String id = n == 1 ? anchor(metric.name()) : anchor(metric.name()) + "~" + n;
        return MetricEntry.of(knowledge, metric, id, runs.getOrDefault(metric.name(), 0L));
    }

    /**
     * The place of a metric on the page: its canonical name where that is fit for an address. A folder may call a metric of its own anything, so other
     * characters become their codes, and a name without a dot, as no shipped metric has, is kept apart from the page's own places.
     */
    public static String anchor(String metric) {
        StringBuilder anchor = new StringBuilder(metric.contains(".") ? "" : "~");
        metric.codePoints().forEach(c -> {
            if (isPlain(c)) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('~').append(String.format(Locale.ROOT, "%x", c)).append('~');
            }
        });
        return anchor.toString();
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-@".indexOf(c) >= 0;
    }
}
