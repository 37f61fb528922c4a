package curvewise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLocationTest {
    @Test
    void aPathAndItsUrlsAreOneStore() {
        Path file = Path.of("/data/runs.mv.db");

        for (String name : new String[] {
            "/data/runs", "/data/runs.mv.db", "/data/x/../runs", "jdbc:h2:file:/data/runs", "jdbc:h2:/data/runs"
        }) {
            assertEquals(file, StoreLocation.of(name).file(), name);
            assertEquals("jdbc:h2:file:/data/runs", StoreLocation.of(name).base(), name);
        }
    }

    @Test
    void inAUrlTheHomeMayBeWrittenAsTheDatabaseDoes() {
        assertEquals(
                Path.of(System.getProperty("user.home"), "runs.mv.db"),
                StoreLocation.of("jdbc:h2:~/runs").file());
        assertEquals(
                Path.of("~x/runs.mv.db").toAbsolutePath(),
                StoreLocation.of("jdbc:h2:~x/runs").file());
    }

    @Test
    void aStoreInMemoryOrOnAServerHasNoFile() {
        assertNull(StoreLocation.of("jdbc:h2:mem:runs").file());
        assertNull(StoreLocation.of("jdbc:h2:tcp://host/runs").file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=create alias f as 'void f() {}'",
                "jdbc:h2:file:/data/runs;INIT=runscript from '/tmp/x.sql'",
                "jdbc:h2:/data/runs;ACCESS_MODE_DATA=rw",
                "/data/runs;INIT=shutdown",
                "jdbc:sqlite:/data/runs",
                "jdbc:postgresql://host/runs"
            })
    void optionsAndOtherDatabasesAreRefused(String name) {
        assertThrows(InvalidPathException.class, () -> StoreLocation.of(name));
    }
}
