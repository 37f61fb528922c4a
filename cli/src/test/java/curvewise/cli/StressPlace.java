package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.cli.BadInputTrial.Answer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a whole log, and the store beside it, for commands that run as processes. */
abstract class StressPlace {
    private static final int ROWS = 1_500_000;

    @TempDir
    Path top;

    Path folder;
    String store;

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectory(top.resolve("folder"));
        store = top.resolve("store").toString();
        Files.writeString(folder.resolve("good.csv"), BadInput.goodLog(1));
    }

    /** Starts a command on the folder and the store. */
    CurvewiseProcess start(String... arguments) throws IOException {
        return CurvewiseProcess.start(top, arguments);
    }

    Answer answer(String... arguments) throws Exception {
        return start(arguments).answer();
    }

    /** An import that must go well and say nothing. */
    void ingest(String intoStore) throws Exception {
        Answer answer = answer("ingest", folder.toString(), "--store", intoStore, "-q");
        assertEquals("0 ", answer.code() + " " + answer.err());
    }

    String query(String sql) throws Exception {
        return query(store, sql);
    }

    String query(String ofStore, String sql) throws Exception {
        Answer answer = answer("sql", "--store", ofStore, "--format", "csv", sql);
        assertEquals(0, answer.code(), answer.err());
        return answer.out().substring(answer.out().indexOf('\n') + 1).strip();
    }

    /** A log that takes seconds to read. */
    static void manyRows(Path file) throws IOException {
        try (Writer log = Files.newBufferedWriter(file)) {
            log.write("epoch,train_loss,val_loss\n");
            for (int row = 1; row <= ROWS; row++) {
                log.write(row + ",1." + row % 9973 + "," + 4.0 / row + "\n");
            }
        }
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList());
        }
    }
}
