package curvewise.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Does the same to each item of a list, by several threads. */
final class Workers {
    private Workers() {}

    /** What is done to an item. */
    interface Task<T> {
        void accept(T item) throws IOException;
    }

    /** Returns when all is done; the first failure ends the rest and is thrown as it was. */
    static <T> void each(List<T> items, int threads, Task<T> task) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                    task.accept(items.get(i));
                }
                return null;
            } finally {
                // nothing is left to do, or nothing is worth doing any more
                next.set(items.size());
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(threads, worker))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("writing the site was interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IOException failed) {
            return failed;
        }
        throw new AssertionError("a task can fail in no other way", cause);
    }
}
