package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
    /** What each question is answered by, in their order; without the mark at the end the examples hold an answer. */
    private static final List<String> COLUMNS = """
            run,status,epochs,headline_metric,headline_best,best_epoch
            experiment,run,headline_metric,headline_best
            ranking,rank_low,rank_high,run,value,uncertainty,uncertainty_source,delta,noise_units,verdict
            ranking,run,reason ?
            run,raw_name,best_value,last_value,points
            run,headline_metric,headline_best,headline_last,lost,best_epoch,epochs
            first_run,headline_metric,runs,lowest,highest,mean,spread
            run,raw_name,split,best_step
            run,status,status_reason,epochs
            run,raw_name,best_value,best_epoch,last_value,last_training_value
            run,epochs,metric,tail_change,tail_p
            run,raw_name,steps_to_95,last_step,percent
            run,raw_name,first_value,max_value,last_value
            raw_name,first_epoch,first_line,points
            name,this,that
            name,run,value
            name,different,one,another
            lr0,headline_metric,runs,best,mean
            epoch,value,line
            epoch,raw_name,value,line
            epoch,train,val
            step,value,rise,line
            epoch,seconds_per_iteration,slowest
            waiting,in_all
            run,raw_name,split,max_value,unit
            severity,rule,runs,for_example
            severity,confidence,summary,advice
            rule,reason,runs
            path,outcome,reason
            import_id,started_at,status,files_seen,files_read,runs_added,runs_updated,points_added,problems
            """.lines().toList();

    private static StoreLocation store = StoreLocation.of("unused");

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException {
        store = StoreLocation.of(folder.resolve("store").toString());
        Experiments.ingest(folder.resolve("experiments"), store);
    }

    @Test
    void thereAreThirtyAndEachIsOneQuery() {
        List<Questions.Question> questions = Questions.all();

        assertEquals(30, questions.size());
        assertEquals(
                30, questions.stream().map(Questions.Question::words).distinct().count());
        assertEquals(
                30,
                Questions.text().lines().filter(line -> line.equals("```sql")).count());
        for (Questions.Question question : questions) {
            assertEquals(
                    List.of(question.sql()),
                    SqlScript.statements(question.sql()).stream()
                            .map(SqlStatement::text)
                            .toList());
        }
    }

    @Test
    void eachIsAnsweredByTheExamples() {
        List<Questions.Question> questions = Questions.all();

        assertEquals(COLUMNS.size(), questions.size());
        for (int i = 0; i < questions.size(); i++) {
            Questions.Question question = questions.get(i);
            boolean mayBeEmpty = COLUMNS.get(i).endsWith(" ?");
            List<String> answer =
                    Queries.run(store, ResultFormat.CSV, question.sql()).lines().toList();
            assertEquals(COLUMNS.get(i).replace(" ?", ""), answer.get(0), question.words());
            assertTrue(mayBeEmpty || answer.size() > 1, question.words() + " finds nothing");
        }
    }

    @Test
    void whoAsksForPointsNamesOneRun() {
        for (Questions.Question question : Questions.all()) {
            assertTrue(
                    !question.sql().contains("from points") || question.sql().contains("\nwhere run = '"),
                    question.words());
        }
    }

    @Test
    void theCurveOfTheExampleIsThere() {
        Questions.Question curve = Questions.all().get(18);

        String answer = Queries.run(store, ResultFormat.CSV, curve.sql());

        assertEquals("What is the curve, and on which lines does it stand?", curve.words());
        assertTrue(answer.startsWith("epoch,value,line\n0,0.243,20\n"), answer);
    }
}
