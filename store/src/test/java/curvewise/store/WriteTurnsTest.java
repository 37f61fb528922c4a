package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTurnsTest {
    @TempDir
    private Path folder;

    @Test
    void noTransactionRunsBesideAnother() throws Exception {
        WriteTurns turns = new WriteTurns();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (RunStore store = RunStore.inMemory()) {
            Callable<Void> writer = () -> {
                start.await();
                for (int i = 0; i < 50; i++) {
                    turns.transaction(store.dsl(), t -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        t.dsl().execute("select 1");
                        running.decrementAndGet();
                    });
                }
                return null;
            };
            var writers = List.of(threads.submit(writer), threads.submit(writer), threads.submit(writer));
            start.countDown();
            for (var written : writers) {
                written.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, most.get());
    }

    @Test
    void theDatabaseKeepsNothingOnAThreadOfItsOwn() {
        try (RunStore store = RunStore.open(location())) {
            List<?> delays = store.dsl()
                    .resultQuery(
                            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                    .fetch(0);

            assertTrue(delays.contains(String.valueOf(Integer.MAX_VALUE)), delays.toString());
        }
    }

    @Test
    void whatWasWrittenIsKeptAfterAWhile() throws Exception {
        try (RunStore store = RunStore.open(location())) {
            WriteTurns turns = new WriteTurns();
            long before = Files.size(store.location().file());
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            int tables = 0;
            while (Files.size(store.location().file()) == before && System.nanoTime() < deadline) {
                String table = "create table public.kept" + tables++ + " (n int)";
                turns.transaction(store.dsl(), t -> t.dsl().execute(table));
            }

            assertTrue(Files.size(store.location().file()) > before, "after " + tables + " tables");
        }
    }

    @Test
    void aFailureIsTheCallersAndTheNextHasItsTurn() {
        try (RunStore store = RunStore.inMemory()) {
            WriteTurns turns = new WriteTurns();
            assertThrows(
                    IllegalStateException.class,
                    () -> turns.transaction(store.dsl(), t -> {
                        throw new IllegalStateException("a defect");
                    }));

            turns.transaction(store.dsl(), t -> t.dsl().execute("create table public.next (n int)"));

            assertEquals(0, store.dsl().fetchCount(org.jooq.impl.DSL.table("public.next")));
        }
    }

    private StoreLocation location() {
        return StoreLocation.of(folder.resolve("store").toString());
    }
}
