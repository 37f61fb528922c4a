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

/** SYS-03: training hardly waits for data. */
final class LoaderKeepsUp implements Rule {
    private static final Card CARD = new Card(
            "SYS-03",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.C,
            "waiting for data is less than 10 % of the time of a step, over the printed lines of the last complete epoch",
            "torchvision's references (utils.py); the limit is a rule of thumb");

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
        return exceeds(LoaderWait.SMALL, wait.share()) ? said(wait).fired() : Outcome.quiet();
    }

    private static Finding said(LoaderWait wait) {
        String summary = String.format(
                "The data loader seems to keep up: %s of each step waits for data (%s of %s s).",
                wait.percent(), Clock.seconds(wait.data()), Clock.seconds(wait.step()));
        return wait.numbered(Finding.of(Severity.GOOD, Confidence.C, summary));
    }
}
