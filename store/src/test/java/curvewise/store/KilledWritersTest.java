package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a kill while two threads write leaves whole transactions: for the moments that no test can choose, many are tried. */
@Tag("stress")
class KilledWritersTest {
    private static final int KILLS = 30;

    @TempDir
    private Path folder;

    @Test
    void aKillLeavesNoHalfOfATransaction() throws Exception {
        Random moments = new Random(7);
        long readings = 0;
        for (int i = 0; i < KILLS; i++) {
            StoreLocation location =
                    StoreLocation.of(folder.resolve("killed" + i).toString());
            RunStore.open(location).close();

            kill(location, 2000 + moments.nextInt(1500));

            readings += assertTimeoutPreemptively(Duration.ofSeconds(30), () -> checked(location), "kill " + i);
        }
        assertTrue(readings > KILLS, readings + " readings were kept by all together");
    }

    private static long checked(StoreLocation location) {
        try (RunStore store = RunStore.open(location)) {
            long readings = count(store, "facts.reading");
            assertEquals(DyingWriters.SERIES * readings, count(store, "facts.series"));
            assertEquals(DyingWriters.SERIES * readings, count(store, "facts.chunk"));
            assertEquals(count(store, "facts.reading where digest is not null"), count(store, "facts.extent"));

            store.readings().sweep();

            assertEquals(0, count(store, "facts.reading"));
            assertEquals(0, count(store, "facts.chunk"));
            return readings;
        }
    }

    private static long count(RunStore store, String table) {
        return store.dsl().resultQuery("select count(*) from " + table).fetchSingle(0, Long.class);
    }

    private static void kill(StoreLocation location, int milliseconds) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWriters.class.getName(),
                        location.display(),
                        String.valueOf(milliseconds))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
