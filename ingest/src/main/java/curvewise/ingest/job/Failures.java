package curvewise.ingest.job;

import curvewise.store.StoreUnavailableException;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Finds what really happened below the framework's own exceptions. */
final class Failures {
    private Failures() {}

    /** The exception to rise for a job that failed: the cause itself where it is one of ours or the database's. */
    static RuntimeException of(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        if (failures.isEmpty()) {
            return new IllegalStateException("the import ended as " + execution.getStatus() + " in "
                    + execution.getStepExecutions().stream()
                            .map(StepExecution::getStepName)
                            .toList());
        }
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NoLogsException none) {
                    return none;
                }
            }
        }
        return new IllegalStateException("the import failed", firstOf(failures));
    }

    /** The framework gives them in no order, and its own book-keeping fails too where the store has ended. */
    private static Throwable firstOf(List<Throwable> failures) {
        return failures.stream()
                .filter(StoreUnavailableException::isEndOfStore)
                .findFirst()
                .orElse(failures.get(0));
    }

    /** Whether the others can go on: not where the store itself goes on no longer, be it that its disk is full. */
    static boolean isOfOneLog(Throwable failure) {
        boolean isOurs = failure instanceof RuntimeException || failure instanceof StackOverflowError;
        return isOurs && !StoreUnavailableException.isEndOfStore(failure);
    }

    /** One clause for a defect of ours. */
    static String describe(Throwable defect) {
        Throwable cause = defect;
        while (cause.getCause() != null && cause.getClass().getName().startsWith("org.springframework.")) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
