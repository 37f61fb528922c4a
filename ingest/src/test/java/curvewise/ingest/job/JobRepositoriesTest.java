package curvewise.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.store.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JobRepositoriesTest {
    private static final String JOB = "ingest";

    @Test
    void whateverPartOfItsTablesAKillLeftTheRepositoryIsMadeWhole() throws Exception {
        List<String> statements = statements();
        assertTrue(statements.size() > 8, statements.toString());
        for (int left = 0; left <= statements.size(); left++) {
            try (RunStore store = RunStore.inMemory()) {
                begin(store, statements.subList(0, left));

                execute(store, 7);

                assertEquals(1, repository(store).getJobInstanceCount(JOB), "after " + left + " statements");
            }
        }
    }

    @Test
    void aWholeRepositoryKeepsItsHistory() throws Exception {
        try (RunStore store = RunStore.inMemory()) {
            execute(store, 1);
            execute(store, 2);

            assertEquals(2, repository(store).getJobInstanceCount(JOB));
        }
    }

    /** Takes a number of each of the framework's sequences. */
    private static void execute(RunStore store, long importId) throws Exception {
        JobRepository repository = repository(store);
        JobParameters parameters =
                new JobParametersBuilder().addLong("import", importId).toJobParameters();
        JobInstance instance = repository.createJobInstance(JOB, parameters);
        JobExecution execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
        repository.createStepExecution("discover", execution);
    }

    private static JobRepository repository(RunStore store) throws Exception {
        return JobRepositories.in(store.dataSource(), new JdbcTransactionManager(store.dataSource()));
    }

    private static void begin(RunStore store, List<String> statements) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema BATCH");
            statement.execute("set schema BATCH");
            for (String begun : statements) {
                statement.execute(begun);
            }
            statement.execute("set schema PUBLIC");
        }
    }

    private static List<String> statements() throws IOException {
        String script = new ClassPathResource(JobRepositories.SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        return Arrays.stream(script.split(";"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}
