package curvewise.core.ranking;

import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What groups of runs are called: by the end of the folder that their runs stand in which says something, {@code waterfowl} for {@code lab/waterfowl/runs/detect}.
 * Where that is not enough to tell groups apart, as much more of the folder is told as it takes; of groups of one folder also the length of the training, the
 * metric, the data, the task, and in the end a number.
 */
final class GroupName {
    /** Names that tools and people give to any folder of runs. */
    private static final Set<String> OF_ANY_RUNS = Set.of("""
            archive archives backup checkpoint checkpoints classify data detect exp experiment experiments log log_directory logs lightning_logs
            metrics mlruns notebooks obb old output outputs pose result results run runs segment src test tests train training val work_dirs
            """.strip().split("\\s+"));
    /** A number or a hash alone tells nothing. */
    private static final Pattern NUMBER_ONLY = Pattern.compile("@?[0-9a-f]{6,}|[\\W\\d_]*");

    private static final String EXPERIMENT = " | ";
    /** What tells groups of one folder apart, the shortest first. */
    private static final List<Function<Group, String>> DETAILS =
            List.of(GroupName::length, group -> group.metric().name(), GroupName::data, GroupName::images, Group::task);

    private GroupName() {}

    /** The names of groups, in their order: no two are equal. */
    static List<String> of(List<Group> groups) {
        List<List<String>> names = groups.stream().map(GroupName::byFolder).toList();
        int[] chosen = new int[names.size()];
        for (int round = 0; round < longest(names); round++) {
            for (List<Integer> equal : equal(names, chosen)) {
                equal.forEach(
                        i -> chosen[i] = Math.min(chosen[i] + 1, names.get(i).size() - 1));
            }
        }
        String[] told = new String[names.size()];
        Arrays.setAll(told, i -> names.get(i).get(chosen[i]));
        for (Function<Group, String> detail : DETAILS) {
            tellApart(told, groups, detail);
        }
        return numbered(told);
    }

    private static int longest(List<List<String>> names) {
        return names.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The places of each name that is not alone, but not where all of them are of one folder. */
    private static List<List<Integer>> equal(List<List<String>> names, int[] chosen) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < chosen.length; i++) {
            places.computeIfAbsent(names.get(i).get(chosen[i]), name -> new ArrayList<>())
                    .add(i);
        }
        return places.values().stream()
                .filter(equal -> equal.stream().map(names::get).distinct().count() > 1)
                .toList();
    }

    /** All names by the folder, from the shortest that says something to the whole path. */
    private static List<String> byFolder(Group group) {
        String folder = commonFolder(group);
        String experiment = commonExperiment(group);
        LinkedHashSet<String> names = new LinkedHashSet<>();
        if (!experiment.isEmpty()) {
            names.add(experiment);
        }
        String before = experiment.isEmpty() ? "" : experiment + ", ";
        List<String> parts = folder.isEmpty() ? List.of() : List.of(folder.split("/"));
        int end = parts.size();
        while (end > 1 && saysNothing(parts.get(end - 1))) {
            end--;
        }
        int start = Math.max(0, end - 1);
        if (end > 0) {
            names.add(before + String.join("/", parts.subList(start, end)));
        }
        for (; start >= 0; start--) {
            names.add(before + String.join("/", parts.subList(start, parts.size())));
        }
        names.remove(before);
        return names.isEmpty() ? List.of(group.task()) : List.copyOf(names);
    }

    private static boolean saysNothing(String part) {
        return OF_ANY_RUNS.contains(part.toLowerCase(Locale.ROOT))
                || NUMBER_ONLY.matcher(part).matches();
    }

    private static String commonFolder(Group group) {
        List<String> folders = experiments(group)
                .map(experiment -> experiment.split(Pattern.quote(EXPERIMENT), 2)[0])
                .distinct()
                .toList();
        String common = folders.get(0);
        for (String folder : folders) {
            while (!(folder + "/").startsWith(common.isEmpty() ? "" : common + "/")) {
                common = common.substring(0, Math.max(common.lastIndexOf('/'), 0));
            }
        }
        return common;
    }

    /** The experiment of a store that all runs are of; empty where there is none. */
    private static String commonExperiment(Group group) {
        List<String> all = experiments(group)
                .map(experiment ->
                        experiment.contains(EXPERIMENT) ? experiment.split(Pattern.quote(EXPERIMENT), 2)[1] : "")
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    private static Stream<String> experiments(Group group) {
        return group.all().map(Candidate::experiment);
    }

    /** Adds a detail to names that are equal, where it is not equal too. */
    private static void tellApart(String[] names, List<Group> groups, Function<Group, String> detail) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            places.computeIfAbsent(names[i], name -> new ArrayList<>()).add(i);
        }
        for (List<Integer> equal : places.values()) {
            List<String> details =
                    equal.stream().map(i -> detail.apply(groups.get(i))).toList();
            if (details.stream().distinct().count() > 1) {
                for (int k = 0; k < details.size(); k++) {
                    int i = equal.get(k);
                    names[i] = details.get(k).isEmpty() ? names[i] : names[i] + ", " + details.get(k);
                }
            }
        }
    }

    private static String length(Group group) {
        return group.budget() == null ? "" : group.budget();
    }

    private static String data(Group group) {
        String value = group.data().dataValue();
        return value == null ? "" : DataName.shown(value);
    }

    private static String images(Group group) {
        Long images = group.data().evaluationImages();
        return images == null ? "" : Figures.count(images) + " test images";
    }

    private static List<String> numbered(String[] names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String one = name;
            while (!taken.add(one)) {
                one = name + " #" + (counts.merge(name, 1, Integer::sum) + 1);
            }
            unique.add(one);
        }
        return unique;
    }
}
