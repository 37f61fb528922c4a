package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LOG-02: the log begins after training did. */
final class LateStart implements Rule {
    /** Ultralytics counts from 0 or 1 by generation, and so do scripts that print a MetricLogger or write a table. */
    static final int LATEST_FIRST = 1;
    /** Formats whose one program counts from 0. */
    private static final Set<String> FROM_ZERO = Set.of("detr_jsonl", "yolov5");

    private static final Set<String> NOTHING = Set.of("", "none", "null", "false", "no", "0");

    private static final Card CARD = new Card(
            "LOG-02",
            Section.TRUST,
            Topic.EVALUATION,
            Confidence.A,
            "The first epoch is above the first number of the format (0, or 1 where scripts count from 1), and no line before it says that training was resumed",
            "how torchvision, DETR, YOLOv5 and Ultralytics count their epochs");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        if (epochs == null) {
            return Outcome.notApplicable("no training row with an epoch is logged");
        }
        int latest = FROM_ZERO.contains(run.run().format()) ? 0 : LATEST_FIRST;
        boolean isLate = epochs.first() > latest
                && !isLoggedNowAndThen(run, epochs)
                && !isResumedBefore(run)
                && !isLoggedEarlier(run, epochs);
        return isLate ? said(run, epochs).fired() : Outcome.quiet();
    }

    /** A row every ten epochs begins at the tenth: nothing is missing. */
    private static boolean isLoggedNowAndThen(Evidence run, TrainingEpochs epochs) {
        Track track = TrainingRows.longest(run);
        if (track == null || track.epochs().size() < 2) {
            return false;
        }
        long stride = track.epochs().get(1).epoch() - track.epochs().get(0).epoch();
        return stride > 1 && stride >= epochs.first();
    }

    /** What does not say that it is of training may have begun before what does, as the curve before the means that a Trainer logs at its end. */
    private static boolean isLoggedEarlier(Evidence run, TrainingEpochs epochs) {
        return run.tracks().stream()
                .filter(track -> track.split() == null && !track.points().isEmpty())
                .anyMatch(track -> track.points().epochs()[0] < epochs.first());
    }

    private static boolean isResumedBefore(Evidence run) {
        Place first = TrainingRows.first(run);
        return first != null
                && run.run().events().stream()
                        .anyMatch(event -> event.kind() == RunEvent.Kind.RESUMED
                                && event.source().equals(first.source())
                                && event.line() <= first.line());
    }

    private static Finding said(Evidence run, TrainingEpochs epochs) {
        boolean isInside = epochs.firstIteration() > 0;
        String summary = String.format(
                "The log starts %s epoch %d%s; %s and the learning-rate history are not visible.",
                isInside ? "inside" : "at",
                epochs.first(),
                isInside ? ", at iteration " + epochs.firstIteration() : "",
                missing(run, epochs.first()));
        return Finding.of(Severity.INFO, Confidence.A, summary)
                .explained(
                        isToldToResume(run)
                                ? "Its parameters say that it went on from a checkpoint of another run."
                                : "")
                .advising(
                        Topic.EVALUATION,
                        "Supply the full log from the first epoch on: it shows the schedule of the learning rate and how far training had come.")
                .with("first_epoch", (double) epochs.first())
                .with("first_iteration", isInside ? (double) epochs.firstIteration() : Double.NaN)
                .at(TrainingRows.first(run));
    }

    /** Where a format may count from 1 the numbers of the missing epochs are not known. */
    private static String missing(Evidence run, long first) {
        boolean isFromZero = FROM_ZERO.contains(run.run().format()) || run.isFormat("metriclogger");
        if (!isFromZero) {
            return "earlier epochs";
        }
        return first == 1 ? "epoch 0" : "epochs 0-" + (first - 1);
    }

    private static boolean isToldToResume(Evidence run) {
        return isSet(run.param("resume")) || isSet(run.param("start_epoch"));
    }

    private static boolean isSet(@Nullable Param param) {
        return param != null
                && !NOTHING.contains(
                        param.value().strip().replace("'", "").replace("\"", "").toLowerCase(Locale.ROOT));
    }
}
