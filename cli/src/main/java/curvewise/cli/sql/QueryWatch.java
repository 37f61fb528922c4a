package curvewise.cli.sql;

import curvewise.store.ReadOnlySql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stops a query: when its user wants no more of it, when its time is up, or when what it holds has nearly filled the memory.
 *
 * <p>The database looks between two rows whether it shall stop. Inside one function, such as a regular expression that tries everything, it does not look; what then is still
 * running after {@link #PATIENCE} is left to the last resort, which ends the process: there is no other way to stop a thread.
 */
final class QueryWatch implements AutoCloseable {
    /** So long a query may take to notice that it is to stop. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** Short queries are spared the classes that measure memory. */
    private static final Duration BEFORE_MEMORY_MATTERS = Duration.ofSeconds(1);

    private final @Nullable Duration timeout;
    private final Consumer<BadSqlException> lastResort;
    private final long begun = System.nanoTime();
    private @Nullable Connection connection;
    private @Nullable Statement statement;
    private @Nullable Stop stop;
    private long openedAt;
    private long stoppedAt;
    private boolean isOver;

    /**
     * @param timeout {@code null} for no limit
     * @param lastResort is told of a query that does not stop, on a thread of the watch
     */
    QueryWatch(@Nullable Duration timeout, Consumer<BadSqlException> lastResort) {
        this.timeout = timeout;
        this.lastResort = lastResort;
        Thread watch = new Thread(this::watch, "query-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Why a query is stopped. */
    enum Stop {
        WISH,
        TIME,
        MEMORY
    }

    /** From now on there is something to stop. */
    synchronized void over(Connection reader) {
        connection = reader;
        openedAt = System.nanoTime();
    }

    /** From now on the statement is more than prepared. */
    synchronized void over(Statement running) {
        statement = running;
    }

    /** Stops the query, the next too if none runs yet; may be called from any thread. */
    synchronized void stop(Stop why) {
        if (stop == null) {
            stop = why;
            stoppedAt = System.nanoTime();
            notifyAll();
        }
    }

    /** Why the query was stopped; {@code null} when it was not. */
    synchronized @Nullable Stop stopped() {
        return stop;
    }

    /** The sentence for a query that was stopped. */
    BadSqlException explain(Stop why, @Nullable Throwable cause) {
        return switch (why) {
            case WISH -> new BadSqlException("The query was stopped.", cause);
            case TIME ->
                new BadSqlException(
                        "The query was stopped, for its time was up: narrow it with where or limit, or give more than --timeout "
                                + Literal.of(seconds()) + ".",
                        cause);
            case MEMORY -> SqlFailure.tooLittleMemory(cause);
        };
    }

    @Override
    public synchronized void close() {
        isOver = true;
        notifyAll();
    }

    private double seconds() {
        return timeout == null ? 0 : timeout.toMillis() / 1000.0;
    }

    /** A statement may be told to stop before it has begun, which it would not notice: so it is told until it is over. */
    private synchronized void watch() {
        try {
            while (!isOver) {
                if (stop == null) {
                    look();
                }
                if (stop != null) {
                    cancel(stop);
                }
                wait(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; whoever does wants it to end.
            isOver = true;
        }
    }

    private void look() {
        if (timeout != null && isPast(begun, timeout)) {
            stop(Stop.TIME);
        } else if (connection != null && isPast(openedAt, BEFORE_MEMORY_MATTERS) && Heap.isNearlyFull()) {
            stop(Stop.MEMORY);
        }
    }

    private void cancel(Stop why) {
        if (isPast(stoppedAt, PATIENCE)) {
            isOver = true;
            lastResort.accept(new BadSqlException(explain(why, null).getMessage()
                    + " It did not answer, being inside one of its functions: so Curvewise ends here."));
            return;
        }
        try {
            if (connection != null) {
                ReadOnlySql.cancel(connection);
            }
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException e) {
            // It is over already, and about to close this watch.
            connection = null;
            statement = null;
        }
    }

    private static boolean isPast(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }
}
