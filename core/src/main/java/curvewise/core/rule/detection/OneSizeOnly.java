package curvewise.core.rule.detection;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DET-13: all ground truth is of one size. */
final class OneSizeOnly extends CocoRule {
    OneSizeOnly() {
        super(new Card(
                "DET-13",
                Section.ERRORS,
                Topic.DATA,
                Confidence.B,
                "exactly one of the three sizes has a defined AP",
                "COCO's evaluation page; detectron2 issue 574: objects 200 px wide, yet all of them 'small'"));
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        if (!ObjectSize.areLogged(coco)) {
            return Outcome.notApplicable("AP by size of object is not logged");
        }
        ObjectSize only = ObjectSize.only(coco);
        return only == null ? Outcome.quiet() : said(coco, only).fired();
    }

    private static Finding said(CocoEvaluation coco, ObjectSize only) {
        String summary = String.format(
                "Only '%s' has values, which indicates that all ground truth is of that size (%s).",
                only.label(), only.area());
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .explained(same(coco, only))
                .explained(
                        "If objects visibly vary in size, or are clearly of another one, the area field of the annotations is wrong.")
                .advising(
                        Topic.DATA, "Check the area field of the annotations against the size of the objects you see.")
                .advising(
                        Topic.ARCHITECTURE,
                        "Fit anchors to " + only.label()
                                + " objects at their resized scale if the area field is right.")
                .with("ap", coco.ap())
                .with("ap_" + only.label(), coco.value(only.precision()))
                .at(coco.place(only.precision()))
                .at(coco.place(BoxMetric.AP));
    }

    private static String same(CocoEvaluation coco, ObjectSize only) {
        String precision = pair(coco, only.precision(), BoxMetric.AP);
        String recall = pair(coco, only.recall(), BoxMetric.AR100);
        String both =
                Stream.of(precision, recall).filter(pair -> !pair.isEmpty()).collect(Collectors.joining(", "));
        return both.isEmpty() ? "" : both + ".";
    }

    private static String pair(CocoEvaluation coco, BoxMetric ofSize, BoxMetric ofAll) {
        double part = coco.value(ofSize);
        double all = coco.value(ofAll);
        int d = coco.decimals();
        boolean isKnown = !Double.isNaN(part) && !Double.isNaN(all);
        return isKnown
                ? String.format(
                        "%s %s, %s %s", ofSize.label(), Figures.fixed(part, d), ofAll.label(), Figures.fixed(all, d))
                : "";
    }
}
