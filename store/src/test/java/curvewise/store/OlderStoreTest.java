package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Serial;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of an older version is brought forward as a whole or not at all. */
class OlderStoreTest {
    @TempDir
    private Path folder;

    private StoreLocation location;
    private Path file;

    @BeforeEach
    void makeOlder() throws Exception {
        location = StoreLocation.of(folder.resolve("store").toString());
        file = folder.resolve("store.mv.db");
        migrations(location, "1").load().migrate();
        try (Connection owner = StoreOpening.connect(location.writerUrl(), StoreOpening.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("insert into facts.root (root_no, path, prefix) values (7, '/experiments', '')");
        }
    }

    private static FluentConfiguration migrations(StoreLocation store, String version) {
        return Flyway.configure()
                .locations("classpath:db/migration")
                .repeatableSqlMigrationPrefix("views of today")
                .target(version)
                .dataSource(store.writerUrl(), StoreOpening.OWNER, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "half the copy", "2", "3", "4", "5", "all but the reader", "all"})
    void aKillOnTheWayLeavesTheStoreAsItWasAndTheNextBringsItForward(String done) throws Exception {
        byte[] before = Files.readAllBytes(file);
        OlderStore older = new OlderStore(location, file);

        assertThrows(
                Kill.class,
                () -> older.bringForward(copy -> {
                    bring(copy, done);
                    throw new Kill();
                }));

        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(2, names().size(), "the copy is left over");

        assertIsBroughtForward();
    }

    private void assertIsBroughtForward() throws Exception {
        RunStore.openExisting(location).close();

        assertEquals(List.of("store.mv.db"), names());
        assertEquals(StoreOpening.State.CURRENT, StoreOpening.look(location));
        try (Connection owner = StoreOpening.connect(location.lookUrl(), StoreOpening.OWNER);
                ResultSet root =
                        owner.createStatement().executeQuery("select path from facts.root where root_no = 7")) {
            assertTrue(root.next());
            assertEquals("/experiments", root.getString(1));
        }
        try (Connection reader = ReadOnlySql.open(location).connect();
                Statement statement = reader.createStatement()) {
            for (String view : ReadOnlySql.VIEWS) {
                assertFalse(statement.executeQuery("select * from " + view).next(), view);
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList());
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheStoreAsItWas() throws Exception {
        try (Connection owner = StoreOpening.connect(location.writerUrl(), StoreOpening.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("create schema derived");
        }
        byte[] before = Files.readAllBytes(file);

        String refusal = refusal();

        assertTrue(refusal.startsWith("The store " + file + " could not be brought up to date ("), refusal);
        assertTrue(refusal.endsWith("Put a backup in its place, or name another store with --store."), refusal);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("store.mv.db"), names());
    }

    @Test
    void whoLocksItIsNotDisturbed() throws Exception {
        byte[] before = Files.readAllBytes(file);
        OlderStore older = new OlderStore(location, file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            String refusal = String.valueOf(assertThrows(
                            StoreUnavailableException.class,
                            () -> older.bringForward(copy -> {
                                throw new AssertionError("is not ours");
                            }))
                    .getMessage());
            assertTrue(refusal.contains("is in use by another process"), refusal);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("store.mv.db"), names());
    }

    @Test
    void aLinkToItStaysALinkAndItsPermissionsStay() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.mv.db"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        RunStore.open(StoreLocation.of(link.toString())).close();

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.delete(link);
        assertIsBroughtForward();
    }

    /** Half a migration that an earlier version left, which changed the store itself. */
    @Test
    void aStoreOfThisVersionWithoutAllItsReaderMayReadIsMadeWhole() throws Exception {
        RunStore.open(location).close();
        try (Connection owner = StoreOpening.connect(location.writerUrl(), StoreOpening.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("revoke select on public.runs from reader");
        }

        assertEquals(StoreOpening.State.OLDER, StoreOpening.look(location));
        assertIsBroughtForward();
    }

    private String refusal() {
        return String.valueOf(assertThrows(StoreUnavailableException.class, () -> RunStore.open(location))
                .getMessage());
    }

    /** Passes through what tidies up, as a kill does. */
    private static final class Kill extends Error {
        @Serial
        private static final long serialVersionUID = 1;
    }

    private static void bring(StoreLocation copy, String until) {
        try {
            switch (until) {
                case "nothing" -> {}
                case "half the copy" ->
                    Files.write(fileOf(copy), Arrays.copyOf(Files.readAllBytes(fileOf(copy)), 30_000));
                case "all but the reader" -> migrateToNow(copy, false);
                case "all" -> migrateToNow(copy, true);
                default -> migrations(copy, until).load().migrate();
            }
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Path fileOf(StoreLocation copy) {
        return Objects.requireNonNull(copy.file());
    }

    private static void migrateToNow(StoreLocation copy, boolean isReaderMade) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(copy.writerUrl(), StoreOpening.OWNER, "");
        try (Connection owner = pool.getConnection()) {
            Migrations.flyway(pool).migrate();
            if (isReaderMade) {
                ReadOnlySql.createReader(owner);
            }
        } finally {
            pool.dispose();
        }
    }
}
