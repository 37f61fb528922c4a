package curvewise.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessResourceFailureException;

class FailuresTest {
    private final RuntimeException defect = new IllegalStateException("a defect");
    private final RuntimeException fullDisk = new DataAccessResourceFailureException(
            "the framework's words", new SQLException("no space left", "90028", ErrorCode.IO_EXCEPTION_2));

    @Test
    void theEndOfTheStoreIsToldBeforeWhatFollowedFromIt() {
        for (List<RuntimeException> order : List.of(List.of(defect, fullDisk), List.of(fullDisk, defect))) {
            assertSame(fullDisk, Failures.of(failed(order)).getCause());
        }
    }

    @Test
    void aFolderWithoutLogsIsTheReasonHoweverDeepItStands() {
        NoLogsException none = new NoLogsException(Path.of("empty"), null);

        assertSame(none, Failures.of(failed(List.of(defect, new IllegalStateException("a step", none)))));
    }

    @Test
    void anImportThatEndedWithoutAFailureTellsHowAndAfterWhichSteps() {
        JobExecution stopped = execution();
        stopped.setStatus(BatchStatus.STOPPED);
        stopped.addStepExecution(new StepExecution(1, "discover", stopped));

        assertEquals(
                "the import ended as STOPPED in [discover]",
                Failures.of(stopped).getMessage());
    }

    @Test
    void aDefectConcernsOneLogAndAFullDiskAll() {
        assertTrue(Failures.isOfOneLog(defect));
        assertTrue(Failures.isOfOneLog(new StackOverflowError()));
        assertFalse(Failures.isOfOneLog(fullDisk));
        assertFalse(Failures.isOfOneLog(new OutOfMemoryError()));
    }

    private static JobExecution failed(List<RuntimeException> failures) {
        JobExecution execution = execution();
        failures.forEach(execution::addFailureException);
        return execution;
    }

    private static JobExecution execution() {
        return new JobExecution(1, new JobInstance(1, "ingest"), new JobParameters());
    }
}
