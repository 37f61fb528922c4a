package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** LB-12: a DETR is trained for few epochs. */
final class ShortSchedule implements Rule {
    /** A third of the schedule of the paper. */
    static final long FEW = 100;

    private static final Card CARD = new Card(
            "LB-12",
            Section.LOSSES,
            Topic.SCHEDULE,
            Confidence.C,
            "a DETR is trained for fewer than 100 epochs (as planned, or as logged)",
            "Carion et al. 2020: 300 and 500 epochs");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        if (!Detr.isIn(run)) {
            return Outcome.notApplicable(Detr.MISSING);
        }
        Long planned = run.run().extent().plannedEpochs();
        double asked = planned == null ? run.number("epochs") : planned;
        TrainingEpochs logged = run.epochs();
        if (asked > 0) {
            return asked < FEW ? said(Math.round(asked), "planned").fired() : Outcome.quiet();
        }
        if (logged == null) {
            return Outcome.notApplicable("the number of epochs is not known");
        }
        long epochs = logged.first() == 1 ? logged.last() : logged.last() + 1;
        return epochs < FEW ? said(epochs, "logged").fired() : Outcome.quiet();
    }

    private static Finding said(long epochs, String how) {
        String summary = String.format(
                "DETR-type models may need a longer schedule than this: %s %s %s.",
                Figures.counted(epochs, "epoch"), epochs == 1 ? "is" : "are", how);
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .explained(
                        "DETR itself was trained for 300 to 500 epochs; later models such as Deformable DETR or DINO were for 12 to 50.")
                .advising(
                        Topic.SCHEDULE,
                        "Compare with other DETR-type runs only at equal epochs, and plan more of them if the model is the original one.")
                .with("epochs", (double) epochs);
    }
}
