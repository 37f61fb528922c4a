package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOpeningTest {
    @TempDir
    private Path folder;

    private StoreLocation location;
    private Path file;

    @BeforeEach
    void locate() {
        location = StoreLocation.of(folder.resolve("store").toString());
        file = folder.resolve("store.mv.db");
    }

    @Test
    void aMissingStoreIsMadeByAnImport() {
        RunStore.open(location).close();

        assertTrue(Files.exists(file));
    }

    @Test
    void aMissingStoreIsNoStoreForAReader() {
        assertTrue(refusal(() -> RunStore.openExisting(location)).startsWith("There is no store "));
        assertTrue(refusal(() -> ReadOnlySql.open(location)).contains("run 'curvewise ingest FOLDER' first"));
        assertFalse(Files.exists(file));
    }

    @Test
    void aStoreOpensAgainAsItIs() throws Exception {
        RunStore.open(location).close();

        RunStore.open(location).close();
        ReadOnlySql sql = ReadOnlySql.open(location);
        try (Connection connection = sql.connect();
                Statement statement = connection.createStatement()) {
            for (String view : ReadOnlySql.VIEWS) {
                assertFalse(statement.executeQuery("select * from " + view).next(), view);
            }
        }
    }

    @Test
    void anEmptyFileIsRefusedAndLeftAsItIs() throws IOException {
        Files.createFile(file);

        assertTrue(refusal(() -> RunStore.open(location)).contains("is empty (0 bytes)"));
        assertEquals(0, Files.size(file));
    }

    @ParameterizedTest(name = "{0} random bytes")
    @ValueSource(ints = {1, 100, 4096, 8192, 100_000})
    void randomBytesAreRefusedAndLeftAsTheyAre(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Files.write(file, bytes);

        assertTrue(refusal(() -> RunStore.open(location)).contains("damaged"));
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void aStoreOverwrittenInItsMiddleIsRefusedOrStillWhole() throws IOException {
        RunStore.open(location).close();
        byte[] whole = Files.readAllBytes(file);
        byte[] overwritten = whole.clone();
        Arrays.fill(overwritten, 8192, overwritten.length, (byte) 7);
        Files.write(file, overwritten);

        String refusal = refusal(() -> RunStore.open(location));
        assertTrue(refusal.contains("damaged"), refusal);
        assertArrayEquals(overwritten, Files.readAllBytes(file));
    }

    @Test
    void aStoreCutBeforeOurSchemaHistoryIsRefusedAndLeftAsItIs() throws IOException {
        RunStore.open(location).close();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {4096, 8192, 12288, 16384}) {
            byte[] cut = Arrays.copyOf(whole, length);
            // a name of its own: H2 may hold on to a file that it failed to open for as long as the process lives
            Path cutFile = folder.resolve("cut" + length + ".mv.db");
            Files.write(cutFile, cut);

            String refusal = refusal(() -> RunStore.open(StoreLocation.of(cutFile.toString())));
            assertTrue(refusal.contains("damaged"), "cut to " + length + ": " + refusal);
            assertArrayEquals(cut, Files.readAllBytes(cutFile), "cut to " + length);
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws Exception {
        try (Connection connection = DriverManager.getConnection(location.base(), "sa", "")) {
            connection.createStatement().execute("create table customers (id int)");
        }
        byte[] before = Files.readAllBytes(file);

        assertTrue(refusal(() -> RunStore.open(location)).contains("a database of another program"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aDatabaseWithOtherUsersIsRefused() throws SQLException {
        DriverManager.getConnection(location.base(), "boss", "secret").close();

        assertTrue(refusal(() -> RunStore.open(location)).contains("is not ours"));
    }

    @Test
    void aStoreOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
        RunStore.open(location).close();
        try (Connection connection = DriverManager.getConnection(location.base(), "sa", "")) {
            connection
                    .createStatement()
                    .execute("insert into \"flyway_schema_history\" values (99, '99', 'later', 'SQL', "
                            + "'V99__later.sql', 1, 'sa', timestamp '2030-01-01 00:00:00', 1, true)");
        }
        byte[] before = Files.readAllBytes(file);

        assertTrue(refusal(() -> RunStore.open(location)).contains("written by a newer Curvewise (schema 99)"));
        assertTrue(refusal(() -> ReadOnlySql.open(location)).contains("newer"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void anOlderStoreIsBroughtForwardByAnImportAndExplainedToAReader(String version) throws Exception {
        Flyway.configure()
                .locations("classpath:db/migration")
                .repeatableSqlMigrationPrefix("views of today")
                .target(version)
                .dataSource(location.writerUrl(), "sa", "")
                .load()
                .migrate();

        assertTrue(refusal(() -> ReadOnlySql.open(location))
                .contains("written by an older Curvewise: run 'curvewise ingest'"));
        RunStore.open(location).close();
        try (Connection connection = ReadOnlySql.open(location).connect()) {
            assertFalse(connection
                    .createStatement()
                    .executeQuery("select * from rankings")
                    .next());
        }
    }

    @Test
    void theVersionsToldAreThoseOfTheMigrations() {
        try (RunStore store = RunStore.inMemory()) {
            List<String> applied = Arrays.stream(
                            Migrations.flyway(store.dataSource()).info().applied())
                    .filter(migration -> migration.getVersion() != null)
                    .map(migration -> migration.getVersion().getVersion())
                    .toList();

            assertEquals(StoreOpening.VERSIONS, applied);
        }
    }

    @Test
    void aStoreInUseByAnotherProcessIsRefusedUntilThatEnds() throws Exception {
        RunStore.open(location).close();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        codeOf(Holder.class) + java.io.File.pathSeparator + codeOf(org.h2.Driver.class),
                        Holder.class.getName(),
                        location.base())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertEquals('!', other.getInputStream().read());
            assertTrue(refusal(() -> RunStore.open(location)).contains("is in use by another process"));
            assertTrue(refusal(() -> ReadOnlySql.open(location)).contains("is in use by another process"));
        } finally {
            other.destroyForcibly().waitFor();
        }
        RunStore.open(location).close();
    }

    private static String codeOf(Class<?> type) throws java.net.URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** Holds a store open in a process of its own until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            Connection held = DriverManager.getConnection(arguments[0], "sa", "");
            System.out.print(held.isClosed() ? "?" : "!");
            System.out.flush();
            Thread.sleep(60_000);
            held.close();
        }
    }

    @Test
    void aReaderMayOnlyReadTheViews() throws Exception {
        RunStore.open(location).close();
        try (Connection connection = ReadOnlySql.open(location).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "select * from facts.run",
                "delete from runs",
                "create table t (i int)",
                "select file_read('/etc/hostname')",
                "call csvwrite('x.csv', 'select 1')",
                "script to 'x.sql'",
                "shutdown",
                "create alias f for \"java.lang.System.exit\""
            }) {
                assertThrows(SQLException.class, () -> runToItsEnd(statement, sql), sql);
            }
        }
    }

    /** A lazy query fails only when its rows are asked for. */
    private static void runToItsEnd(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            while (statement.getResultSet().next()) {
                assertTrue(sql.startsWith("select") || sql.startsWith("script"), sql);
            }
        }
    }

    private static String refusal(Runnable opening) {
        return String.valueOf(
                assertThrows(StoreUnavailableException.class, opening::run).getMessage());
    }
}
