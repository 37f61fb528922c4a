package curvewise.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static final Finding FINDING = Finding.of(Severity.WARN, Confidence.A, "It is so.");
    private static final Evidence RUN = SampleRun.of("csv")
            .log("train_loss", "det.loss", Split.TRAIN, 9, 8, 7, 6, 5, 4, 3, 2, 1)
            .evidence();

    private final Map<String, Note> fired = new LinkedHashMap<>();

    private SuppressionsTest fires(String rule, Finding finding, String... suppresses) {
        Card card =
                new Card(rule, Section.STATUS, Topic.DATA, Confidence.A, "always", "this test").suppressing(suppresses);
        fired.put(rule, new Note(card, finding));
        return this;
    }

    private Map<String, String> suppressed() {
        return new Suppressions(RUN).of(fired);
    }

    @Test
    void aDeadTrainingMakesFamiliesOfNotesSuperfluous() {
        fires("LOG-04", FINDING, "CV-*", "EVAL-04")
                .fires("CV-02", FINDING)
                .fires("EVAL-04", FINDING)
                .fires("DET-01", FINDING);
        assertEquals(Map.of("CV-02", "LOG-04", "EVAL-04", "LOG-04"), suppressed());
    }

    @Test
    void aSuppressedRuleSuppressesNothing() {
        fires("LOG-04", FINDING, "EVAL-04").fires("EVAL-04", FINDING, "CV-01").fires("CV-01", FINDING);
        assertEquals(Map.of("EVAL-04", "LOG-04"), suppressed());
    }

    @Test
    void aResumeThatJumpedExplainsARiseThere() {
        fires("LOG-03", FINDING.since(4).with("jump", 5)).fires("CV-06", FINDING.since(3));
        assertEquals(Map.of("CV-06", "LOG-03"), suppressed());
    }

    @Test
    void aResumeExplainsNoRiseElsewhereAndNoneWithoutAJump() {
        fires("LOG-03", FINDING.since(0).with("jump", 5)).fires("CV-06", FINDING.since(7));
        assertEquals(Map.of(), suppressed());
        fires("LOG-03", FINDING.since(7).with("jump", 2));
        assertEquals(Map.of(), suppressed());
    }
}
