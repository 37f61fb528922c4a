package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Advice;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrustRulesTest {
    private static final double NAN = Double.NaN;

    private static List<String> fired(Evidence run) {
        return TrustRules.ALL.stream()
                .filter(rule -> rule.judge(run) instanceof Outcome.Fired)
                .map(rule -> rule.card().id())
                .toList();
    }

    @Test
    void theQuestionAboutFasterRcnnGetsItsSixNotesAndNoOther() {
        assertEquals(
                List.of("LOG-01", "LOG-02", "EVAL-02", "EVAL-03", "EVAL-09", "RANK-01"), fired(SeedRun.evidence()));
    }

    @Test
    void ofARunThatLoggedNothingOnlyThatIsSaid() {
        assertEquals(List.of(), fired(SampleRun.of("csv").evidence()));
    }

    @Test
    void noSeriesIsTooStrangeToBeLookedAt() {
        double[][] odd = {
            {}, {NAN}, {NAN, NAN, NAN, NAN, NAN, NAN}, {0, 0, 0, 0, 0, 0}, {1}, {Double.POSITIVE_INFINITY, 1}
        };
        for (double[] ap : odd) {
            for (double[] loss : odd) {
                Evidence run = SampleRun.of("metriclogger")
                        .log("loss", "det.loss", Split.TRAIN, loss)
                        .log("val loss", "det.loss", Split.VAL, loss)
                        .log("bbox AP", "det.ap", null, ap)
                        .evidence();
                TrustRules.ALL.forEach(rule -> assertNotNull(rule.judge(run)));
            }
        }
    }

    @Test
    void idsAreInOrderAndTheFirstAdviceIsOnTheTopicOfTheCard() {
        List<String> ids = TrustRules.ALL.stream().map(rule -> rule.card().id()).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        Evidence run = SeedRun.evidence();
        for (Rule rule : TrustRules.ALL) {
            if (rule.judge(run) instanceof Outcome.Fired) {
                List<Advice> advice = Said.finding(rule, run).advice();
                assertEquals(rule.card().topic(), advice.get(0).topic());
            }
        }
    }

    @Test
    void sentencesNameNoRules() {
        Evidence run = SeedRun.evidence();
        IntStream.range(0, TrustRules.ALL.size())
                .mapToObj(TrustRules.ALL::get)
                .filter(rule -> rule.judge(run) instanceof Outcome.Fired)
                .forEach(rule -> assertFalse(Said.by(rule, run).matches(".*[A-Z]{2,4}-\\d\\d.*")));
    }
}
