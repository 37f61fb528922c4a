package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.RunStatus;
import java.util.Set;

/** LOG-01: the log ends inside an epoch. */
final class CutLog implements Rule {
    /** Ends of which the log itself gives the reason. */
    private static final Set<RunStatus> EXPLAINED = Set.of(RunStatus.FAILED, RunStatus.KILLED, RunStatus.RUNNING);

    private static final Card CARD = new Card(
            "LOG-01",
            Section.TRUST,
            Topic.EVALUATION,
            Confidence.A,
            "The last training row stands before the last iteration of its epoch",
            "arithmetic on the iterations that the log prints");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        if (epochs == null || epochs.iterations() == null || epochs.lastIteration() < 0) {
            return Outcome.notApplicable("the log does not say how many iterations an epoch has");
        }
        return epochs.isLastCut() ? said(run, epochs, epochs.iterations()).fired() : Outcome.quiet();
    }

    private static Finding said(Evidence run, TrainingEpochs epochs, long iterations) {
        String summary = String.format(
                "Log stops in epoch %d at iteration %d of %d; that epoch is partial%s.",
                epochs.last(),
                epochs.lastIteration(),
                iterations,
                isEvaluated(run, epochs.last()) ? "" : " and has no evaluation");
        return Finding.of(Severity.WARN, Confidence.A, summary)
                .explained(reason(run.run()))
                .advising(
                        Topic.EVALUATION,
                        "Keep this run out of the final table, and find out whether it crashed or its log was cut.")
                .with("epoch", (double) epochs.last())
                .with("iteration", (double) epochs.lastIteration())
                .with("iterations_per_epoch", (double) iterations)
                .at(TrainingRows.last(run));
    }

    private static boolean isEvaluated(Evidence run, long epoch) {
        Points rows = run.evaluations().places();
        return !rows.isEmpty() && rows.epochs()[rows.size() - 1] >= epoch;
    }

    private static String reason(LoggedRun run) {
        boolean isKnown =
                EXPLAINED.contains(run.status()) && !run.statusReason().isEmpty();
        return isKnown ? "The run counts as " + run.status().label() + ": " + run.statusReason() + "." : "";
    }
}
