package curvewise.core.rule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossRulesTest {
    private static List<String> fired(Evidence run) {
        return LossRules.ALL.stream()
                .filter(rule -> rule.judge(run) instanceof Outcome.Fired)
                .map(rule -> rule.card().id())
                .toList();
    }

    @Test
    void theLogOfTheQuestionHasThreeNotesOnItsLoss() {
        assertEquals(List.of("LB-01", "LB-02", "LB-08"), fired(SeedLog.evidence()));
    }

    @Test
    void anEmptyRunHasNone() {
        for (Rule rule : LossRules.ALL) {
            Said.notApplicable(rule, SampleRun.of("csv").evidence());
        }
    }

    @Test
    void lossesThatAreAllNaNHaveNone() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        SampleRun run = SampleRun.of("metriclogger").extent(new Extent(1L, null, null, null, null));
        for (String metric : List.of(
                "det.loss",
                "det.loss_cls",
                "det.loss_box",
                "det.loss_rpn_cls",
                "det.loss_rpn_box",
                "det.loss_giou",
                "det.class_error")) {
            run.log(metric, metric, Split.TRAIN, none).log(metric + " (avg)", metric, Split.TRAIN, none);
        }
        assertEquals(List.of("LB-12"), fired(run.evidence()));
    }
}
