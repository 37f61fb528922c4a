package curvewise.core.rule.generalisation;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Direction;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Role;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.List;

/** OV-05: a validation loss rises while the metric that counts still gets better. */
final class OverConfidence implements Rule {
    private static final Card CARD = new Card(
                    "OV-05",
                    Section.STATUS,
                    Topic.EVALUATION,
                    Confidence.B,
                    "a validation loss, or a part of it, ends clearly above its best or rises over its last third, while the headline (a metric, no loss) is still"
                            + " improving",
                    "Guo et al. 2017 on the calibration of neural networks")
            .suppressing("HF-01", "YOLO-05", "LB-09");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged headline = run.headline();
        if (headline == null || LossPair.isLoss(headline)) {
            return Outcome.notApplicable("no held-out metric is logged besides losses");
        }
        List<Track> losses =
                run.tracks().stream().filter(OverConfidence::isHeldOutLoss).toList();
        if (losses.isEmpty()) {
            return Outcome.notApplicable("no validation loss is logged");
        }
        if (!headline.is(Status.STILL_IMPROVING)) {
            return Outcome.quiet();
        }
        List<Track> rising = losses.stream().filter(loss -> rises(run, loss)).toList();
        return rising.isEmpty() && !totalRises(run)
                ? Outcome.quiet()
                : said(run, headline, rising).fired();
    }

    private static boolean isHeldOutLoss(Track track) {
        return track.role() == Role.LOSS
                && (track.split() == Split.VAL || track.split() == Split.TEST)
                && track.identity().layer() == null
                && track.identity().scale() != Identity.Scale.UNWEIGHTED;
    }

    /** The total may rise though none of its parts does so clearly. */
    private static boolean totalRises(Evidence run) {
        Judged total = run.validation();
        return total != null && (total.isRegressing() || total.convergence().isTailWorsening());
    }

    private static boolean rises(Evidence run, Track loss) {
        Points points = loss.points();
        Points finite = points.between(Math.min(loss.segmentStart(), points.size()), points.size())
                .finite();
        Trajectory trajectory =
                new Trajectory(finite.values(), Direction.MIN, loss.precision().lsb(), tailStart(run, finite), false);
        Convergence curve = Convergence.of(trajectory);
        return curve.status().isRegressing() || curve.isTailWorsening();
    }

    private static int tailStart(Evidence run, Points points) {
        LearningRate rate = run.learningRate();
        int start = 0;
        if (rate != null) {
            for (LearningRate.Drop drop : rate.drops()) {
                int at = drop.step() == Points.NO_STEP ? 0 : points.firstAtOrAfter(drop.step());
                start = Math.max(start, at);
            }
        }
        return start;
    }

    private static Finding said(Evidence run, Judged headline, List<Track> rising) {
        List<String> names = new ArrayList<>(rising.stream().map(Track::rawName).toList());
        Judged total = run.validation();
        if (names.isEmpty() && total != null) {
            names.add(SeriesFigures.of(total).name());
        }
        String metric = SeriesFigures.of(headline).name();
        String summary = String.format(
                "%s %s while %s still improves: this indicates over-confidence rather than worse decisions.",
                SeriesFigures.listed(names), names.size() == 1 ? "rises" : "rise", metric);
        Finding finding = Finding.of(Severity.INFO, Confidence.B, summary)
                .explained(
                        "A loss also counts how sure the model is: a few wrong answers given with more certainty raise it.")
                .advising(
                        Topic.EVALUATION,
                        "Choose the checkpoint by " + metric
                                + ", not by the loss; calibrate the scores if they are used as probabilities.")
                .advising(Topic.DATA, "Try label smoothing.");
        for (Track loss : rising) {
            finding = finding.at(loss.place(loss.points().size() - 1));
        }
        return total != null && rising.isEmpty() ? finding.at(total.place(total.last())) : finding;
    }
}
