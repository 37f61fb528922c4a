package curvewise.bench.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.sql.Questions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsPartTest {
    @Test
    void allQuestionsAreAskedOfRunsThatAreThere() {
        Map<String, String> questions = QuestionsPart.questions(10);

        assertEquals(
                Questions.text().lines().filter(line -> line.equals("```sql")).count(), questions.size());
        for (String query : questions.values()) {
            assertFalse(query.matches("(?s).*\\.(csv|txt)'.*|.*rcnn.*"), query);
        }
        assertTrue(questions
                .getOrDefault("What differs between two runs?", questions.toString())
                .contains("'exp000/run00001/train.log'"));
    }
}
