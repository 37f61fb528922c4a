package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.sql.HostileStatement.Outcome;
import curvewise.store.StoreLocation;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in {@code hostile.txt} is tried on a store, in a process with little memory. */
class HostileStatementsTest {
    private static final int BAD_SQL = 2;

    @TempDir
    Path folder;

    private Path file = Path.of("unused");
    private byte[] before = {};

    @BeforeEach
    void prepare() throws IOException {
        for (String empty : List.of("written", "temporary", "working")) {
            Files.createDirectory(folder.resolve(empty));
        }
        Files.writeString(folder.resolve("canary"), "The canary sings in file " + folder + ".\n");
        StoreLocation store = StoreLocation.of(folder.resolve("store").toString());
        Experiments.ingest(folder.resolve("experiments"), store);
        file = folder.resolve("store.mv.db");
        before = Files.readAllBytes(file);
    }

    @Test
    void allAreRefusedOrStoppedOrHarmless() throws Exception {
        List<String> expected = new ArrayList<>();
        for (HostileStatement statement : HostileStatement.all()) {
            if (statement.expected() != Outcome.ENDED) {
                expected.add(statement.expected() + " " + statement.text());
            }
        }
        List<String> filesBefore = files();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process session = session(server.getLocalPort());
            String said = new String(session.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            List<String> actual = Files.readAllLines(folder.resolve("result"));

            assertEquals(0, session.waitFor(), said);
            assertEquals(String.join("\n", expected), String.join("\n", actual));
            server.setSoTimeout(1);
            Assertions.assertThrows(SocketTimeoutException.class, server::accept, "somebody called");
        }
        Files.delete(folder.resolve("result"));
        assertEquals(filesBefore, files());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertTrue(expected.size() >= 100, expected.size() + " statements");
    }

    @Test
    void whatCannotBeStoppedEndsTheProcessAndLeavesTheStoreFree() throws Exception {
        for (HostileStatement statement : HostileStatement.all()) {
            if (statement.expected() == Outcome.ENDED) {
                Process session = session(1, statement.text());
                String said = new String(session.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertEquals(BAD_SQL, session.waitFor(), statement.text());
                assertTrue(said.contains("its time was up") && said.contains("so Curvewise ends here."), said);
                assertEquals(
                        "n\n1\n", Queries.run(StoreLocation.of(file.toString()), ResultFormat.CSV, "select 1 as n"));
            }
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /** The folder is its working directory and holds its temporary files, so that whatever it wrote would be seen. */
    private Process session(int port, String... statement) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                HostileSession.class.getName(),
                file.toString(),
                folder.resolve("canary").toString(),
                folder.resolve("written").toString(),
                String.valueOf(port),
                folder.resolve("result").toString()));
        command.addAll(List.of(statement));
        return new ProcessBuilder(command)
                .directory(folder.resolve("working").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.map(Path::toString).sorted().toList();
        }
    }
}
