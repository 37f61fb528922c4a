package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineRulesTest {
    private static List<String> fired(Evidence run) {
        return MachineRules.ALL.stream()
                .filter(rule -> rule.judge(run) instanceof Outcome.Fired)
                .map(rule -> rule.card().id())
                .toList();
    }

    @Test
    void theLogOfTheQuestionHasThreeNotesOnItsMachine() {
        assertEquals(List.of("SYS-01", "SYS-05", "SYS-10"), fired(SeedLog.evidence()));
    }

    @Test
    void anEmptyRunHasNone() {
        for (Rule rule : MachineRules.ALL) {
            Said.notApplicable(rule, SampleRun.of("csv").evidence());
        }
    }

    @Test
    void timesThatAreAllNaNHaveNone() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        SampleRun run = SampleRun.of("metriclogger");
        for (String metric : List.of(
                "sys.iter_time",
                "sys.data_time",
                "sys.max_mem",
                "sys.model_time",
                "sys.evaluator_time",
                "sys.throughput")) {
            run.log(metric, metric, Split.TRAIN, none).log(metric, metric, Split.TEST, none);
        }
        assertEquals(List.of(), fired(run.evidence()));
    }
}
