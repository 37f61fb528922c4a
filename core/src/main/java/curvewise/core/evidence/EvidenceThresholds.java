package curvewise.core.evidence;

import curvewise.core.detection.CocoEvaluation;
import curvewise.core.statistics.Threshold;
import java.util.List;

/** The numbers on which it turns how logged values are taken. */
public final class EvidenceThresholds {
    /** In the order in which a log meets them. */
    public static final List<Threshold> ALL = List.of(
            new Threshold(
                    "Percent",
                    CurveCollector.SURELY_PERCENT,
                    "A fraction with values above this was printed as percent throughout.",
                    "a fraction is at most 1"),
            new Threshold(
                    "Epochs for a loss by epochs",
                    Examination.ENOUGH_EPOCHS,
                    "From so many whole epochs on training is judged by them, and no longer by what is printed within.",
                    Threshold.CHOSEN),
            new Threshold(
                    "Shortest segment",
                    Examination.SHORTEST_SEGMENT,
                    "Fewer values after a resume are judged together with those before it, unless the loss jumped.",
                    Threshold.CHOSEN),
            new Threshold("End of a loss", Points.LATE, "A loss is read over this share at its end.", Threshold.CHOSEN),
            new Threshold(
                    "Ceiling of an mAP of Ultralytics",
                    EvaluationRows.ULTRALYTICS_CEILING,
                    "Its interpolation never gives more: an mAP that stays there is perfect, not frozen.",
                    "Ultralytics' code"),
            new Threshold(
                    "Crowded images",
                    CocoEvaluation.CROWDED,
                    "Above this ratio of AR@10 to AR@1 a picture holds so many objects that AR@10 counts them better.",
                    "arithmetic of AR"),
            new Threshold(
                    "Ordering by score",
                    CocoEvaluation.LEAST_ORDERING,
                    "Below this ratio of AP to AR@100 the best-scored boxes often hit nothing, and objects cannot be counted.",
                    "arithmetic of AR"));

    private EvidenceThresholds() {}
}
