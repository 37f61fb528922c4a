package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Status;
import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** DET-10: few objects are found although training is done. */
final class MissedObjects extends CocoRule {
    /** Below it too few objects are found, by AP50 as by AR@100: rule of thumb. */
    private static final double FEW = .3;
    /** From so many evaluations on, their curve has a status. */
    private static final int ENOUGH_EVALUATIONS = 5;

    MissedObjects() {
        super(
                new Card(
                        "DET-10",
                        Section.ERRORS,
                        Topic.DATA,
                        Confidence.C,
                        "AP50 is above 0 and below 0.3, AR@100 is below 0.3, and the learning rate ends at 2.5 % of its peak or less, or five evaluations or more are not still"
                                + " improving",
                        "class ids and normalisation of torchvision's reference; rule of thumb"),
                BoxMetric.AP50,
                BoxMetric.AR100);
    }

    @Override
    Outcome judge(CocoEvaluation coco, Evidence run) {
        boolean isFew = coco.ap50() > 0 && exceeds(FEW, coco.ap50()) && exceeds(FEW, coco.ar100());
        String done = isFew ? done(run) : "";
        return done.isEmpty() ? Outcome.quiet() : said(coco, done).fired();
    }

    /** Why no more is to be expected; empty when more is. */
    private static String done(Evidence run) {
        LearningRate rate = run.learningRate();
        Judged headline = run.headline();
        if (rate != null && rate.isAnnealed()) {
            return "although the learning rate has fallen to almost nothing";
        }
        boolean isOver =
                headline != null && run.evaluationCount() >= ENOUGH_EVALUATIONS && !headline.is(Status.STILL_IMPROVING);
        return isOver ? "and no lasting rise is seen at the end of " + run.evaluationCount() + " evaluations" : "";
    }

    private static Finding said(CocoEvaluation coco, String done) {
        int d = coco.decimals();
        String summary = String.format(
                "Objects may be missed or get the wrong class: AP50 is %s and AR@100 %s, %s.",
                Figures.fixed(coco.ap50(), d), Figures.fixed(coco.ar100(), d), done);
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Check the class ids (in torchvision 0 is the background) and that test images are normalised as training images are.")
                .advising(
                        Topic.ARCHITECTURE,
                        "Compare the anchor sizes with the objects at the size the network sees them.")
                .with("ap50", coco.ap50())
                .with("ar100", coco.ar100())
                .at(coco.place(BoxMetric.AP50))
                .at(coco.place(BoxMetric.AR100));
    }
}
