package curvewise.store;

import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.TransactionalRunnable;

/**
 * Lets the threads of an import write one after the other, and has the database keep on disk what they wrote, between two of their transactions.
 *
 * <p>H2 keeps a state by looking at its tables one by one. What another thread writes meanwhile is kept of one table and not of another, and after a
 * kill just then half of a transaction is there: a log that counts as read and whose run is nowhere, or a row that waits without end for a transaction
 * that is no more (seen with 2.4.240 and 2.5.252, in one of ten kills of a busy machine). The database's own thread, which keeps a state twice a second,
 * does not ask who writes: {@link StoreLocation#writerUrl} puts it off, and this stands in for it. Where much is to be kept, the database does so within
 * the writing thread, which then has its turn. Outside of the steps in which several threads write, there is but one.
 */
final class WriteTurns {
    /** As often as H2 would by itself. */
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

    private long kept = System.nanoTime();

    /** Runs a transaction while no other is running, and returns when it is committed. */
    synchronized void transaction(DSLContext dsl, TransactionalRunnable transaction) {
        dsl.transaction(transaction);
        if (System.nanoTime() - kept >= INTERVAL) {
            dsl.execute("checkpoint");
            kept = System.nanoTime();
        }
    }
}
