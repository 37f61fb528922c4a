package curvewise.ingest.format.table;

import curvewise.ingest.format.LoggedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a table's columns, and what each column is. */
final class Header {
    /** What a column holds. */
    enum Role {
        /** Values under a name of their own. */
        VALUE,
        /** As {@code VALUE}, where {@code 01:02} is 62 seconds. */
        DURATION,
        /** An axis or a total, a word, a column without a name, or one whose name an earlier column has. */
        NONE
    }

    /** More columns than any log has: a table of more is something else. */
    static final int MOST_COLUMNS = 10_000;

    /** The step axis, the best first. */
    private static final List<String> STEPS = List.of(
            "step",
            "global_step",
            "trainer/global_step",
            "_step",
            "num_updates",
            "total_timesteps",
            "time/total_timesteps",
            "total-env-interacts",
            "totalenvinteracts",
            "timesteps",
            "timestep",
            "steps",
            "iteration",
            "iterations",
            "iter",
            "iters");

    private static final List<String> EPOCHS = List.of("epoch", "epochs");
    /** Counters within which steps may start again although training goes on; the axis of an agent's log that counts nothing else. */
    private static final List<String> ROUNDS = List.of("episode", "episodes");
    /** What a table that counts episodes measures when it is an agent's log, and not one of a series of films. */
    private static final List<String> OF_AGENTS = List.of("reward", "return", "epsilon", "loss");
    /** The axes of RLlib, which counts episodes beside them. */
    private static final List<String> OF_RLLIB = List.of("training_iteration", "timesteps_total");

    private static final List<String> WALL_TIMES =
            List.of("timestamp", "wall_time", "wall time", "walltime", "_timestamp");
    private static final List<String> SPLITS = List.of("phase", "split", "stage", "subset");
    /** How pandas names, or leaves unnamed, the index that it saves beside a Keras history. */
    private static final List<String> INDEXES = List.of("", "unnamed: 0");

    private static final List<String> KERAS_HISTORY = List.of("loss", "val_loss");
    private static final String DURATION = "time";

    private final List<String> names;
    private final List<String> known;
    private final boolean countsEpisodes;
    private final Role[] roles;
    private final int step;
    private final int epoch;
    private final int wallTime;
    private final int split;

    private Header(List<String> names, boolean countsEpisodes) {
        this.names = names;
        this.known = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        this.countsEpisodes = countsEpisodes || (first(STEPS) < 0 && first(EPOCHS) < 0 && isOfAnAgent());
        this.step = first(this.countsEpisodes ? ROUNDS : STEPS);
        this.epoch = step < 0 && first(EPOCHS) < 0 && names.containsAll(KERAS_HISTORY) ? first(INDEXES) : first(EPOCHS);
        this.wallTime = first(WALL_TIMES);
        this.split = first(SPLITS);
        this.roles = roles();
    }

    /** The header that a line's cells are; {@code null} where none names an axis, or nothing but axes is named. */
    static @Nullable Header of(Cells cells) {
        if (cells.count() < 2 || cells.count() > MOST_COLUMNS || cells.isOpen()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            names.add(cells.text(i).strip());
        }
        names.set(0, withoutComment(names.get(0)));
        Header header = new Header(List.copyOf(names), false);
        return header.axis() >= 0 && header.hasValues() ? header : null;
    }

    /** A header that the file itself does not have. */
    static Header of(List<String> names) {
        return new Header(names, false);
    }

    /** The same names where each row is an episode, and a column of steps says how long that was. */
    Header countingEpisodes() {
        return new Header(names, true);
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    Role role(int column) {
        return roles[column];
    }

    /** The column of a name; -1 when there is none. */
    int column(String name) {
        return names.indexOf(name);
    }

    boolean hasNameThatStarts(String beginning) {
        return names.stream().anyMatch(name -> name.startsWith(beginning));
    }

    /** The step column; -1 when there is none. */
    int step() {
        return step;
    }

    /** The epoch column; -1 when there is none. */
    int epoch() {
        return epoch;
    }

    /** The column that the rows are ordered by. */
    int axis() {
        return step >= 0 ? step : epoch;
    }

    /** The column whose rise explains a fall of the step: epochs or, where these are not logged, episodes; -1 when there is none. */
    int rounds() {
        if (epoch >= 0) {
            return epoch;
        }
        return countsEpisodes ? -1 : first(ROUNDS);
    }

    /** The column of seconds since 1970; -1 when there is none. */
    int wallTime() {
        return wallTime;
    }

    /** The column that says which part of the data a row was measured on; -1 when there is none. */
    int split() {
        return split;
    }

    /** Names that stand above an earlier column already: two columns of one name cannot be told apart. */
    List<String> repeatedNames() {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !name.isEmpty() && !seen.add(name)).toList();
    }

    /** Whether the line repeats this header. */
    boolean isRepeatedBy(Cells cells) {
        if (cells.count() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            String cell = cells.text(i).strip();
            if (!names.get(i).equals(i == 0 ? withoutComment(cell) : cell)) {
                return false;
            }
        }
        return true;
    }

    /** {@code numpy.savetxt} writes the header as a comment. */
    private static String withoutComment(String name) {
        return name.startsWith("#") ? name.substring(1).strip() : name;
    }

    private boolean hasValues() {
        for (Role role : roles) {
            if (role != Role.NONE) {
                return true;
            }
        }
        return false;
    }

    private Role[] roles() {
        Role[] all = new Role[names.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.length; i++) {
            boolean isFirst = seen.add(names.get(i));
            all[i] = isFirst && i != epoch && isValue(i) ? valueRole(known.get(i)) : Role.NONE;
        }
        return all;
    }

    private boolean isValue(int column) {
        String name = known.get(column);
        return !name.isEmpty()
                && column != step
                && (countsEpisodes || !STEPS.contains(name))
                && !EPOCHS.contains(name)
                && !WALL_TIMES.contains(name)
                && !LoggedName.isBookkeeping(name);
    }

    private boolean isOfAnAgent() {
        return first(OF_RLLIB) < 0
                && known.stream().anyMatch(name -> OF_AGENTS.stream().anyMatch(name::contains));
    }

    private static Role valueRole(String name) {
        return name.equals(DURATION) ? Role.DURATION : Role.VALUE;
    }

    private int first(List<String> candidates) {
        for (String candidate : candidates) {
            int column = known.indexOf(candidate);
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }
}
