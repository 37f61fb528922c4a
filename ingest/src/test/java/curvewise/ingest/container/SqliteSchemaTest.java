package curvewise.ingest.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteSchemaTest {
    @TempDir
    Path folder;

    private byte[] database(String... statements) throws IOException, SQLException {
        Path file = folder.resolve("x.db");
        Files.deleteIfExists(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous=OFF");
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        return Files.readAllBytes(file);
    }

    @Test
    void tablesHaveTheirNamesAndTheirSql() throws IOException, SQLException {
        byte[] bytes = database(
                "CREATE TABLE Runs (run_uuid TEXT)",
                "CREATE INDEX i ON Runs (run_uuid)",
                "CREATE VIEW v AS SELECT 1",
                "CREATE TABLE \"größe\" (a)");

        SqliteSchema schema = SqliteSchema.of(bytes);

        assertTrue(SqliteSchema.isDatabase(bytes));
        assertEquals(List.of("runs", "größe"), List.copyOf(schema.tables().keySet()));
        assertEquals("CREATE TABLE Runs (run_uuid TEXT)", schema.tables().get("runs"));
        assertTrue(schema.isWhole());
    }

    @ParameterizedTest
    @CsvSource({"512, UTF-8", "1024, UTF-8", "4096, UTF-16le", "4096, UTF-16be", "65536, UTF-8"})
    void aSchemaMayFillManyPages(int pageSize, String encoding) throws IOException, SQLException {
        String[] statements = IntStream.range(0, 302)
                .mapToObj(i -> switch (i) {
                    case 0 -> "PRAGMA page_size=" + pageSize;
                    case 1 -> "PRAGMA encoding='" + encoding + "'";
                    default -> "CREATE TABLE table_" + i + " (run_uuid TEXT, \"" + "x".repeat(i * 3) + "\" TEXT)";
                })
                .toArray(String[]::new);

        SqliteSchema schema = SqliteSchema.of(database(statements));

        assertEquals(300, schema.tables().size());
        assertTrue(schema.isWhole());
        assertTrue(schema.tables().getOrDefault("table_301", "").startsWith("CREATE TABLE table_301 (run_uuid"));
    }

    @Test
    void ofACutSchemaThePartThatShowsIsKnown() throws IOException, SQLException {
        String[] statements = IntStream.range(0, 300)
                .mapToObj(i -> "CREATE TABLE table_" + i + " (\"" + "x".repeat(200) + "\" TEXT)")
                .toArray(String[]::new);
        byte[] bytes = database(statements);

        SqliteSchema schema = SqliteSchema.of(Arrays.copyOf(bytes, bytes.length / 2));

        assertFalse(schema.isWhole());
        assertTrue(schema.tables().containsKey("table_0"));
        assertTrue(schema.tables().size() < 300);
    }

    @Test
    void droppedTablesAreGoneThoughTheirBytesRemain() throws IOException, SQLException {
        SqliteSchema schema = SqliteSchema.of(database("CREATE TABLE a (x)", "CREATE TABLE b (x)", "DROP TABLE a"));

        assertEquals(List.of("b"), List.copyOf(schema.tables().keySet()));
    }

    @Test
    void noBytesAreTooBrokenToBeLookedAt() throws IOException, SQLException {
        byte[] bytes =
                database("CREATE TABLE a (x)", "CREATE TABLE b (\"" + "y".repeat(6000) + "\")", "CREATE TABLE c (x)");
        for (int seed = 0; seed < 2000; seed++) {
            byte[] broken = bytes.clone();
            Random random = new Random(seed);
            for (int i = 0; i < 1 + seed % 40; i++) {
                broken[16 + random.nextInt(400)] = (byte) random.nextInt();
                broken[random.nextInt(broken.length - 16) + 16] = (byte) random.nextInt();
            }
            assertTrue(SqliteSchema.of(broken).tables().size() <= 1000);
        }
        for (int length = 100; length < bytes.length; length += 7) {
            assertFalse(length < 4096
                    && SqliteSchema.of(Arrays.copyOf(bytes, length)).isWhole());
        }
    }

    @Test
    void aShortTextIsNoDatabase() {
        assertFalse(SqliteSchema.isDatabase("SQLite format 3\0".getBytes(US_ASCII)));
        assertFalse(SqliteSchema.isDatabase("SQLite format 4\0".repeat(10).getBytes(US_ASCII)));
        assertFalse(SqliteSchema.isDatabase(new byte[0]));
    }
}
