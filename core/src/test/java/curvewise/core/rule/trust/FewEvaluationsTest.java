package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class FewEvaluationsTest {
    private static Evidence evaluated(double... ap) {
        return SampleRun.of("csv").log("bbox AP", "det.ap", null, ap).evidence();
    }

    @Test
    void oneEvaluationHasNoTrend() {
        assertEquals(
                "Only one evaluation (epoch 6): AP has no trend and no usable noise estimate.",
                Said.by(new FewEvaluations(), SeedRun.evidence()));
    }

    @Test
    void fourEvaluationsHaveNone() {
        assertEquals(
                "Only four evaluations (epoch 0 to epoch 3): AP has no trend and no usable noise estimate.",
                Said.by(new FewEvaluations(), evaluated(.1, .2, .3, .4)));
    }

    @Test
    void fiveAreEnough() {
        Said.nothing(new FewEvaluations(), evaluated(.1, .2, .3, .4, .5));
    }

    @Test
    void withoutAHeadlineItCannotBeAsked() {
        assertEquals("no held-out metric is logged", Said.notApplicable(new FewEvaluations(), evaluated(-1)));
    }
}
