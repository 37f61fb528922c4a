package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.List;

/** LB-15: no annotated box reaches a DETR. */
final class NoTargets implements Rule {
    /** What DETR prints for a batch without a target. */
    private static final double ALL_WRONG = 100;
    /** One average may be that of a single batch, which may hold no object by chance. */
    static final int ENOUGH = 2;

    private static final Card CARD = new Card(
                    "LB-15",
                    Section.LOSSES,
                    Topic.DATA,
                    Confidence.B,
                    "the averages of all box losses of a DETR are exactly 0 and class_error is 100 throughout, in two values or more",
                    "facebookresearch/detr (models/detr.py): what is logged for a batch without targets")
            .suppressing("CV-02", "CV-03", "LB-11", "OV-06");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Track errors = Detr.classError(run);
        List<Track> boxes = Detr.boxLosses(run);
        if (errors == null || boxes.isEmpty()) {
            return Outcome.notApplicable(Detr.MISSING);
        }
        boolean isEmpty = boxes.stream().allMatch(track -> is(track, 0)) && is(errors, ALL_WRONG);
        return isEmpty ? said(boxes.get(0), errors).fired() : Outcome.quiet();
    }

    private static boolean is(Track track, double number) {
        double[] averages = Averages.of(track);
        return averages.length >= ENOUGH && Detr.isAlways(averages, number);
    }

    private static Finding said(Track boxes, Track errors) {
        return Finding.of(
                        Severity.CRITICAL,
                        Confidence.B,
                        String.format(
                                "All box losses are 0 and class_error is 100 %% in all %s values: this indicates that no annotated box reaches the model.",
                                Figures.count(Averages.of(errors).length)))
                .advising(
                        Topic.DATA,
                        "Check the filter of categories, the number of classes, and that the annotation file is not empty: print the targets of one batch.")
                .with("class_error", ALL_WRONG)
                .with("values", Averages.of(errors).length)
                .at(boxes.place(0))
                .at(errors.place(0));
    }
}
