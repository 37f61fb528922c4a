package curvewise.core.rule.detection;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;

/** DET-15: an evaluation without any ground truth. */
final class NoGroundTruth implements Rule {
    /** The formats that print the summary of pycocotools itself, in which −1 has this one meaning. */
    private static final String[] SUMMARIES = {"metriclogger", "detr_jsonl", "notebook"};

    private static final Card CARD = new Card(
                    "DET-15",
                    Section.ERRORS,
                    Topic.DATA,
                    Confidence.A,
                    "all AP and AR of boxes that COCO's own summary printed are -1",
                    "pycocotools: values start at -1 and stay so where no ground truth is evaluated")
            .suppressing("DET-0*", "DET-10", "DET-11", "DET-12", "DET-13", "DET-14", "DET-16");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        BoxNumbers numbers = BoxNumbers.of(run);
        if (numbers.isEmpty()) {
            return Outcome.notApplicable("no AP of boxes is logged");
        }
        if (!run.isFormat(SUMMARIES)) {
            return Outcome.notApplicable("the log is not the summary of pycocotools");
        }
        return numbers.definedRows() == 0 ? said(run, numbers).fired() : Outcome.quiet();
    }

    private static Finding said(Evidence run, BoxNumbers numbers) {
        int rows = run.evaluations().size();
        String summary = String.format(
                "The evaluation saw no ground truth: all AP and AR values are −1 in %s, a mark for 'nothing to measure' and not a score.",
                rows == 1 ? "the only evaluation" : "all " + rows + " evaluations");
        return Finding.of(Severity.CRITICAL, Confidence.A, summary)
                .explained(
                        "Either the annotation file, its image ids or its category ids are not those of the test images, or these are images without objects"
                                + " on purpose: COCO AP cannot measure false alarms there.")
                .advising(
                        Topic.DATA,
                        "Compare the annotation file with the test images: is it the right file, do image ids and category ids agree, is it empty?")
                .advising(
                        Topic.EVALUATION,
                        "Count false alarms per image instead of AP if the test images are meant to be without objects.")
                .with("evaluations", rows)
                .at(numbers.lastPlace());
    }
}
