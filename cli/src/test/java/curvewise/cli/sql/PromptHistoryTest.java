package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptHistoryTest {
    @TempDir
    Path folder;

    @Test
    void itStandsInTheStateFolderThatIsNamedElseInTheUsualOne() {
        assertEquals(Path.of("/state/curvewise/sql-history"), PromptHistory.in("/state", "/home/a"));
        assertEquals(Path.of("/home/a/.local/state/curvewise/sql-history"), PromptHistory.in(null, "/home/a"));
        assertEquals(Path.of("/home/a/.local/state/curvewise/sql-history"), PromptHistory.in("", "/home/a"));
        assertEquals(Path.of("/home/a/.local/state/curvewise/sql-history"), PromptHistory.in("state", "/home/a"));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        Path file = folder.resolve("state/curvewise/sql-history");

        assertTrue(PromptHistory.prepare(file));
        assertEquals("rw-------", permissions(file));
        assertEquals("rwx------", permissions(folder.resolve("state/curvewise")));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(PromptHistory.prepare(file));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void wherePlaceIsTakenThereIsNone() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.createDirectories(folder.resolve("curvewise/sql-history"));

        assertFalse(PromptHistory.prepare(folder.resolve("file/curvewise/sql-history")));
        assertFalse(PromptHistory.prepare(folder.resolve("curvewise/sql-history")));
        assertFalse(PromptHistory.prepare(Path.of("sql-history")));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
