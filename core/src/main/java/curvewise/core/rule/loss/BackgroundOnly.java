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
import org.jspecify.annotations.Nullable;

/** LB-05: the classifier of an R-CNN knows little more than that most boxes are background. */
final class BackgroundOnly implements Rule {
    /** Rule of thumb. */
    static final double NEAR = .8;

    private static final Card CARD = new Card(
            "LB-05",
            Section.LOSSES,
            Topic.DATA,
            Confidence.C,
            "after the first epoch the classifier loss of an R-CNN is above 0.8 of that of guessing by the shares of the classes, whose number is known",
            "sampling of boxes in torchvision (roi_heads.py): at most a quarter are objects; the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Level classifier = Objectness.of(run) == null ? null : classifier(run);
        if (classifier == null) {
            return Outcome.notApplicable("no classifier loss of an R-CNN is logged");
        }
        double classes = TwoStage.classes(run);
        if (!(classes >= 1)) {
            return Outcome.notApplicable("the number of classes is not in the log");
        }
        if (Beginning.isFirstEpochLast(run)) {
            return Outcome.notApplicable("no epoch after the first is complete");
        }
        double prior = TwoStage.priorOfClasses(classes);
        return exceeds(classifier.value(), NEAR * prior)
                ? said(classifier, prior, classes).fired()
                : Outcome.quiet();
    }

    private static @Nullable Level classifier(Evidence run) {
        LossPart part = run.parts().stream()
                .filter(one -> one.metric().equals("det.loss_cls"))
                .findFirst()
                .orElse(null);
        return part == null ? null : Level.of(run, part.track());
    }

    private static Finding said(Level classifier, double prior, double classes) {
        String summary = String.format(
                "The classifier may call nearly everything background: its loss is %s, and guessing by the shares of background and %s would give"
                        + " %s.",
                classifier.shown(),
                classes == 1 ? "one class" : Figures.significant(classes, 6) + " classes",
                Figures.fixed(prior, 3));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .advising(
                        Topic.DATA,
                        "Check that the class ids of the annotations are those the model is built for, and that labels are not missing.")
                .advising(Topic.SCHEDULE, "Try another learning rate.")
                .with("loss_classifier", classifier.value())
                .with("prior", prior)
                .with("classes", classes)
                .at(classifier.place());
    }
}
