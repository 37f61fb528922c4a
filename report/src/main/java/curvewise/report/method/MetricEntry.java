package curvewise.report.method;

import curvewise.core.metric.Alias;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Range;
import curvewise.core.metric.Role;
import curvewise.core.metric.Sentinel;
import curvewise.core.metric.Trait;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A metric in the glossary.
 *
 * @param id its place on the page
 * @param name the canonical one
 * @param field the part of the knowledge base that it belongs to
 * @param better {@code null} when neither way is better
 * @param facts what it is for, its range and its unit
 * @param meaning a sentence or two
 * @param healthy what good and bad values look like; may be empty
 * @param pitfalls what misleads; may be empty
 * @param names under which logs give it
 * @param runs how many runs of the study log it, in words; empty when none does
 */
public record MetricEntry(
        String id,
        String name,
        String field,
        @Nullable Arrow better,
        String facts,
        String meaning,
        String healthy,
        List<String> pitfalls,
        String names,
        String runs) {
    /** Takes a copy of the list. */
    public MetricEntry {
        pitfalls = List.copyOf(pitfalls);
    }

    static MetricEntry of(KnowledgeBase knowledge, Metric metric, String id, long runs) {
        return new MetricEntry(
                id,
                Shown.label(metric.name()),
                Shown.label(metric.vocabulary()),
                metric.direction() == null ? null : Arrow.of(metric.direction()),
                facts(metric),
                Shown.label(metric.meaning()),
                Shown.label(metric.healthy()),
                pitfalls(metric),
                knowledge.aliases(metric.name()).stream().map(MetricEntry::name).collect(Collectors.joining(", ")),
                runs == 0 ? "" : "logged by " + Figures.count(runs, "run", "runs"));
    }

    private static String name(Alias alias) {
        String where = alias.family() == null ? "" : " in logs of " + alias.family();
        String part = switch (alias.part()) {
            case ANY -> "";
            case TRAINING -> " on training data";
            case HELD_OUT -> " on held-out data";
        };
        return Shown.label(alias.name()) + Shown.label(where) + part;
    }

    private static String facts(Metric metric) {
        List<String> facts = new ArrayList<>(List.of(use(metric.role())));
        String range = range(metric.range());
        if (!range.isEmpty()) {
            facts.add(range);
        }
        if (metric.unit() != null) {
            facts.add("in " + Shown.label(metric.unit()));
        }
        return String.join(" \u00B7 ", facts);
    }

    private static String use(Role role) {
        if (role.isHeadline()) {
            return "runs may be judged by it";
        }
        return switch (role) {
            case LOSS -> "loss";
            case MONITOR -> "no quality: it never ranks";
            default -> "explains a quality";
        };
    }

    private static String range(Range range) {
        boolean hasLeast = Double.isFinite(range.least());
        boolean hasGreatest = Double.isFinite(range.greatest());
        if (hasLeast && hasGreatest) {
            return Figures.exact(range.least()) + " to " + Figures.exact(range.greatest());
        }
        if (hasLeast) {
            return Figures.exact(range.least()) + " or more";
        }
        return hasGreatest ? Figures.exact(range.greatest()) + " or less" : "";
    }

    private static List<String> pitfalls(Metric metric) {
        List<String> pitfalls = new ArrayList<>();
        if (metric.sentinel() == Sentinel.COCO) {
            pitfalls.add("\u22121 says that nothing could be evaluated; it is no score.");
        }
        if (metric.range().isFraction() && metric.role().isHeadline()) {
            pitfalls.add("Some tools print it as percent: values above 1.5 are taken for that.");
        }
        if (metric.role() == Role.LOSS) {
            pitfalls.add("Comparable within one definition of the loss only; it ranks where nothing better is logged.");
        }
        if (metric.is(Trait.TOTAL)) {
            pitfalls.add("A sum: weights of its parts change it as much as training does.");
        }
        if (metric.is(Trait.PER_LAYER)) {
            pitfalls.add("Decoders log it again for each layer.");
        }
        if (metric.is(Trait.PER_CLASS)) {
            pitfalls.add("Of one class: few objects make it noisy.");
        }
        return pitfalls;
    }
}
