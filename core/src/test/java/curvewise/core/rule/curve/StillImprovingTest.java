package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class StillImprovingTest {
    private static final StillImproving RULE = new StillImproving();

    private static Evidence improving(double lastRate) {
        return SampleRun.of("csv")
                .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.falling(12)))
                .log("lr", "opt.lr", Split.TRAIN, Shapes.of(12, i -> .04 + (lastRate - .04) * i / 11))
                .evidence();
    }

    @Test
    void aMetricThatRisesAtTheEndIsSaidToBeUnfinished() {
        Finding finding = Said.finding(RULE, improving(.04));
        assertEquals(
                "A change of +0.080 over the last 5 evaluations of AP (p = 0.017) indicates that it was still improving: its final level cannot be known.",
                finding.summary());
        assertEquals(Severity.WARN, finding.severity());
        assertEquals(
                "Extend the training or the schedule until AP stops getting better.",
                finding.advice().get(0).text());
    }

    @Test
    void gainsOfARateThatRanOutAreOnlyContext() {
        Finding finding = Said.finding(RULE, improving(.001));
        assertEquals(
                "A change of +0.080 over the last 5 evaluations of AP (p = 0.017) may mean that it was still improving.",
                finding.summary());
        assertEquals(Severity.INFO, finding.severity());
    }

    @Test
    void aRateJustAboveItsFortiethHasNotRunOut() {
        assertEquals(Severity.WARN, Said.finding(RULE, improving(.00101)).severity());
    }

    @Test
    void aLossThatFallsHasANegativeChange() {
        Evidence run = SampleRun.of("csv")
                .log("val_loss", "det.loss", Split.VAL, Shapes.falling(12))
                .evidence();
        assertEquals(
                "A change of −0.080 over the last 5 evaluations of val_loss (p = 0.017) indicates that it was still improving: its final level cannot be known.",
                Said.by(RULE, run));
    }

    @Test
    void aSettledMetricIsNotImproving() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.settled(30, .002)))
                        .evidence());
    }

    @Test
    void returnsOverPastEpisodesAreApproximate() {
        Finding finding = Said.finding(
                RULE,
                SampleRun.of("csv")
                        .task("reinforcement")
                        .log("rollout/ep_rew_mean", "rl.ep_rew_mean", null, Shapes.upturned(Shapes.falling(12)))
                        .evidence());
        assertEquals(
                "As a mean over past episodes each value resembles the one before, so this is approximate.",
                finding.explanation());
    }

    @Test
    void fourEvaluationsHaveNoTrend() {
        assertEquals(
                "fewer than five evaluations have no status",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("AP", "det.ap", Split.VAL, .1, .2, .3, .4)
                                .evidence()));
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
