package curvewise.core.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that the parts of a knowledge base fit together; what does not is an {@link IllegalArgumentException} that names it. */
final class KnowledgeCheck {
    private final KnowledgeBase.Content content;
    private final Map<String, Metric> metrics;
    private final Set<String> vocabularies;
    private final Set<String> families;

    KnowledgeCheck(KnowledgeBase.Content content, Map<String, Metric> metrics) {
        this.content = content;
        this.metrics = metrics;
        this.vocabularies = metrics.values().stream().map(Metric::vocabulary).collect(Collectors.toSet());
        this.families = content.families().stream().map(LogFamily::name).collect(Collectors.toSet());
    }

    void check() {
        require(!content.tasks().isEmpty(), "a knowledge base needs a task");
        Set<String> tasks = new HashSet<>();
        for (Task task : content.tasks()) {
            require(tasks.add(task.name()), "two tasks are called " + task.name());
            check(task);
        }
        Set<String> formats = new HashSet<>();
        for (LogFamily family : content.families()) {
            family.formats().forEach(format -> require(formats.add(format), "two families have the format " + format));
            require(
                    family.task() == null || tasks.contains(family.task()),
                    "family " + family.name() + " has no known task: " + family.task());
        }
        require(families.size() == content.families().size(), "two families have one name");
        content.aliases().forEach(this::check);
    }

    private void check(Alias alias) {
        require(
                metrics.containsKey(alias.metric()),
                "the name " + alias.name() + " is of no metric: " + alias.metric());
        require(
                alias.family() == null || families.contains(alias.family()),
                "the name " + alias.name() + " is of no family: " + alias.family());
        require(!Names.normal(alias.name()).isEmpty(), alias.metric() + " has an empty name");
    }

    private void check(Task task) {
        task.vocabularies()
                .forEach(name -> require(
                        vocabularies.contains(name), "task " + task.name() + " has no known vocabulary: " + name));
        checkOrder(task, task.headline());
        checkOrder(task, task.unevenHeadline());
        checkOwn(task);
        Metric loss = task.lastResort() == null ? null : metrics.get(task.lastResort());
        require(
                task.lastResort() == null || (loss != null && loss.role() == Role.LOSS),
                "the last resort of task " + task.name() + " is no loss: " + task.lastResort());
    }

    private void checkOrder(Task task, List<String> order) {
        Set<String> listed = new HashSet<>();
        for (String name : order) {
            Metric metric = metrics.get(name);
            require(metric != null, "task " + task.name() + " is judged by no metric: " + name);
            require(listed.add(name), "task " + task.name() + " lists " + name + " twice");
            require(
                    metric == null || metric.direction() != null,
                    "task " + task.name() + " is judged by " + name + ", which has no direction");
        }
    }

    /** The headlines of a task's own vocabulary must all have a place: in its list, or behind it by a number of their own. */
    private void checkOwn(Task task) {
        Map<Role, String> taken = new TreeMap<>();
        for (Metric metric : metrics.values()) {
            boolean isOwn = !task.vocabularies().isEmpty()
                    && metric.vocabulary().equals(task.vocabularies().get(0));
            if (isOwn && metric.role().isHeadline() && !task.headline().contains(metric.name())) {
                String other = taken.put(metric.role(), metric.name());
                require(
                        other == null,
                        "task " + task.name() + " does not say whether " + other + " or " + metric.name()
                                + " goes first");
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
