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

/** LB-02: the stage that proposes boxes has learnt. */
final class SoundProposals implements Rule {
    /** Rule of thumb: a seventh of chance. */
    static final double LEARNT = .10;

    private static final Card CARD = new Card(
            "LB-02",
            Section.LOSSES,
            Topic.ARCHITECTURE,
            Confidence.C,
            "the objectness loss of the RPN is at most 0.10 (chance: 0.693)",
            "definition of the loss in torchvision (rpn.py); the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Level objectness = Objectness.of(run);
        if (objectness == null) {
            return Outcome.notApplicable(Objectness.MISSING);
        }
        if (exceeds(objectness.value(), LEARNT)) {
            return Outcome.quiet();
        }
        String summary = String.format(
                "The RPN, which proposes boxes, looks healthy: its objectness loss is %s, where chance is %s.",
                objectness.shown(), Figures.fixed(TwoStage.CHANCE, 3));
        Finding finding = Finding.of(Severity.GOOD, Confidence.C, summary)
                .with("loss_objectness", objectness.value())
                .at(objectness.place());
        return withClassifier(finding, run).fired();
    }

    /** What the classifier's loss means is known for torchvision only: others weigh and average it in other ways. */
    private static Finding withClassifier(Finding finding, Evidence run) {
        LossPart part = run.parts().stream()
                .filter(one -> one.metric().equals("det.loss_cls"))
                .findFirst()
                .orElse(null);
        Level classifier = part == null || !TwoStage.isTorchvision(run) ? null : Level.of(run, part.track());
        if (classifier == null) {
            return finding;
        }
        double probability = Math.exp(-classifier.value());
        return finding.explained(String.format(
                        "The classifier loss is %s, where guessing by the shares of background and one class would give %s: on (geometric) average it"
                                + " gives the right class a probability of %s, most of the boxes being background.",
                        classifier.shown(),
                        Figures.fixed(TwoStage.priorOfClasses(1), 3),
                        Figures.fixed(probability, 2)))
                .with("loss_classifier", classifier.value())
                .with("classifier_geometric_p", probability)
                .at(classifier.place());
    }
}
