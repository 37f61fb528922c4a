package curvewise.core.ranking;

import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.RunStatus;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of runs that stand beside each other before their numbers are looked at. */
final class ComparabilityNotes {
    /** So many runs are named. */
    private static final int NAMED = 5;

    private final List<Candidate> runs;
    private final MetricKey key;
    private final @Nullable CommonStep step;
    private final List<Note> notes = new ArrayList<>();

    ComparabilityNotes(List<Candidate> runs, MetricKey key, @Nullable CommonStep step) {
        this.runs = runs;
        this.key = key;
        this.step = step;
    }

    ComparabilityNotes(Table table) {
        this(table.runs(), table.group().key(), table.step());
    }

    /** All of a table. */
    List<Note> notes() {
        if (runs.size() > 1) {
            Candidate first = runs.get(0);
            runs.stream()
                    .map(run -> ofData(first, run))
                    .filter(differences -> !differences.isEmpty())
                    .findFirst()
                    .ifPresent(notes::addAll);
        }
        return withoutData();
    }

    /** All but what is said of the data. */
    List<Note> withoutData() {
        if (runs.size() > 1) {
            budget();
            unfinished();
            decay();
            batch();
        }
        return notes;
    }

    /** How the data of two runs differs. */
    static List<Note> ofData(Candidate a, Candidate b) {
        List<Note> notes = new ArrayList<>();
        for (DataDifference difference : DataDifference.between(a.data(), b.data())) {
            notes.add(ofData(a, b, difference));
        }
        return notes;
    }

    private static Note ofData(Candidate a, Candidate b, DataDifference difference) {
        return switch (difference.kind()) {
            case DATA ->
                new Note(
                        ComparisonCards.DATA,
                        Finding.of(
                                        Severity.CRITICAL,
                                        Confidence.A,
                                        String.format(
                                                "%s and %s use different data (%s): no ranking between them.",
                                                a.name(), b.name(), difference.evidence()))
                                .advising(Topic.DATA, "Rank them in separate tables."));
            case SIZES ->
                new Note(
                        ComparisonCards.SIZES,
                        Finding.of(
                                        Severity.CRITICAL,
                                        Confidence.A,
                                        String.format(
                                                "%s and %s have different ground truth (%s): no ranking between them.",
                                                a.name(), b.name(), difference.evidence()))
                                .advising(Topic.DATA, "Rank them in separate tables."));
            case DATA_OR_BATCH ->
                new Note(
                        ComparisonCards.DATA,
                        Finding.of(
                                        difference.separates(a.data(), b.data()) ? Severity.CRITICAL : Severity.WARN,
                                        Confidence.A,
                                        String.format(
                                                "%s and %s train on different data or in different batches (%s).",
                                                a.name(), b.name(), difference.evidence()))
                                .advising(Topic.DATA, "Log the batch size, and compare only if the data is the same."));
        };
    }

    private void budget() {
        Budgets budgets = new Budgets(runs, key);
        String lengths = budgets.words();
        if (budgets.areEqual()) {
            return;
        }
        String summary = step == null
                ? String.format(
                        "The trainings are of different length (%s), and the logs have no values at a common step: longer ones have an advantage.",
                        lengths)
                : String.format(
                        "Compared at %s, the last common one; later values are ignored (%s).", step.words(), lengths);
        notes.add(new Note(
                ComparisonCards.BUDGET,
                Finding.of(Severity.WARN, Confidence.A, summary)
                        .advising(Topic.SCHEDULE, "Train all with equal budgets before choosing between them.")));
    }

    /** Each by itself, and beyond some only how many. */
    private void unfinished() {
        List<Candidate> unfinished = runs.stream()
                .filter(run -> !run.isFinished() && !run.isNeverRanked())
                .toList();
        unfinished.stream().limit(NAMED).forEachOrdered(this::unfinished);
        int more = unfinished.size() - NAMED;
        if (more > 0) {
            String are = Figures.count(more) + (more == 1 ? " more run is" : " more runs are");
            notes.add(new Note(
                    ComparisonCards.FINISH,
                    Finding.of(
                            Severity.WARN,
                            Confidence.A,
                            are + " unfinished: not in the final table" + atStep(", and provisional at ") + ".")));
        }
    }

    private String atStep(String before) {
        return step == null ? "" : before + step.words();
    }

    private void unfinished(Candidate run) {
        Double progress = run.budget().progress();
        String share = progress == null || progress > 1 ? "" : " (" + Figures.percent(progress, 0) + ")";
        String state = run.status() == RunStatus.FAILED ? "ended by an error" : "is unfinished";
        String how = atStep(", and provisional at ");
        notes.add(new Note(
                ComparisonCards.FINISH,
                Finding.of(
                        Severity.WARN,
                        Confidence.A,
                        String.format("%s %s%s: not in the final table%s.", run.name(), state, share, how))));
    }

    private void decay() {
        boolean isAnnealed = runs.stream().anyMatch(run -> run.schedule().isAnnealed());
        boolean differs =
                runs.stream().map(run -> run.schedule().drops()).distinct().count() > 1;
        if (step == null || !(differs || isAnnealed)) {
            return;
        }
        String summary = differs
                ? "The learning rates fall at different places: a comparison before the end is unfair."
                : "The learning rate falls over the whole of a run: a comparison before the end is unfair.";
        notes.add(new Note(
                ComparisonCards.DECAY,
                Finding.of(Severity.WARN, Confidence.B, summary)
                        .advising(Topic.SCHEDULE, "Compare the runs at their ends, with equal budgets.")));
    }

    private void batch() {
        Map<Double, Set<Long>> batches = new HashMap<>();
        for (Candidate run : runs) {
            Double peak = run.schedule().peak();
            Long batch = run.data().batch();
            if (peak != null && batch != null) {
                batches.computeIfAbsent(peak, rate -> new HashSet<>()).add(batch);
            }
        }
        runs.stream().filter(run -> isOneOf(batches, run)).findFirst().ifPresent(this::batch);
    }

    private static boolean isOneOf(Map<Double, Set<Long>> batches, Candidate run) {
        Double peak = run.schedule().peak();
        Set<Long> others = peak == null ? null : batches.get(peak);
        return run.data().batch() != null && others != null && others.size() > 1;
    }

    private void batch(Candidate a) {
        List<Candidate> others =
                runs.stream().filter(b -> isOtherBatch(a, b)).limit(NAMED).toList();
        String names = SeriesFigures.listed(others.stream().map(Candidate::name).toList());
        notes.add(new Note(
                ComparisonCards.BATCH,
                Finding.of(
                                Severity.INFO,
                                Confidence.B,
                                String.format(
                                        "The batch size of %s (%s) differs from that of %s (%s) at the same learning rate.",
                                        a.name(),
                                        a.data().batch(),
                                        names,
                                        others.get(0).data().batch()))
                        .advising(Topic.SCHEDULE, "Tune the learning rate again for each batch size.")));
    }

    private static boolean isOtherBatch(Candidate a, Candidate b) {
        Long ofA = a.data().batch();
        Long ofB = b.data().batch();
        Double peak = a.schedule().peak();
        return ofA != null
                && ofB != null
                && !ofA.equals(ofB)
                && peak != null
                && Objects.equals(peak, b.schedule().peak());
    }
}
