package curvewise.report.method;

import curvewise.core.convergence.Status;
import curvewise.core.convergence.Uncertainty;
import curvewise.core.history.RunChange;
import curvewise.core.ranking.Comparability;
import curvewise.core.ranking.Policy;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Severity;
import curvewise.report.ranking.RunVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the words mean that stand for a judgement: a word for each case that there is, so that none can be missing. */
public final class Meanings {
    private Meanings() {}

    private static <T> List<Meaning> of(T[] cases, Function<T, Meaning> meaning) {
        return Arrays.stream(cases).map(meaning).toList();
    }

    /** How a run stands beside its baseline. */
    public static List<Meaning> verdicts() {
        return of(
                RunVerdict.values(),
                verdict -> new Meaning(verdict.mark(), verdict.style(), verdict.word(), meaning(verdict)));
    }

    private static String meaning(RunVerdict verdict) {
        return switch (verdict) {
            case BETTER -> "Better than the baseline by more than noise makes.";
            case WORSE -> "Worse than the baseline by more than noise makes.";
            case WITHIN_NOISE ->
                "The difference is one that equal runs show by chance. That is no proof that they are equal.";
            case BASELINE -> "The run that the others of its ranking are compared with.";
            case BROKEN -> "The run ended by an error.";
            case EMPTY -> "The log holds no value.";
            case NO_VERDICT -> "Nothing to compare with, not finished, or nothing is known of the noise.";
        };
    }

    /** How a curve ends: the statuses of its convergence. */
    public static List<Meaning> statuses() {
        return of(Status.values(), status -> Meaning.of(status.label().replace('_', ' '), meaning(status)));
    }

    private static String meaning(Status status) {
        return switch (status) {
            case CONVERGED -> "Evidence of a plateau: the end moves by almost nothing, and that with confidence.";
            case PLATEAUED ->
                "No trend is seen at the end, after progress. That is no evidence of a plateau: there may be too few values.";
            case STILL_IMPROVING -> "The end gets better by more than its noise: the final level cannot be known.";
            case REGRESSING -> "Ends clearly worse than its best.";
            case OVERFITTING -> "A validation curve that regresses while the training loss falls on.";
            case OSCILLATING -> "Swings that are large beside all progress: no end value can be named.";
            case FLAT -> "No learning is visible in what was recorded.";
            case DIVERGED -> "A training loss that became NaN, exploded, or ends above its start.";
            case INSUFFICIENT_DATA -> "Fewer than five values, of which nothing can be said.";
        };
    }

    /** What the ± of a value comes from. */
    public static List<Meaning> sources() {
        return of(Uncertainty.Source.values(), source -> switch (source) {
            case PRIOR ->
                Meaning.of(
                        "prior floor",
                        "What others measured between equal runs on data sets of such a size. Of an AP only, and only where the run's own jitter is smaller.");
            case JITTER ->
                Meaning.of(
                        "epoch jitter",
                        "How much the evaluations of the runs go up and down once they have mostly converged, pooled over the runs of a table.");
            case UNKNOWN ->
                Meaning.of(
                        "unknown",
                        "Too few evaluations, or none that jitter: such a run beats nobody and is beaten by nobody.");
        });
    }

    /** How much a note matters. */
    public static List<Meaning> severities() {
        return of(Severity.values(), severity -> switch (severity) {
            case CRITICAL -> new Meaning("", "critical", "Critical", "The result is not valid, or the run is dead.");
            case WARN -> new Meaning("", "warning", "Warning", "It costs quality, or trust in the numbers.");
            case INFO -> new Meaning("", "info", "Info", "Context that helps to read the numbers.");
            case GOOD -> new Meaning("", "good", "Good", "What is as it should be, and was looked at.");
        });
    }

    /** What a note rests on. */
    public static List<Meaning> confidences() {
        return of(Confidence.values(), confidence -> switch (confidence) {
            case A ->
                Meaning.of(
                        confidence.words(),
                        "It follows from the numbers, or from a documented mark in the log. Such notes say “is”.");
            case B ->
                Meaning.of(
                        confidence.words(),
                        "Documented behaviour of a tool, or published evidence. Such notes say “indicates”.");
            case C -> Meaning.of(confidence.words(), "What experts go by, without proof. Such notes say “may”.");
        });
    }

    /** Whether runs may be compared. */
    public static List<Meaning> comparabilities() {
        return of(Comparability.Verdict.values(), verdict -> switch (verdict) {
            case COMPARABLE -> Meaning.of("comparable", "Nothing speaks against it.");
            case COMPARABLE_AT_STEP ->
                Meaning.of(
                        "comparable at a step",
                        "Up to the last epoch or step that both have; later values are ignored.");
            case WARN -> Meaning.of("with care", "The reasons say why.");
            case NOT_COMPARABLE ->
                Meaning.of("not comparable", "Other data, another metric, or another task: no difference is given.");
        });
    }

    /** Which number stands for a run. */
    public static List<Meaning> policies() {
        return of(Policy.values(), policy -> Meaning.of(policy.words(), meaning(policy)));
    }

    private static String meaning(Policy policy) {
        return switch (policy) {
            case BEST -> "The best of its evaluations: rankings go by it, and the luck in it is shown beside it.";
            case LAST -> "The last of its evaluations: what a fixed budget gives.";
            case DEBIASED -> "The best less what picking it out of many noisy evaluations brings on average.";
            case END_MEAN ->
                "The mean of its last evaluations: rankings of agents go by it, of which nobody picks a checkpoint in retrospect.";
        };
    }

    /** What became of a run since the last change. */
    public static List<Meaning> changes() {
        return of(RunChange.Kind.values(), kind -> switch (kind) {
            case REGRESSED -> Meaning.of("regressed", "Its log grew, and its best is worse than it was.");
            case IMPROVED -> Meaning.of("improved", "Its log grew, and its best is better than it was.");
            case GREW -> Meaning.of("grew", "Its log grew, and its best is what it was.");
            case NEW -> Meaning.of("new", "It was not there before.");
            case REPLACED ->
                Meaning.of("replaced", "Another run stands in its place; the old one is kept, and not ranked.");
            case MOVED -> Meaning.of("moved", "The same log under another name.");
            case VANISHED -> Meaning.of("vanished", "Its log is gone; its values are kept, and not ranked.");
            case RERANKED ->
                Meaning.of("reranked", "Its log is as it was, but other runs changed, and so did its rank.");
        });
    }
}
