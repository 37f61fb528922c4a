package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.Severity;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final Settled RULE = new Settled();

    private static Evidence ap(double jitter) {
        return SampleRun.of("csv")
                .log("AP", "det.ap", Split.VAL, Shapes.upturned(Shapes.settled(30, jitter)))
                .evidence();
    }

    @Test
    void aProvenPlateauIsConvergenceUnderThisSchedule() {
        Finding finding = Said.finding(RULE, ap(.002));
        assertEquals(
                "AP moves by less than 0.012 over the last 10 evaluations (95 % confidence): this indicates convergence under this schedule.",
                finding.summary());
        assertEquals(Severity.GOOD, finding.severity());
        assertEquals(
                "Stop here, or change something else than the length of the training.",
                finding.advice().get(0).text());
    }

    @Test
    void withMoreJitterNoPlateauIsProven() {
        Said.nothing(RULE, ap(.02));
    }

    @Test
    void withoutEvaluationsItCannotBeAsked() {
        assertEquals(
                "no held-out metric is logged",
                Said.notApplicable(RULE, SampleRun.of("csv").evidence()));
    }
}
