package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.atLeast;

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

/** SYS-01: a part of each step is waiting for data. */
final class SomeWaiting implements Rule {
    private static final Card CARD = new Card(
            "SYS-01",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.C,
            "waiting for data is 10 to 30 % of the time of a step, over the printed lines of the last complete epoch",
            "torchvision's references (utils.py); Google's Deep Learning Tuning Playbook; the limits are rules of thumb");

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
        boolean isSome = atLeast(wait.share(), LoaderWait.SMALL) && atLeast(LoaderWait.LARGE, wait.share());
        return isSome ? said(wait).fired() : Outcome.quiet();
    }

    private static Finding said(LoaderWait wait) {
        String summary = String.format(
                "%s of each step waits for data (%s of %s s): removing the wait may make it at most %s× as fast.",
                wait.percent(),
                Clock.seconds(wait.data()),
                Clock.seconds(wait.step()),
                Figures.fixed(wait.speedup(), 2));
        return wait.numbered(Finding.of(Severity.INFO, Confidence.C, summary))
                .advising(
                        Topic.SYSTEM,
                        "Try more workers of the data loader, pinned memory, cheaper transforms, or images decoded once and cached.");
    }
}
