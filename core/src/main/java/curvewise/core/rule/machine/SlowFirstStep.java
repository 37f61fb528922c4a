package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.Median;

/** SYS-09: the first step takes long, as first steps do. */
final class SlowFirstStep implements Rule {
    /** Rule of thumb. */
    static final double SLOW = 3;

    private static final Card CARD = new Card(
            "SYS-09",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.B,
            "the first step takes more than 3 times the median of the others",
            "rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Track time = Clock.ofTraining(run, "sys.iter_time");
        Points points = time == null ? Points.NONE : time.points().finite();
        if (time == null || points.size() < 2 || !isSeen(run, time, points.steps()[0])) {
            return Outcome.notApplicable("the time of the first step alone is not logged");
        }
        double first = points.values()[0];
        double usual = Median.of(points.between(1, points.size()).values());
        return usual > 0 && exceeds(first / usual, SLOW)
                ? said(time, first, usual).fired()
                : Outcome.quiet();
    }

    /** Whether the first value is that of one step: not of an epoch, nor of all steps since the line before. */
    private static boolean isSeen(Evidence run, Track time, long step) {
        boolean isOfEpochs = !time.epochs().isEmpty()
                && time.epochs().size() == time.points().size();
        boolean isFirst = step == 0 || step == 1 || Clock.isFirstOfEpoch(run, step);
        return isFirst && !isOfEpochs;
    }

    private static Finding said(Track time, double first, double usual) {
        String summary = String.format(
                "The first step takes %s s against %s s later, which indicates warm-up: step times are judged without it.",
                Clock.seconds(first), Clock.seconds(usual));
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .with("first_s", first)
                .with("median_s", usual)
                .at(time.place(0));
    }
}
