package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/** DET-16: nothing that is predicted matches any object. */
final class NothingMatches implements Rule {
    /** By then even a slow start has found something: rule of thumb. */
    private static final int ENOUGH_EVALUATIONS = 3;
    /** More progress of the training loss than its noise explains, as for a status. */
    private static final double BEYOND_NOISE = 4;

    private static final Card CARD = new Card(
                    "DET-16",
                    Section.ERRORS,
                    Topic.DATA,
                    Confidence.B,
                    "all AP and AR of boxes are 0 in three evaluations or more, or in fewer while the training loss fell by more than four times its noise",
                    "pycocotools: 0 is what it prints where ground truth exists and nothing matches")
            .suppressing("DET-10", "LB-11");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        if (run.isFormat("ultralytics", "yolov5")) {
            return Outcome.notApplicable("Ultralytics prints 0 for what is not defined too");
        }
        BoxNumbers numbers = BoxNumbers.of(run);
        int rows = numbers.definedRows();
        if (rows == 0) {
            return Outcome.notApplicable("no AP of boxes is defined");
        }
        boolean isEnough = rows >= ENOUGH_EVALUATIONS || hasLearnt(run.training());
        return numbers.areZero() && isEnough ? said(run, numbers, rows).fired() : Outcome.quiet();
    }

    private static boolean hasLearnt(@Nullable Judged training) {
        return training != null
                && exceeds(
                        training.convergence().progress(),
                        BEYOND_NOISE * training.convergence().noise());
    }

    private static Finding said(Evidence run, BoxNumbers numbers, int rows) {
        String summary = String.format(
                "Nothing matches: all AP and AR values are 0 in %s%s, which indicates an error of box format or ids rather than a weak model.",
                rows == 1 ? "the only evaluation" : "all " + rows + " evaluations",
                run.training() == null ? "" : " although training runs");
        return Finding.of(Severity.CRITICAL, Confidence.B, summary)
                .explained(loss(run.training()))
                .explained(
                        "Here 0 says that there are objects and no box is counted right; typical causes are category ids that differ between training and"
                                + " evaluation, or boxes in another format.")
                .advising(
                        Topic.DATA,
                        "Compare one predicted box with one true box by hand: format (xywh or xyxy), pixels or fractions, category id and its offset, labels,"
                                + " and the resizing of test images.")
                .advising(
                        Topic.DETECTION,
                        "Lower the score threshold for a test, to see whether any box is left to be evaluated.")
                .with("evaluations", rows)
                .at(numbers.lastPlace());
    }

    private static String loss(@Nullable Judged training) {
        if (training == null || training.size() < 2) {
            return "";
        }
        double first = training.points().values()[0];
        return String.format(
                "The training loss goes from %s to %s.",
                Figures.significant(first, 3), Figures.significant(training.lastValue(), 3));
    }
}
