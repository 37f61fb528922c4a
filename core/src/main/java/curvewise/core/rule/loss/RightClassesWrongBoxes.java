package curvewise.core.rule.loss;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;

/** LB-11: a DETR tells classes apart and places boxes beside their objects. */
final class RightClassesWrongBoxes implements Rule {
    /** A generalised IoU of 0.2: boxes hardly overlap their objects. Rule of thumb. */
    static final double FAR = .8;
    /** Percent; rule of thumb. */
    static final double FEW_ERRORS = 20;

    private static final Card CARD = new Card(
            "LB-11",
            Section.LOSSES,
            Topic.DATA,
            Confidence.C,
            "late in the training of a DETR loss_giou_unscaled is above 0.8 and class_error below 20 %; not with one class, nor where AP is always 0",
            "logging of facebookresearch/detr (engine.py); the limits are rules of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Track errors = Detr.classError(run);
        Track overlap = Detr.unweightedGiou(run);
        if (errors == null || overlap == null) {
            return Outcome.notApplicable("class_error and loss_giou_unscaled of a DETR are not logged");
        }
        if (Detr.isAlways(errors.points().values(), 0)) {
            return Outcome.notApplicable("class_error is always 0, as it is with one class");
        }
        if (Detr.isAlways(run.evaluations().column("det.ap"), 0)) {
            return Outcome.notApplicable("AP is always 0, so class_error says nothing of the classes");
        }
        double giou = late(overlap);
        double error = late(errors);
        boolean fires = exceeds(giou, FAR) && exceeds(FEW_ERRORS, error);
        return fires ? said(overlap, giou, error).fired() : Outcome.quiet();
    }

    private static double late(Track track) {
        Points late = track.points().finite().late();
        return late.isEmpty() ? Double.NaN : Median.of(late.values());
    }

    private static Finding said(Track overlap, double giou, double error) {
        String summary = String.format(
                "Classes may be right and boxes wrong: loss_giou %s (0 is a perfect fit, 1 no overlap) with a class error of %s %%.",
                Figures.fixed(giou, 2), Figures.fixed(error, 1));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Check that boxes reach the model as centre, width and height between 0 and 1, as shares of the image.")
                .with("loss_giou", giou)
                .with("class_error", error)
                .at(overlap.place(overlap.points().size() - 1));
    }
}
