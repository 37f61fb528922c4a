package curvewise.core.ranking;

import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether two runs may be compared, and up to which step, before anybody looks at their numbers. */
public final class ComparabilityGate {
    private final Candidate a;
    private final Candidate b;
    private final List<Note> reasons = new ArrayList<>();

    private ComparabilityGate(Candidate a, Candidate b) {
        this.a = a;
        this.b = b;
    }

    /** Of two runs, by the first metric of the task's order that both have. */
    public static Comparability of(Candidate a, Candidate b) {
        return new ComparabilityGate(a, b).judged();
    }

    /** Of the runs of one table, which is comparable up to the table's step. */
    public static Comparability of(Table table) {
        return Comparability.of(table.step(), new ComparabilityNotes(table).notes());
    }

    private Comparability judged() {
        lookAtStatus(a);
        lookAtStatus(b);
        compareData();
        MetricKey key = metric();
        if (key == null) {
            return Comparability.of(null, reasons);
        }
        List<Candidate> both = List.of(a, b);
        CommonStep step = step(key, both);
        ComparabilityNotes notes = new ComparabilityNotes(both, key, step);
        reasons.addAll(notes.withoutData());
        return Comparability.of(step, reasons);
    }

    /** The values of a run that left the folder are kept: whoever asks may compare them, and is told. */
    private void lookAtStatus(Candidate run) {
        if (run.status() == RunStatus.EMPTY) {
            refuse(ComparisonCards.FINISH, run.name() + " holds no value: there is nothing to compare.");
        } else if (run.status().isRetired()) {
            reasons.add(new Note(
                    ComparisonCards.FINISH,
                    Finding.of(
                            Severity.WARN,
                            Confidence.A,
                            run.name() + " is no longer in the folder (" + Groups.reasonAgainst(run)
                                    + "): its values are those of the last import that saw it.")));
        }
    }

    private void refuse(Card card, String sentence) {
        reasons.add(new Note(card, Finding.of(Severity.CRITICAL, Confidence.A, sentence)));
    }

    private void compareData() {
        if (!a.task().equals(b.task())) {
            refuse(
                    ComparisonCards.DATA,
                    String.format(
                            "%s and %s are of different tasks (%s and %s): no ranking between them.",
                            a.name(), b.name(), a.task(), b.task()));
            return;
        }
        reasons.addAll(ComparabilityNotes.ofData(a, b));
        String identity = DataClasses.identity(a.data());
        boolean isSame = a.experiment().equals(b.experiment())
                || (identity != null && identity.equals(DataClasses.identity(b.data())));
        if (!isSame) {
            reasons.add(new Note(
                    ComparisonCards.DATA,
                    Finding.of(
                                    Severity.WARN,
                                    Confidence.A,
                                    String.format(
                                            "%s and %s are of different experiments, and the logs do not say that their data is the same.",
                                            a.name(), b.name()))
                            .advising(Topic.DATA, "Make sure that both were evaluated on the same data.")));
        }
    }

    private @Nullable MetricKey metric() {
        MetricKey shared = a.measures().isEmpty() ? null : SharedMetric.of(List.of(a, b));
        if (shared == null) {
            refuse(ComparisonCards.METRIC, withoutMetric());
        }
        return shared;
    }

    private String withoutMetric() {
        for (Candidate run : List.of(a, b)) {
            if (run.measures().isEmpty()) {
                return run.name() + " has no held-out metric to compare.";
            }
        }
        for (Measure ofA : a.measures()) {
            for (Measure ofB : b.measures()) {
                if (ofA.metric().equals(ofB.metric())) {
                    return different(ofA, ofB);
                }
            }
        }
        return String.format("%s and %s share no held-out metric.", a.name(), b.name());
    }

    private static String different(Measure ofA, Measure ofB) {
        return ofA.definition().equals(ofB.definition())
                ? String.format(
                        "%s was measured on other parts of the data: %s and %s.",
                        ofA.name(), part(ofA.split()), part(ofB.split()))
                : String.format("Same name, different metric: %s and %s.", ofA.definition(), ofB.definition());
    }

    private static String part(@Nullable Split split) {
        return split == null ? "an unknown one" : split.label();
    }

    private @Nullable CommonStep step(MetricKey key, List<Candidate> both) {
        boolean isFinal = a.isFinished() && b.isFinished();
        Budgets budgets = new Budgets(both, key);
        if (isFinal && budgets.areEqual()) {
            return null;
        }
        CommonStep step = budgets.common();
        boolean isReached = step != null
                && both.stream()
                        .allMatch(
                                run -> Objects.requireNonNull(run.measure(key)).reached(step) != null);
        if (isReached) {
            return step;
        }
        if (step != null) {
            refuse(
                    ComparisonCards.BUDGET,
                    String.format(
                            "The runs have no common step: one of them has no evaluation up to %s.", step.words()));
        } else if (!isFinal) {
            refuse(
                    ComparisonCards.FINISH,
                    "One of the runs is unfinished, and the logs do not tell at which step their values stand.");
        }
        return null;
    }
}
