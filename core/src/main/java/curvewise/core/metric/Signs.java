package curvewise.core.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names that tell what is trained. */
final class Signs {
    private final Map<String, Integer> whole = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Task> tasks;

    Signs(List<Task> tasks) {
        addAll(tasks, Task::signs, 0);
        addAll(tasks, Task::weakSigns, tasks.size());
        this.tasks = tasks;
    }

    private void addAll(List<Task> tasks, Function<Task, List<String>> signs, int from) {
        for (int i = 0; i < tasks.size(); i++) {
            for (String sign : signs.apply(tasks.get(i))) {
                add(Names.normal(sign), from + i);
            }
        }
    }

    private void add(String sign, int rank) {
        if (sign.indexOf('*') < 0) {
            whole.putIfAbsent(sign, rank);
        } else {
            patterns.add(new Pattern(sign, rank));
        }
    }

    /** A rank that no sign has. */
    int none() {
        return 2 * tasks.size();
    }

    /** The rank of a {@link Names#normal} name: all signs in the order of their tasks, then all weak ones; {@code before} when none ranks before that. */
    int rank(String name, int before) {
        int first = Math.min(before, whole.getOrDefault(name, before));
        for (Pattern pattern : patterns) {
            if (pattern.rank >= first) {
                return first;
            }
            if (Names.matches(pattern.text, name)) {
                return pattern.rank;
            }
        }
        return first;
    }

    /** The task that a sign of that rank tells; {@code null} for {@link #none()}. */
    @Nullable
    Task task(int rank) {
        return rank < none() ? tasks.get(rank % tasks.size()) : null;
    }

    /** A sign with {@code *}; these are in the order of their ranks. */
    private record Pattern(String text, int rank) {}
}
