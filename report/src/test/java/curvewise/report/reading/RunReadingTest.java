package curvewise.report.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.reading.Action;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunReadingTest {
    private static RunReading of(SampleLog log) {
        return RunReading.of(log.examined());
    }

    private static Question question(RunReading reading, int number) {
        return reading.questions().stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String lead(SampleLog log, int number) {
        return question(of(log), number).lead();
    }

    @Test
    void theVerdictIsItsFindingAndTheRest() {
        RunReading reading = of(SampleLog.looseBoxes());

        assertEquals(
                "The detector reaches at least 64 % of the objects at IoU .5 but draws loose boxes:",
                reading.finding());
        assertTrue(reading.rest().startsWith(" AP 0.210, AP50 0.643, AP75 0.079;"), reading.rest());
        assertNull(reading.curve());
    }

    @Test
    void questionsWithoutAnAnswerAreLeftOutAndTheNumbersStay() {
        RunReading reading = of(SampleLog.looseBoxes());

        assertEquals(
                List.of(1, 2, 3, 4),
                reading.questions().stream().map(Question::number).toList());
        assertEquals(
                List.of("trust", "headline", "kind-of-error", "status", "what-to-do", "unknown"),
                reading.links().stream().map(RunReading.Link::id).toList());
        assertEquals(8, reading.links().get(4).number());
    }

    @Test
    void aNoteSaysHowGraveItIsWhoSaysItAndWhereItStands() {
        NoteRow note = question(of(SampleLog.looseBoxes()), 3).notes().get(0);

        assertEquals("warning", note.severity());
        assertEquals("Warning", note.word());
        assertEquals("DET-01", note.rule());
        assertEquals("documented", note.confidence());
        assertTrue(note.text().startsWith("AP50 0.643 but AP75 0.079"), note.text());
        assertEquals("line 2", note.places().get(0).text());
        assertEquals("a/train.log, line 2", note.places().get(0).whole());
    }

    @Test
    void theNumbersOfTheEvaluationStandWithTheirMeanings() {
        MetricTable table = question(of(SampleLog.looseBoxes()), 3).table();

        assertNotNull(table);
        assertEquals("All 6 numbers of the one evaluation (epoch 6), and what each means", table.heading());
        MetricTable.Row row = table.rows().get(2);
        assertEquals("bbox AP75", row.name());
        assertEquals("0.079", row.value().shown());
        assertEquals("What det.ap75 says.", row.meaning());
        assertEquals("Usual of det.ap75.", row.healthy());
    }

    @Test
    void actionsBeginWithTheirVerbAndNameTheirRules() {
        ActionRow action = of(SampleLog.looseBoxes()).actions().get(0);

        assertEquals("Draw", action.first().verb());
        assertTrue(action.first().rest().startsWith(" 20 test"), action.first().rest());
        assertEquals("data and labels", action.topic());
        assertTrue(action.rules().startsWith("DET-01"), action.rules());
    }

    @Test
    void mergedAdviceIsTakenApart() {
        Card card = new Card("X-01", Section.ERRORS, Topic.DATA, Confidence.A, "always", "nowhere");
        Finding finding = Finding.of(Severity.INFO, Confidence.A, "So it is.")
                .advising(Topic.DATA, "Draw images. Twenty will do.")
                .advising(Topic.DATA, "Check labels.");
        ActionRow action = ActionRow.of(
                new Action(Topic.DATA, "Draw images. Twenty will do. Check labels.", List.of("X-01")),
                List.of(new Note(card, finding)));

        assertEquals(new ActionRow.Step("Draw", " images. Twenty will do."), action.first());
        assertEquals(List.of(new ActionRow.Step("Check", " labels.")), action.further());
    }

    @Test
    void anActionMayBeginWithItsCondition() {
        ActionRow action = ActionRow.of(
                new Action(Topic.ARCHITECTURE, "If boxes stay loose, try a larger input.", List.of("DET-01")),
                List.of());

        assertEquals(new ActionRow.Step("If boxes stay loose,", " try a larger input."), action.first());
    }

    @Test
    void theHeadingOfWhatIsUnknownIsNotRepeated() {
        NoteRow note = of(SampleLog.looseBoxes()).unknown().get(0);

        assertEquals("EVAL-09", note.rule());
        assertFalse(note.text().startsWith("What cannot be known"), note.text());
    }

    @Test
    void rulesThatSaidNothingSayWhy() {
        List<OutcomeRow> outcomes = of(SampleLog.looseBoxes()).outcomes();

        assertTrue(outcomes.stream().noneMatch(row -> row.rule().equals("DET-01")));
        OutcomeRow learningRate = outcomes.stream()
                .filter(row -> row.rule().equals("LR-01"))
                .findFirst()
                .orElseThrow();
        assertEquals("could not be asked", learningRate.outcome());
        assertFalse(learningRate.reason().isEmpty());
        assertFalse(learningRate.condition().isEmpty());
    }

    @Test
    void oneEvaluationIsSaidToBeOne() {
        assertEquals(
                "AP is 0.210 at epoch 6. With one evaluation there is no trend and no estimate of its noise.",
                lead(SampleLog.looseBoxes(), 2));
        assertEquals("One evaluation is too few to tell.", lead(SampleLog.looseBoxes(), 4));
    }

    @Test
    void aPlateauIsNoTrendAndNotTheEnd() {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(i -> i < 10 ? i / 20.0 : (50 + i * 7 % 5) / 100.0)
                .toArray();
        String lead = lead(SampleLog.of("ultralytics").log("metrics/mAP50-95(B)", Split.VAL, 1, values), 4);

        assertTrue(lead.startsWith("No trend is seen in the last 20 evaluations of mAP50-95(B) (p = "), lead);
        assertFalse(lead.contains("converged"), lead);
    }

    @Test
    void whatStillRisesIsStillLearning() {
        double[] values = IntStream.range(0, 30).mapToDouble(i -> i / 50.0).toArray();
        String lead = lead(SampleLog.of("ultralytics").log("metrics/mAP50-95(B)", Split.VAL, 1, values), 4);

        assertTrue(lead.startsWith("Yes: mAP50-95(B) moved by +"), lead);
    }

    @Test
    void withoutAHeldOutMetricNothingSaysHowGoodItIs() {
        String lead = lead(SampleLog.of("ultralytics").log("train/box_loss", Split.TRAIN, 1, 3, 2, 1), 2);

        assertEquals(
                "That cannot be told: no metric on held-out data was logged, and the training loss (1.00 at the end) only says that the optimiser works.",
                lead);
    }

    @Test
    void theLearningRateIsToldFromItsPeakToItsEnd() {
        assertEquals(
                "The learning rate is 0.1 throughout the log.",
                lead(SampleLog.of("metriclogger").log("lr", Split.TRAIN, 0, .1, .1), 5));
        assertEquals(
                "The learning rate began at 0.1, was lowered in 1 step (last at epoch 2) and ended at 0.01, 10\u2009% of its peak.",
                lead(SampleLog.of("metriclogger").log("lr", Split.TRAIN, 0, .1, .1, .01), 5));
        assertEquals(
                "The learning rate rises from 0.1 to 0.2, where the log ends.",
                lead(SampleLog.of("metriclogger").log("lr", Split.TRAIN, 0, .1, .2), 5));
    }

    @Test
    void aRunWithoutAnyValueHasNothingToTrust() {
        RunReading reading = of(SampleLog.of("metriclogger"));

        assertEquals("The run logged nothing.", reading.finding() + reading.rest());
        assertEquals(
                "There is nothing to trust or doubt: the log holds no value.",
                question(reading, 1).lead());
    }
}
