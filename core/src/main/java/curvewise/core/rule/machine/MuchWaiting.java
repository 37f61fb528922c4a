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

/** SYS-02: much of each step is waiting for data. */
final class MuchWaiting implements Rule {
    private static final Card CARD = new Card(
            "SYS-02",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.C,
            "waiting for data is more than 30 % of the time of a step, over the printed lines of the last complete epoch",
            "Google's Deep Learning Tuning Playbook; the limit is a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        LoaderWait wait = LoaderWait.of(run);
        if (wait == null) {
            return Outcome.notApplicable(LoaderWait.MISSING);
        }
        return exceeds(wait.share(), LoaderWait.LARGE) ? said(wait).fired() : Outcome.quiet();
    }

    private static Finding said(LoaderWait wait) {
        String summary = String.format(
                "%s of each step waits for data (%s of %s s): the loader, and not the GPU, may set the pace.",
                wait.percent(), Clock.seconds(wait.data()), Clock.seconds(wait.step()));
        return wait.numbered(Finding.of(Severity.WARN, Confidence.C, summary))
                .advising(
                        Topic.SYSTEM,
                        "Profile the data loader before anything else: reading, decoding and transforms apart, then the number of workers.");
    }
}
