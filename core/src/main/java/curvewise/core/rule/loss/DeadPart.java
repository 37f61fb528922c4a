package curvewise.core.rule.loss;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LossPart;
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
import java.util.List;
import java.util.Set;

/** LB-10: a loss of boxes, masks or keypoints is 0, as if nothing reached it. */
final class DeadPart implements Rule {
    /** A part that is 0 most of the time is not 0 by chance. */
    static final double MOST = .5;
    /** Not the loss of classes: with a single class some detectors have none. Nor one that a recipe switches on late. */
    private static final Set<String> SPATIAL =
            Set.of("det.loss_box", "det.loss_giou", "det.loss_dfl", "det.loss_rpn_box", "seg.loss_mask", "kp.loss");

    private static final Card CARD = new Card(
            "LB-10",
            Section.LOSSES,
            Topic.DATA,
            Confidence.C,
            "the average of a box, mask or keypoint part of the training loss is exactly 0 in more than half of the lines",
            "reports on empty targets in pytorch/vision (#2240, #1631, #997, #1176, #1120)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        List<LossPart> spatial = Composition.parts(run).stream()
                .filter(part -> SPATIAL.contains(part.metric()))
                .filter(part -> Averages.of(part.track()).length > 0)
                .toList();
        if (spatial.isEmpty()) {
            return Outcome.notApplicable("no average of a box, mask or keypoint loss is logged");
        }
        return spatial.stream()
                .filter(part -> exceeds(zeros(part) / (double) Averages.of(part.track()).length, MOST))
                .findFirst()
                .map(part -> said(part).fired())
                .orElse(Outcome.quiet());
    }

    private static long zeros(LossPart part) {
        return Arrays.stream(Averages.of(part.track()))
                .filter(value -> value == 0)
                .count();
    }

    private static Finding said(LossPart part) {
        long zeros = zeros(part);
        int all = Averages.of(part.track()).length;
        String summary = String.format(
                "%s is exactly 0 in %s of %s averages: no annotated object may reach it, or it is switched off.",
                part.name(), Figures.count(zeros), Figures.count(all));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Print the targets of one batch: check that they hold boxes (masks, keypoints) and that their class ids are known to the model.")
                .advising(Topic.ARCHITECTURE, "Check the overlap from which on a box is matched with an object.")
                .with("zeros", (double) zeros)
                .with("averages", all)
                .at(part.track().place(firstZero(part)));
    }

    private static int firstZero(LossPart part) {
        double[] values = part.track().points().values();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 0) {
                return i;
            }
        }
        return 0;
    }
}
