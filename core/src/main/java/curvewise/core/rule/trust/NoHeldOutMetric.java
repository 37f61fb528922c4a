package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Role;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.Arrays;

/** EVAL-01: nothing was measured on held-out data. */
final class NoHeldOutMetric implements Rule {
    private static final Card CARD = new Card(
            "EVAL-01",
            Section.HEADLINE,
            Topic.EVALUATION,
            Confidence.A,
            "No metric or loss on validation or test data has a single defined value",
            "Google's Deep Learning Tuning Playbook: models are compared on held-out data");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        if (run.tracks().isEmpty()) {
            return Outcome.notApplicable("nothing is logged");
        }
        boolean isMeasured = run.headline() != null
                || (run.validation() != null && run.validation().size() > 0)
                || run.first(track -> isHeldOut(track) && isDefined(track)) != null;
        return isMeasured ? Outcome.quiet() : said(run).fired();
    }

    private static boolean isHeldOut(Track track) {
        return track.identity().isHeldOut() && track.role() != Role.MONITOR;
    }

    private static boolean isDefined(Track track) {
        return Arrays.stream(track.points().values()).anyMatch(Double::isFinite);
    }

    private static Finding said(Evidence run) {
        long undefined =
                run.tracks().stream().filter(NoHeldOutMetric::isHeldOut).count();
        String explanation = undefined == 0
                ? ""
                : Figures.count(undefined) + " series of validation or test data " + (undefined == 1 ? "is" : "are")
                        + " in the log, without a single defined value.";
        return Finding.of(
                        Severity.WARN,
                        Confidence.A,
                        "No held-out metric: nothing here says how good the model is"
                                + (run.loggedTraining().isEmpty() ? "." : ", only whether the optimiser works."))
                .explained(explanation)
                .advising(Topic.EVALUATION, "Evaluate on data that is not trained on after each epoch.")
                .with("undefined_series", (double) undefined)
                .at(TrainingRows.last(run));
    }
}
