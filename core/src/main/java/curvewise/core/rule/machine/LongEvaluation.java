package curvewise.core.rule.machine;

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

/** SYS-06: evaluation takes much of an epoch. */
final class LongEvaluation implements Rule {
    /** Rule of thumb. */
    static final double LONG = .25;

    private static final Card CARD = new Card(
            "SYS-06",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.C,
            "an evaluation takes more than 25 % of the time of an epoch and its evaluation",
            "Google's Deep Learning Tuning Playbook; the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        EpochTime time = EpochTime.of(run);
        if (time == null) {
            return Outcome.notApplicable("the time of an epoch or of an evaluation is not known");
        }
        return exceeds(time.share(), LONG) ? said(time).fired() : Outcome.quiet();
    }

    private static Finding said(EpochTime time) {
        String summary = String.format(
                "An evaluation takes %s of an epoch that has one (%s s after %s s of training%s); it may be worth evaluating less often.",
                Figures.percent(time.share(), 1),
                Clock.seconds(time.evaluation()),
                Clock.seconds(time.training()),
                time.how());
        return Finding.of(Severity.INFO, Confidence.C, summary)
                .advising(Topic.SYSTEM, "Evaluate every few epochs instead of each, or in larger batches.")
                .with("eval_share", time.share())
                .with("eval_s", time.evaluation())
                .with("train_epoch_s", time.training());
    }
}
