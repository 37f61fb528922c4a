package curvewise.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static Note note(String rule, Severity severity, Topic topic, String text) {
        Card card = new Card(rule, Section.TRUST, topic, Confidence.A, "always", "this test");
        return new Note(card, Finding.of(severity, Confidence.A, "It is so.").advising(topic, text));
    }

    @Test
    void adviceOfOneTopicIsOneActionTheMostPressingFirst() {
        List<Action> actions = Actions.of(List.of(
                note("B-1", Severity.INFO, Topic.DATA, "Look."), note("A-2", Severity.WARN, Topic.DATA, "Mend.")));
        assertEquals(List.of(new Action(Topic.DATA, "Mend. Look.", List.of("A-2", "B-1"))), actions);
    }

    @Test
    void topicsComeInTheirOrderAndWhatIsCriticalBeforeThem() {
        List<Action> actions = Actions.of(List.of(
                note("A-1", Severity.WARN, Topic.SYSTEM, "Profile."),
                note("A-2", Severity.WARN, Topic.DATA, "Draw."),
                note("A-3", Severity.CRITICAL, Topic.EVALUATION, "Stop.")));
        assertEquals(
                List.of(Topic.EVALUATION, Topic.DATA, Topic.SYSTEM),
                actions.stream().map(Action::topic).toList());
    }

    @Test
    void thereAreAtMostFive() {
        List<Note> notes = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            notes.add(note("A-" + notes.size(), Severity.WARN, topic, "Do " + topic.label() + "."));
        }
        assertEquals(5, Actions.of(notes).size());
    }

    @Test
    void theSameAdviceIsGivenOnceForAllItsReasons() {
        List<Action> actions = Actions.of(List.of(
                note("A-1", Severity.WARN, Topic.DATA, "Look."), note("A-2", Severity.WARN, Topic.DATA, "Look.")));
        assertEquals(List.of(new Action(Topic.DATA, "Look.", List.of("A-1", "A-2"))), actions);
    }
}
