package curvewise.ingest.format.mlflow;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases as they are found: copied while somebody writes, cut, overwritten. */
class MlflowSqliteDamageTest {
    private static final int PAGE = 4096;
    private static final int VALUES = 2000;

    @TempDir
    Path folder;

    @AfterEach
    void noCopyIsLeft() throws IOException {
        assertEquals(List.of(), Database.copiesLeft());
    }

    /** One run with so many values of two metrics. */
    private Database filled(String name) throws IOException, SQLException {
        return Database.ofMlflow(folder.resolve(name)).run("aa").execute("""
                INSERT INTO params VALUES ('lr', '0.1', 'aa');
                INSERT INTO metrics (key, value, timestamp, run_uuid, step)
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                    SELECT 'loss', 1.0 / i, 1593930000000 + 1000 * i, 'aa', i FROM n;
                """.formatted(VALUES));
    }

    private Path copy(Path from, String to) throws IOException {
        Path folderOfCopy = Files.createDirectories(folder.resolve("copies"));
        return Files.copy(from, folderOfCopy.resolve(to));
    }

    private static double[] values(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(i -> 1.0 / i).toArray();
    }

    @Test
    void whatIsOnlyInTheWriteAheadLogIsRead() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            database.execute("PRAGMA journal_mode=WAL");
            database.execute("PRAGMA wal_autocheckpoint=0");
            database.run("bb").metric("bb", "acc", 0.7, 1);
            Path copy = copy(database.file(), "mlflow.db");
            copy(folder.resolve("mlflow.db-wal"), "mlflow.db-wal");

            Reading reading = Database.read(copy);

            assertEquals(2, reading.runs().size());
            assertArrayEquals(new double[] {0.7}, reading.values("acc", null));
            assertArrayEquals(values(1, VALUES), reading.values("loss", null));

            Files.delete(copy.resolveSibling("mlflow.db-wal"));
            assertEquals(1, Database.read(copy).runs().size());
        }
    }

    @Test
    void whatAKilledWriterLeftHalfDoneIsUndone() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            database.execute("PRAGMA cache_size=5").execute("BEGIN");
            database.execute("UPDATE metrics SET value = value + 100");
            Path copy = copy(database.file(), "mlflow.db");
            copy(folder.resolve("mlflow.db-journal"), "mlflow.db-journal");
            database.execute("ROLLBACK");

            assertArrayEquals(values(1, VALUES), Database.read(copy).values("loss", null));
        }
    }

    @Test
    void theOriginalIsNotTouched() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            database.execute("PRAGMA journal_mode=WAL").metric("aa", "acc", 0.7, 1);
            Path copy = copy(database.file(), "mlflow.db");
            Path log = copy(folder.resolve("mlflow.db-wal"), "mlflow.db-wal");
            FileTime time = FileTime.fromMillis(1593930000000L);
            Files.setLastModifiedTime(copy, time);
            Files.setLastModifiedTime(log, time);
            byte[] bytes = Files.readAllBytes(copy);
            byte[] logBytes = Files.readAllBytes(log);

            Database.read(copy);

            assertArrayEquals(bytes, Files.readAllBytes(copy));
            assertArrayEquals(logBytes, Files.readAllBytes(log));
            assertEquals(time, Files.getLastModifiedTime(copy));
            assertEquals(time, Files.getLastModifiedTime(log));
            try (Stream<Path> beside = Files.list(copy.resolveSibling("."))) {
                assertEquals(2, beside.count());
            }
        }
    }

    @Test
    void aDatabaseMayBeReadOnlyAndHaveAnyName() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            Path copy = copy(database.file(), "größe ?mode=x&y#z %20.db");
            assertTrue(copy.toFile().setReadOnly());

            assertEquals(VALUES, Database.read(copy).points().size());
        }
    }

    /** Pages are numbered in the order they were needed, so that a cut takes the last values. */
    @ParameterizedTest
    @ValueSource(doubles = {0.99, 0.9, 0.75, 0.5})
    void ofACutDatabaseTheBeginningIsRead(double kept) throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            byte[] bytes = Files.readAllBytes(database.file());
            Path cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(bytes, (int) (bytes.length * kept)));

            Reading reading = Database.read(cut);

            double[] values = reading.values("loss", null);
            assertArrayEquals(values(1, values.length), values);
            assertTrue(values.length > VALUES * (kept - 0.2), values.length + " values");
            assertTrue(reading.files().get(0).isPartial());
            assertEquals("0.1", FileStore.param(FileStore.run(reading), "lr"));
        }
    }

    @Test
    void aDatabaseCutAnywhereIsReadInPartOrRefused() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            byte[] bytes = Files.readAllBytes(database.file());
            for (int length = 0; length < bytes.length; length += 3001) {
                Path cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(bytes, length));
                assertReadInPartOrRefused(cut);
            }
        }
    }

    @Test
    void onePageThatIsOverwrittenCostsItsValuesOnly() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            byte[] bytes = Files.readAllBytes(database.file());
            int damaged = 0;
            for (int page = 1; page < bytes.length / PAGE; page++) {
                byte[] broken = bytes.clone();
                Arrays.fill(broken, page * PAGE, (page + 1) * PAGE, (byte) 0xAA);
                Reading reading = readOrNothing(Files.write(folder.resolve("broken.db"), broken));

                assertValuesAreTrue(reading.points());
                damaged += reading.points().size() < VALUES ? 1 : 0;
                if (reading.points().size() > 0 && reading.points().size() < VALUES) {
                    assertTrue(
                            reading.points().size() > VALUES - 300,
                            page + ": " + reading.points().size());
                    assertTrue(reading.files().get(0).isPartial());
                }
            }
            assertTrue(damaged > 5, "the table has more pages than " + damaged);
        }
    }

    @Test
    void scatteredDamageCostsWhatItHits() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            byte[] bytes = Files.readAllBytes(database.file());
            for (int seed = 0; seed < 30; seed++) {
                byte[] broken = bytes.clone();
                Random random = new Random(seed);
                for (int i = 0; i < 200; i++) {
                    broken[PAGE + random.nextInt(bytes.length - PAGE)] = (byte) random.nextInt();
                }
                assertReadInPartOrRefused(Files.write(folder.resolve("broken.db"), broken));
            }
        }
    }

    private static void assertReadInPartOrRefused(Path file) throws IOException {
        try {
            Database.read(file);
        } catch (UnreadableLogException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("is a SQLite database that "), e.getMessage());
        }
    }

    private static Reading readOrNothing(Path file) throws IOException {
        try {
            return Database.read(file);
        } catch (UnreadableLogException e) {
            return new Reading(List.of(), List.of(), List.of());
        }
    }

    private static void assertValuesAreTrue(List<Point> points) {
        for (Point point : points) {
            assertEquals(1.0 / point.step(), point.value());
        }
    }

    @Test
    void aFileThatOnlyBeginsAsADatabaseIsRefusedInWords() throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        System.arraycopy("SQLite format 3\0".getBytes(US_ASCII), 0, bytes, 0, 16);
        Path file = Files.write(folder.resolve("noise.db"), bytes);

        UnreadableLogException refused = assertThrows(UnreadableLogException.class, () -> Database.read(file));

        assertEquals(
                "is a SQLite database that is damaged beyond reading: copy it again from its source",
                refused.getMessage());
        assertEquals("noise.db", refused.file().name());
    }

    @Test
    void aFileThatCannotBeReadToItsEndLeavesNoCopy() throws IOException, SQLException {
        try (Database database = filled("mlflow.db")) {
            LogFile failing = new LogFile(database.file(), "mlflow.db") {
                @Override
                public InputStream open() throws IOException {
                    return new FilterInputStream(super.open()) {
                        @Override
                        public int read(byte[] bytes, int offset, int length) throws IOException {
                            if (in.available() < 100_000) {
                                throw new IOException("the disk is gone");
                            }
                            return super.read(bytes, offset, length);
                        }
                    };
                }
            };

            assertEquals(
                    "the disk is gone",
                    assertThrows(IOException.class, () -> Database.read(failing))
                            .getMessage());
        }
    }
}
