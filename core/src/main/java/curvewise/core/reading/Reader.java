package curvewise.core.reading;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.reading.RuleOutcome.Kind;
import curvewise.core.rule.Note;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a run as an expert does: asks every rule, drops what another rule says already, orders the rest, and sums it up. */
public final class Reader {
    private static final String SWITCHED_OFF = "switched off by the folder's settings";
    private static final Comparator<Note> READING_ORDER = Comparator.comparing(
                    (Note note) -> note.card().section())
            .thenComparing(note -> note.finding().severity())
            .thenComparing(note -> Rules.place(note.rule()));

    private final Set<String> off;

    private Reader(Set<String> off) {
        this.off = off;
    }

    /** Reads by all rules but those that are switched off, by id. */
    public static Reading read(Evidence run, Set<String> off) {
        return new Reader(off).reading(run);
    }

    private Reading reading(Evidence run) {
        Map<String, Note> fired = new LinkedHashMap<>();
        Map<String, RuleOutcome> outcomes = new LinkedHashMap<>();
        for (Rule rule : Rules.ALL) {
            Outcome outcome = off.contains(rule.card().id()) ? Outcome.notApplicable(SWITCHED_OFF) : rule.judge(run);
            if (outcome instanceof Outcome.Fired its) {
                fired.put(rule.card().id(), new Note(rule.card(), its.finding()));
            }
            outcomes.put(rule.card().id(), outcome(rule.card().id(), outcome));
        }
        new Suppressions(run).of(fired).forEach((rule, by) -> {
            fired.remove(rule);
            outcomes.put(rule, new RuleOutcome(rule, Kind.SUPPRESSED, by + " says it"));
        });
        List<Note> notes = fired.values().stream().sorted(READING_ORDER).toList();
        return new Reading(
                VerdictSentence.of(run, notes),
                notes,
                Actions.of(notes),
                List.copyOf(outcomes.values()),
                convergence(run));
    }

    private static RuleOutcome outcome(String rule, Outcome outcome) {
        if (outcome instanceof Outcome.NotApplicable not) {
            return new RuleOutcome(rule, Kind.NOT_APPLICABLE, not.reason());
        }
        return new RuleOutcome(rule, outcome instanceof Outcome.Fired ? Kind.FIRED : Kind.QUIET, "");
    }

    private static List<ConvergenceSummary> convergence(Evidence run) {
        List<ConvergenceSummary> summaries = new ArrayList<>();
        Stream.of(run.headline(), run.validation(), run.training())
                .filter(Objects::nonNull)
                .map((Judged judged) -> ConvergenceSummary.of(judged))
                .forEach(summaries::add);
        return summaries;
    }
}
