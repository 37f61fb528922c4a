package curvewise.core.metric;

import curvewise.core.run.Split;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the names of one run, knowing its format and all its other names: what {@code loss} or {@code map} means depends on what is trained.
 *
 * <p>Names are tried as they stand, then with less and less of split, granularity, layer and neutral prefix. Safe for several threads.
 */
public final class NameReader {
    private final KnowledgeBase knowledge;
    private final NameReading reading;
    private final @Nullable LogFamily family;
    private final Task task;
    private final AliasIndex index;
    /** What is left of names that say that they are of validation or test data. */
    private final Set<String> heldOutNames = new TreeSet<>();

    private final Set<String> trainingNames = new TreeSet<>();
    /** Each name is asked for again in the next run of the same program. */
    private final Map<Said, Identity> identities = new ConcurrentHashMap<>();

    private record Said(String rawName, @Nullable Split split) {}

    NameReader(KnowledgeBase knowledge, String format, Collection<String> rawNames) {
        this.knowledge = knowledge;
        this.reading = new NameReading(knowledge.parts());
        this.family = knowledge.familyOf(format);
        this.task = taskOf(rawNames);
        this.index = knowledge.index(task);
        rawNames.forEach(this::noteSplit);
    }

    /** What is trained, as far as format and names tell. */
    public Task task() {
        return task;
    }

    /**
     * What a name of the run means.
     *
     * @param split the split that the log told; {@code null} when it told none
     */
    public Identity identify(String rawName, @Nullable Split split) {
        return identities.computeIfAbsent(new Said(rawName, split), said -> read(rawName, split));
    }

    private Identity read(String rawName, @Nullable Split split) {
        ReadName name = ReadName.of(rawName, split == null ? toldByFamily(rawName) : split);
        ReadName known = reading.find(name, read -> metric(read) != null);
        if (known != null) {
            Metric metric = metric(known);
            return identity(rawName, known, metric, metric == null ? null : metric.direction());
        }
        ReadName marked = reading.find(name, read -> read.split() != null);
        return identity(rawName, marked == null ? name : marked, null, knowledge.guess(rawName));
    }

    private Identity identity(String rawName, ReadName name, @Nullable Metric metric, @Nullable Direction direction) {
        Split split = name.split() == null ? toldBySiblings(Names.normal(rawName), name.rest()) : name.split();
        return new Identity(
                metric, direction, split, name.granularity(), name.layer(), name.weights(), scale(name, metric));
    }

    private Identity.Scale scale(ReadName name, @Nullable Metric metric) {
        if (name.isUnweighted()) {
            return Identity.Scale.UNWEIGHTED;
        }
        boolean isPercent = family != null && metric != null && anyMatches(family.percent(), metric.name());
        return isPercent ? Identity.Scale.PERCENT : Identity.Scale.NATURAL;
    }

    private @Nullable Metric metric(ReadName name) {
        boolean isHeldOut = name.split() == Split.VAL || name.split() == Split.TEST;
        Alias alias = index.find(name.rest(), family == null ? null : family.name(), isHeldOut);
        Metric metric = alias == null ? knowledge.unambiguous(name.rest()) : knowledge.metric(alias.metric());
        boolean isWrongLayer = name.layer() != null && metric != null && !metric.is(Trait.PER_LAYER);
        return isWrongLayer ? null : metric;
    }

    private @Nullable Split toldByFamily(String rawName) {
        boolean isHeldOut = family != null
                && family.heldOut().stream()
                        .anyMatch(pattern -> Names.matches(Names.normal(pattern), Names.normal(rawName)));
        return isHeldOut ? Split.VAL : null;
    }

    /** A name without a mark is of training data where its siblings of validation data are marked and none of training data is. */
    private @Nullable Split toldBySiblings(String whole, String rest) {
        if (family != null && family.unmarked() == LogFamily.Unmarked.TRAINING) {
            return Split.TRAIN;
        }
        boolean isMarkedElsewhere = heldOutNames.contains(whole) || heldOutNames.contains(rest);
        boolean isTraining = isMarkedElsewhere && !trainingNames.contains(whole) && !trainingNames.contains(rest);
        return isTraining ? Split.TRAIN : null;
    }

    private void noteSplit(String rawName) {
        knowledge.parts().splits().forEach((split, words) -> {
            for (String word : words) {
                String rest = NameReading.behind(word, Names.normal(rawName));
                if (rest != null) {
                    (split == Split.TRAIN ? trainingNames : heldOutNames).add(rest);
                }
            }
        });
    }

    private Task taskOf(Collection<String> rawNames) {
        Signs signs = knowledge.signs();
        int[] first = {signs.none()};
        for (String rawName : rawNames) {
            reading.find(ReadName.of(rawName, null), read -> {
                first[0] = signs.rank(read.rest(), first[0]);
                return false;
            });
        }
        Task told = signs.task(first[0]);
        return told == null ? knowledge.task(family == null ? null : family.task()) : told;
    }

    private static boolean anyMatches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> Names.matches(pattern, name));
    }
}
