package curvewise.cli;

import curvewise.core.run.RunName;
import curvewise.store.RunNames;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A run as people name it: by any end of its name that no other run has. */
final class NamedRun {
    /** More do not help to find the one that is meant. */
    private static final int LISTED = 10;

    private NamedRun() {}

    /**
     * The whole name of the run that is meant.
     *
     * @param where it was said, such as {@code --baseline}
     * @throws WrongInputException when no run is meant, or several
     */
    static String of(String where, String said, RunNames runs) {
        RunName name = runs.find(said);
        if (name instanceof RunName.Found found) {
            return found.name();
        }
        throw new WrongInputException(where + ": " + wrong(said, name, runs));
    }

    /** Says of a name that means no run, or several, which it could be. */
    static String wrong(String said, RunName name, RunNames runs) {
        if (name instanceof RunName.Ambiguous ambiguous) {
            return said + " may be " + listed(ambiguous.names(), " or ") + ": say more of its name.";
        }
        List<String> similar = runs.standing().stream()
                .filter(run -> run.toLowerCase(Locale.ROOT).contains(said.toLowerCase(Locale.ROOT)))
                .toList();
        if (runs.standing().isEmpty()) {
            return "there is no run " + said + ", nor any other.";
        }
        return "there is no run " + said + ". "
                + (similar.isEmpty()
                        ? "The runs are " + listed(runs.standing(), " and ")
                        : "Do you mean " + listed(similar, " or "))
                + (similar.isEmpty() ? "." : "?");
    }

    private static String listed(Collection<String> names, String last) {
        List<String> shown = names.stream().limit(LISTED).toList();
        int more = names.size() - shown.size();
        if (more > 0) {
            return String.join(", ", shown) + last + more + " more";
        }
        int end = shown.size() - 1;
        return end == 0 ? shown.get(0) : String.join(", ", shown.subList(0, end)) + last + shown.get(end);
    }
}
