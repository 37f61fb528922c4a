package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleSeedTest {
    private static double[] jittering(double by) {
        return IntStream.range(0, 16)
                .mapToDouble(i -> .5 + (i % 2 == 0 ? by : -by))
                .toArray();
    }

    private static Evidence accuracy(double... values) {
        return SampleRun.of("csv")
                .task("classification")
                .log("val_acc", "cls.top1", Split.VAL, values)
                .evidence();
    }

    @Test
    void anUnfinishedRunHasAProvisionalRank() {
        Finding finding = Said.finding(new SingleSeed(), SeedRun.evidence());
        assertEquals(
                "One seed: the ±0.02 of AP comes from equal runs on equally small data sets elsewhere; run-to-run variance is unknown, so differences"
                        + " below 0.055 are not evidence, and any rank is provisional, because the run is unfinished.",
                finding.summary());
        assertEquals(
                "Larger differences are evidence against this noise only, not against another seed.",
                finding.explanation());
    }

    @Test
    void aPriorForAnUnknownTestSetSaysSo() {
        assertEquals(
                "One seed: the ±0.02 of AP comes from equal runs on small data sets elsewhere (how many images are tested is not in the log); run-to-run"
                        + " variance is unknown, so differences below 0.055 are not evidence.",
                Said.by(
                        new SingleSeed(),
                        SampleRun.of("csv").log("bbox AP", "det.ap", null, .2).evidence()));
    }

    @Test
    void jitterAboveThePriorIsNamed() {
        assertEquals(
                "One seed: the ±0.082 of AP comes from how much its evaluations jitter; run-to-run variance is unknown, so differences below 0.23 are not"
                        + " evidence.",
                Said.by(
                        new SingleSeed(),
                        SampleRun.of("csv")
                                .log("bbox AP", "det.ap", null, jittering(.05))
                                .evidence()));
    }

    @Test
    void otherMetricsTakeTheirJitterTimesAFactor() {
        assertEquals(
                "One seed: the ±0.0041 of val_acc comes from how much its evaluations jitter, times 2.5 (it assumes that equal runs differ by at most twice"
                        + " the jitter); run-to-run variance is unknown, so differences below 0.011 are not evidence.",
                Said.by(new SingleSeed(), accuracy(jittering(.001))));
    }

    @Test
    void withoutJitterNothingIsKnown() {
        Finding finding = Said.finding(new SingleSeed(), accuracy(.5, .6, .7));
        assertEquals(
                "One seed, and too few evaluations to see how much val_acc jitters: no difference to another run is evidence.",
                finding.summary());
        assertEquals("", finding.explanation());
    }

    @Test
    void withoutAHeadlineItCannotBeAsked() {
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(new SingleSeed(), SampleRun.of("csv").evidence()));
    }
}
