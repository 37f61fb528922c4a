package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** DET-20: one class is found far worse than the others. */
final class UnevenClasses implements Rule {
    /** Of fewer no median can be spoken of. */
    private static final int ENOUGH_CLASSES = 3;
    /** A class below this share of the median one has a problem of its own: rule of thumb. */
    private static final double FAR_BELOW = 1 / 3.0;

    private static final Card CARD = new Card(
            "DET-20",
            Section.ERRORS,
            Topic.DATA,
            Confidence.C,
            "the AP of the worst of three classes or more is below a third of the median class",
            "rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        ClassScores scores = ClassScores.shown(run);
        if (scores.size() < ENOUGH_CLASSES) {
            return Outcome.notApplicable(
                    scores.size() == 0
                            ? "no AP of single classes is logged"
                            : "AP is defined for fewer than three classes");
        }
        double ratio = scores.least() / scores.median();
        return exceeds(FAR_BELOW, ratio) ? said(run, scores, ratio).fired() : Outcome.quiet();
    }

    private static Finding said(Evidence run, ClassScores scores, double ratio) {
        int d = Math.max(2, Math.min(4, run.evaluations().precision().decimals()));
        String summary = String.format(
                "AP differs widely between the %d classes: '%s' %s against a median of %s; rare or mislabelled objects may be the cause.",
                scores.size(), scores.worst(), Figures.fixed(scores.least(), d), Figures.fixed(scores.median(), d));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Count the training and test objects of '" + scores.worst()
                                + "': sample a rare class more often, and relabel or merge classes that are confused.")
                .with("worst_class_ap", scores.least())
                .with("median_class_ap", scores.median())
                .with("worst_over_median", ratio)
                .with("classes", scores.size())
                .at(scores.place(run));
    }
}
