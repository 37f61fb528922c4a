package curvewise.core.rule.detection;

import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.List;

/** DET-12: some sizes have no ground truth. */
final class SizesWithoutTruth extends CocoRule {
    SizesWithoutTruth() {
        super(new Card(
                "DET-12",
                Section.ERRORS,
                Topic.EVALUATION,
                Confidence.A,
                "one or two of the three sizes have no defined AP",
                "pycocotools: -1 stands for a size without ground truth"));
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        if (!ObjectSize.areLogged(coco)) {
            return Outcome.notApplicable("AP by size of object is not logged");
        }
        List<ObjectSize> absent = ObjectSize.absent(coco);
        boolean isPart = !absent.isEmpty() && absent.size() < ObjectSize.values().length;
        return isPart ? said(coco, absent).fired() : Outcome.quiet();
    }

    private static Finding said(CocoEvaluation coco, List<ObjectSize> absent) {
        String sizes = Names.listed(absent.stream().map(ObjectSize::label).toList());
        String summary = String.format(
                "AP of %s objects is not defined (−1): the evaluation has no ground truth of %s; this is not zero and not a failure.",
                sizes, absent.size() == 1 ? "that size" : "these sizes");
        Finding finding = Finding.of(Severity.INFO, Confidence.A, summary)
                .advising(Topic.EVALUATION, "Leave " + sizes + " objects out of tables and comparisons.")
                .with("sizes_without_truth", absent.size());
        for (ObjectSize size : absent) {
            finding = finding.at(coco.place(size.precision()));
        }
        return finding;
    }
}
