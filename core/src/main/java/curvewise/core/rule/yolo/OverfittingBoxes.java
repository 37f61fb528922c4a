package curvewise.core.rule.yolo;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Overfitting;
import curvewise.core.convergence.Status;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Direction;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** YOLO-05: the validation loss of the boxes gets worse while training goes on. */
final class OverfittingBoxes extends YoloRule {
    private static final List<String> PARTS = List.of("det.loss_box", "det.loss_dfl");

    OverfittingBoxes() {
        super(new Card(
                "YOLO-05",
                Section.STATUS,
                Topic.SCHEDULE,
                Confidence.B,
                "val/box_loss or val/dfl_loss ends clearly above its best while the training loss has fallen since",
                "Google's tuning playbook: overfitting is a validation error that rises; Ultralytics' columns"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        Judged training = run.training();
        boolean isLogged = PARTS.stream().anyMatch(part -> run.track(part, Split.VAL) != null);
        if (!isLogged || training == null) {
            return Outcome.notApplicable(
                    isLogged ? "no training loss is logged" : "no validation loss of boxes is logged");
        }
        List<Rise> rises = PARTS.stream()
                .map(part -> run.track(part, Split.VAL))
                .filter(Objects::nonNull)
                .map(track -> Rise.of(track, training))
                .filter(Objects::nonNull)
                .toList();
        return rises.isEmpty() ? Outcome.quiet() : said(rises).fired();
    }

    private static Finding said(List<Rise> rises) {
        Rise first = rises.get(0);
        String summary = String.format(
                "%s rises since epoch %s (%s → %s) while the training loss falls: this indicates overfitting of the boxes.",
                first.track().rawName(),
                first.epoch(),
                Figures.significant(first.best(), 4),
                Figures.significant(first.last(), 4));
        Finding finding = Finding.of(Severity.WARN, Confidence.B, summary)
                .advising(Topic.DATA, "Add images, or use stronger augmentation.")
                .advising(Topic.SCHEDULE, "Train for fewer epochs, or use the best weights instead of the last ones.")
                .with("val_loss_best", first.best())
                .with("val_loss_last", first.last())
                .at(first.track().place(first.points().lines().length - 1))
                .since(first.step());
        if (rises.size() < 2) {
            return finding;
        }
        Rise second = rises.get(1);
        return finding.explained(second.track().rawName() + " rises as well, since epoch " + second.epoch() + ".");
    }

    /**
     * A part of the validation loss that gets worse.
     *
     * @param track the part
     * @param points its finite values
     * @param curve how they go
     */
    private record Rise(Track track, Points points, Convergence curve) {
        /** The rise of a part; {@code null} when it is none, or not one that goes with training. */
        static @Nullable Rise of(Track track, Judged training) {
            Points points = track.points().finite();
            Convergence curve = Convergence.of(Trajectory.of(
                    points.values(), Direction.MIN, track.precision().lsb()));
            if (curve.status() != Status.REGRESSING) {
                return null;
            }
            Points segment = training.points().between(training.segmentStart(), training.size());
            int at = segment.lastAtOrBefore(points.steps()[curve.bestIndex()]);
            boolean isOverfitting = Overfitting.of(
                    curve.status(),
                    training.status(),
                    segment.values(),
                    at,
                    training.precision().lsb());
            return isOverfitting ? new Rise(track, points, curve) : null;
        }

        String epoch() {
            return Figures.fixed(points.epochs()[curve.bestIndex()], 0);
        }

        long step() {
            return points.steps()[curve.bestIndex()];
        }

        double best() {
            return curve.best();
        }

        double last() {
            return curve.last();
        }
    }
}
