package curvewise.core.simulation;

import curvewise.core.reading.Reader;
import curvewise.core.reading.Reading;
import curvewise.core.reading.RuleOutcome;
import curvewise.core.reading.Rules;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How often each rule spoke over many simulated runs. Safe for several threads. */
final class Verdicts {
    private final int runs;
    private final Map<String, Integer> fired = new TreeMap<>();
    private final Map<String, Integer> alarmed = new TreeMap<>();
    private final Map<String, Map<String, Integer>> saidByOther = new TreeMap<>();

    private Verdicts(int runs) {
        this.runs = runs;
    }

    /** Makes that many logs and reads each. */
    static Verdicts of(int runs, IntFunction<SimulatedLog> maker) {
        Verdicts verdicts = new Verdicts(runs);
        IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> Reader.read(maker.apply(run).evidence(), Set.of()))
                .forEach(verdicts::add);
        return verdicts;
    }

    private synchronized void add(Reading reading) {
        for (Note note : reading.notes()) {
            fired.merge(note.rule(), 1, Integer::sum);
            if (isAlarm(note.finding().severity())) {
                alarmed.merge(note.rule(), 1, Integer::sum);
            }
        }
        for (RuleOutcome outcome : reading.outcomes()) {
            if (outcome.kind() == RuleOutcome.Kind.SUPPRESSED) {
                String by = outcome.reason().substring(0, outcome.reason().indexOf(' '));
                saidByOther
                        .computeIfAbsent(outcome.rule(), rule -> new TreeMap<>())
                        .merge(by, 1, Integer::sum);
            }
        }
    }

    private static boolean isAlarm(Severity severity) {
        return severity == Severity.WARN || severity == Severity.CRITICAL;
    }

    int runs() {
        return runs;
    }

    /** The share of runs of which a rule speaks. */
    double fired(String rule) {
        return fired.getOrDefault(rule, 0) / (double) runs;
    }

    /** The share of runs of which a rule speaks as a warning or worse. */
    double alarmed(String rule) {
        return alarmed.getOrDefault(rule, 0) / (double) runs;
    }

    /** By rule, the share of runs in which that one speaks so that this one need not. */
    Map<String, Double> saidByOther(String rule) {
        Map<String, Double> shares = new LinkedHashMap<>();
        saidByOther.getOrDefault(rule, Map.of()).forEach((by, count) -> shares.put(by, count / (double) runs));
        return shares;
    }

    /** The rules that warn in more than a share of the runs, with that share, in the order of all rules. */
    Map<String, Double> alarms(double above) {
        Map<String, Double> shares = new LinkedHashMap<>();
        Rules.ALL.stream()
                .map(rule -> rule.card().id())
                .filter(rule -> alarmed(rule) > above)
                .forEach(rule -> shares.put(rule, alarmed(rule)));
        return shares;
    }

    /** A share as the tables print it. */
    static String percent(double share) {
        double percent = Math.round(1000 * share) / 10.0;
        String pattern = percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%";
        return String.format(Locale.ROOT, pattern, percent);
    }
}
