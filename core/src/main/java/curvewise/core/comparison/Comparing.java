package curvewise.core.comparison;

import curvewise.core.analysis.Configuration;
import curvewise.core.ranking.Baseline;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Comparability;
import curvewise.core.ranking.ComparabilityGate;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.MetricsBeside;
import curvewise.core.ranking.Table;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.run.Param;
import java.util.List;
import java.util.Set;

/** Puts a comparison together. */
final class Comparing {
    /** What is said of a table as a whole, or is settled by it. */
    private static final Set<String> OF_TABLES = Set.of("COMP-02", "COMP-05");

    private final Side baseline;
    private final Side candidate;

    Comparing(Subject candidate, Subject baseline) {
        Labels labels = Labels.of(baseline.run().name(), candidate.run().name());
        this.baseline = side(baseline, labels.baseline());
        this.candidate = side(candidate, labels.candidate());
    }

    private static Side side(Subject subject, String label) {
        return new Side(subject.run(), label, Configuration.of(params(subject)).seed(), subject.examined());
    }

    private static List<Param> params(Subject subject) {
        return subject.examined().evidence().run().params();
    }

    Comparison ofPair() {
        Delta delta = Delta.of(called(candidate), called(baseline));
        return comparison(delta, delta.comparability().reasons());
    }

    Comparison of(boolean isNamed, Table table) {
        Delta delta = Delta.of(called(candidate), new Baseline(called(baseline), isNamed), table);
        boolean areInTable = table.has(candidate.run()) && table.has(baseline.run());
        return comparison(
                delta, areInTable ? withinTable() : delta.comparability().reasons());
    }

    /** Of a difference that is known already: to find the noise of a table for each of its pairs takes long. */
    Comparison of(Delta known, Table table) {
        Baseline against = new Baseline(called(baseline), known.baseline().isNamed());
        if (!table.has(candidate.run()) || !table.has(baseline.run())) {
            return of(against.isNamed(), table);
        }
        Delta delta = new Delta(called(candidate), against, known.comparability(), known.verdict(), known.metrics());
        return comparison(delta, withinTable());
    }

    /** The table has decided that and where its runs are compared; what else is to be said of these two is said. */
    private List<Note> withinTable() {
        Comparability gate = ComparabilityGate.of(called(baseline), called(candidate));
        return gate.reasons().stream()
                .filter(note ->
                        !OF_TABLES.contains(note.rule()) && note.finding().severity() != Severity.CRITICAL)
                .toList();
    }

    private static Candidate called(Side side) {
        return side.run().called(side.label());
    }

    private Comparison comparison(Delta delta, List<Note> reasons) {
        ConfigurationDifference configuration = ConfigurationDifference.of(params(baseline), params(candidate));
        Pair pair = new Pair(
                baseline,
                candidate,
                delta,
                reasons,
                configuration,
                OverlayReading.of(baseline, candidate, delta),
                CostDifference.of(baseline, candidate));
        ContextWords context = new ContextWords(pair);
        return new Comparison(
                baseline,
                candidate,
                delta,
                MetricsBeside.of(
                        delta,
                        baseline.examined().evidence(),
                        candidate.examined().evidence()),
                new VerdictWords(pair).verdict(),
                context.sentences(),
                reasons,
                context.comparable(),
                context.basis(),
                pair.costs(),
                Losses.of(pair),
                configuration,
                pair.overlay(),
                new Unknowns(pair).sentences(),
                new Experiments(pair).actions());
    }

    private static List<Param> params(Side side) {
        return side.examined().evidence().run().params();
    }
}
