package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ConstantLearningRateTest {
    private static final ConstantLearningRate RULE = new ConstantLearningRate();

    private static SampleRun settled(int firstEpoch, String format) {
        return SampleRun.of(format)
                .firstEpoch(firstEpoch)
                .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.settled(24, .02)))
                .log("train_loss", "det.loss", Split.TRAIN, Shapes.settled(24, .02));
    }

    private static double[] constant(double rate) {
        return Shapes.of(24, i -> rate);
    }

    @Test
    void aPlateauAtTheFirstRateMayEndWithADecay() {
        Finding finding = Said.finding(
                RULE,
                settled(0, "csv")
                        .log("lr", "opt.lr", Split.TRAIN, constant(.01))
                        .evidence());
        assertEquals(
                "AP shows no trend in the last 8 evaluations while the learning rate stayed at 0.01 all along: this indicates that lowering it may pay.",
                finding.summary());
        assertEquals(
                "Drop the learning rate to a tenth, or let it fall to 0 along a cosine.",
                finding.advice().get(0).text());
    }

    @Test
    void aWarmUpBeforeItIsStillConstant() {
        double[] rates = constant(.01);
        rates[0] = .001;
        rates[1] = .005;
        Said.finding(
                RULE, settled(1, "csv").log("lr", "opt.lr", Split.TRAIN, rates).evidence());
    }

    @Test
    void aRateThatFellIsNotConstant() {
        double[] dropped = Shapes.of(24, i -> i < 12 ? .01 : .001);
        double[] cosine = Shapes.of(24, i -> .01 * (1 + Math.cos(Math.PI * i / 23)) / 2);
        Said.nothing(
                RULE,
                settled(0, "csv").log("lr", "opt.lr", Split.TRAIN, dropped).evidence());
        Said.nothing(
                RULE, settled(0, "csv").log("lr", "opt.lr", Split.TRAIN, cosine).evidence());
    }

    @Test
    void aLogThatBeginsLaterHidesEarlierDrops() {
        assertEquals(
                "the log does not show the start of the training",
                Said.notApplicable(
                        RULE,
                        settled(2, "csv")
                                .log("lr", "opt.lr", Split.TRAIN, constant(.01))
                                .evidence()));
        assertEquals(
                "the log does not show the start of the training",
                Said.notApplicable(
                        RULE,
                        settled(1, "metriclogger")
                                .log("lr", "opt.lr", Split.TRAIN, constant(.01))
                                .evidence()));
    }

    @Test
    void whereTheRecipeIsKnownATwentiethOfItsRateIsTooLittleToLower() {
        for (double rate : new double[] {.00025, .00026}) {
            Evidence run = SampleRun.of("metriclogger")
                    .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.settled(24, .02)))
                    .log("lr", "opt.lr", Split.TRAIN, constant(rate))
                    .log("loss_classifier", "det.loss_cls", Split.TRAIN, Shapes.settled(24, .02))
                    .log("loss_box_reg", "det.loss_box", Split.TRAIN, Shapes.settled(24, .02))
                    .log("loss_objectness", "det.loss_rpn_cls", Split.TRAIN, Shapes.settled(24, .02))
                    .log("loss_rpn_box_reg", "det.loss_rpn_box", Split.TRAIN, Shapes.settled(24, .02))
                    .evidence();
            if (rate > .00025) {
                Said.finding(RULE, run);
            } else {
                Said.nothing(RULE, run);
            }
        }
    }

    @Test
    void aMetricThatStillImprovesNeedsNoDecay() {
        Said.nothing(
                RULE,
                SampleRun.of("csv")
                        .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.falling(24)))
                        .log("lr", "opt.lr", Split.TRAIN, constant(.01))
                        .evidence());
    }

    @Test
    void withoutRateOrMetricItCannotBeAsked() {
        assertEquals(
                "no learning rate is logged",
                Said.notApplicable(RULE, settled(0, "csv").evidence()));
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(
                        RULE,
                        SampleRun.of("csv")
                                .log("lr", "opt.lr", Split.TRAIN, constant(.01))
                                .evidence()));
    }
}
