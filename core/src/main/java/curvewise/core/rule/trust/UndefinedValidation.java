package curvewise.core.rule.trust;

import curvewise.core.convergence.Convergence;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LOG-08: the validation loss is no number while training goes on. */
final class UndefinedValidation implements Rule {
    private static final Card CARD = new Card(
            "LOG-08",
            Section.TRUST,
            Topic.DATA,
            Confidence.A,
            "The validation loss is NaN or infinite in an evaluation at which the training loss is finite",
            "Ultralytics issues 21765 and 9223");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged loss = validationLoss(run);
        if (loss == null) {
            return Outcome.notApplicable("no validation loss is logged");
        }
        if (run.loggedTraining().isEmpty()) {
            return Outcome.notApplicable("no training loss is logged beside the validation loss");
        }
        int[] undefined = undefined(run, loss);
        return undefined.length == 0 ? Outcome.quiet() : said(loss, undefined).fired();
    }

    private static @Nullable Judged validationLoss(Evidence run) {
        Judged headline = run.headline();
        boolean isHeadline = headline != null && new Headline(headline).isLoss();
        return run.validation() == null && isHeadline ? headline : run.validation();
    }

    private static int[] undefined(Evidence run, Judged loss) {
        Points rows = loss.tracks().get(0).points();
        List<Track> others = otherEvaluations(run, loss);
        Set<Long> measured = BrokenRows.rows(others, true);
        Set<Long> unmeasured = BrokenRows.rows(others, false);
        return Arrays.stream(BrokenRows.of(loss.tracks()))
                .filter(row -> row < loss.rows())
                .filter(row -> isTrainingFinite(run, rows.steps()[row]))
                .filter(row -> {
                    long key = BrokenRows.key(rows, row);
                    // tables of Keras say NaN where nothing was evaluated: then nothing else is a number either
                    return measured.contains(key) || !unmeasured.contains(key);
                })
                .toArray();
    }

    private static List<Track> otherEvaluations(Evidence run, Judged loss) {
        return run.tracks().stream()
                .filter(track -> track.identity().isHeldOut() && !loss.tracks().contains(track))
                .filter(track -> track.role() != null && track.role() != Role.MONITOR && track.role() != Role.LOSS)
                .toList();
    }

    private static boolean isTrainingFinite(Evidence run, long step) {
        Points training = run.loggedTraining();
        int at = step == Points.NO_STEP ? training.size() - 1 : training.lastAtOrBefore(step);
        return at < 0 || Double.isFinite(training.values()[at]);
    }

    private static Finding said(Judged loss, int[] undefined) {
        int left = loss.rows() - undefined.length;
        String rest = left < Convergence.ENOUGH
                ? "no statement about overfitting can rest on it"
                : "what it says of overfitting rests on the other " + left;
        String summary = String.format(
                "The validation loss is not defined (NaN or infinite) in %d of %d %s although training is finite: %s.",
                undefined.length, loss.rows(), loss.rows() == 1 ? "evaluation" : "evaluations", rest);
        return Finding.of(Severity.WARN, Confidence.A, summary)
                .advising(
                        Topic.DATA,
                        "Look for the validation batch that gives NaN: at its images, its labels, and whether it is empty.")
                .advising(
                        Topic.EVALUATION,
                        "Evaluate once in full precision (fp32) to see whether half precision overflows.")
                .with("undefined", undefined.length)
                .with("evaluations", loss.rows())
                .at(loss.tracks().get(0).place(undefined[0]));
    }
}
