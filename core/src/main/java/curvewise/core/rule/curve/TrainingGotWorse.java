package curvewise.core.rule.curve;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.Arrays;

/** CV-06: the training loss ends far above its best. */
final class TrainingGotWorse implements Rule {
    private static final Card CARD = new Card(
            "CV-06",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the training loss diverged (it doubled at once, or ends above its start) or ends clearly above its best, and its last value is a number",
            "Google's Deep Learning Tuning Playbook; thresholds calibrated by simulation");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged training = run.training();
        if (training == null || training.points().isEmpty()) {
            return Outcome.notApplicable("no training loss with a value is logged");
        }
        double[] logged = run.loggedTraining().values();
        boolean isFinite = logged.length > 0 && Double.isFinite(logged[logged.length - 1]);
        if (!isFinite || !(training.is(Status.DIVERGED) || training.isRegressing())) {
            return Outcome.quiet();
        }
        return said(run, training).fired();
    }

    private static Finding said(Evidence run, Judged training) {
        SeriesFigures figures = SeriesFigures.of(training);
        Levels levels = Levels.of(run, training);
        boolean isDivergence = training.is(Status.DIVERGED);
        String summary = String.format(
                "%s ends at %s, started at %s and was %s at best: this indicates %s.",
                SeriesFigures.capital(figures.asTraining()),
                figures.value(levels.last),
                figures.value(levels.first),
                figures.value(levels.best),
                isDivergence ? "that training diverged" : "that training got worse");
        Finding finding = Finding.of(isDivergence ? Severity.CRITICAL : Severity.WARN, Confidence.B, summary)
                .advising(Topic.SCHEDULE, "Try a tenth of the learning rate, a warm-up and gradient clipping.")
                .advising(
                        Topic.DATA,
                        "Look for broken examples among the batches after " + figures.when(levels.turn) + ".")
                .with("last", levels.last)
                .with("first", levels.first)
                .with("best", levels.best)
                .at(training.place(training.last()))
                .at(training.place(levels.turn));
        long step = training.points().steps()[levels.turn];
        return step == Points.NO_STEP ? finding : finding.since(step);
    }

    /** Start, best and end as the status saw them; of an exploded curve, which has none, as logged. */
    private record Levels(double first, double best, double last, int turn) {
        static Levels of(Evidence run, Judged training) {
            JudgedSegment segment = JudgedSegment.of(run, training);
            Convergence curve = training.convergence();
            if (segment.turn() >= 0) {
                return new Levels(curve.first(), curve.best(), curve.last(), segment.turn());
            }
            double[] values = segment.points().values();
            double[] logged = run.loggedTraining().values();
            double best = Arrays.stream(values).min().orElse(Double.NaN);
            int turn = segment.start();
            while (turn < segment.end() - 1 && training.points().values()[turn] > best) {
                turn++;
            }
            return new Levels(values[0], best, logged[logged.length - 1], turn);
        }
    }
}
