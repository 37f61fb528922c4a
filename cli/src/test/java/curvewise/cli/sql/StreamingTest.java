package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.cli.output.ResultStream;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million points pass through a heap that could hold none of their results. */
class StreamingTest {
    private static final int EPOCHS = 100_000;
    private static final int METRICS = 10;
    /** Lines before and after the rows: header and rule and count, header, brackets, header and rule. */
    private static final Map<ResultFormat, Integer> OTHER_LINES =
            Map.of(ResultFormat.TABLE, 3, ResultFormat.CSV, 1, ResultFormat.JSON, 2, ResultFormat.MD, 2);

    @TempDir
    Path folder;

    @Test
    void everyFormatStreams() throws Exception {
        StoreLocation store = StoreLocation.of(folder.resolve("store").toString());
        Experiments.importInto(longRun(), store);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lines.class.getName(),
                        folder.resolve("store").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        StringBuilder expected = new StringBuilder();
        for (ResultFormat format : ResultFormat.values()) {
            int lines = EPOCHS * METRICS + OTHER_LINES.getOrDefault(format, 0);
            expected.append(format).append(' ').append(lines).append('\n');
        }
        assertEquals(expected.toString(), said);
    }

    private Path longRun() throws IOException {
        Path run = Files.createDirectories(folder.resolve("experiments/run"));
        try (Writer log = Files.newBufferedWriter(run.resolve("results.csv"))) {
            log.write("epoch");
            for (int metric = 0; metric < METRICS; metric++) {
                log.write(",metrics/m" + metric);
            }
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                log.write("\n" + epoch);
                for (int metric = 0; metric < METRICS; metric++) {
                    log.write(",0." + (1000 + (long) epoch * (metric + 3) % 997));
                }
            }
            log.write("\n");
        }
        return folder.resolve("experiments");
    }

    /** Counts the lines of all points, in a process of its own. */
    static final class Lines {
        private Lines() {}

        public static void main(String[] arguments) {
            long[] lines = {0};
            Writer counter = new Writer() {
                @Override
                public void write(char[] text, int from, int length) {
                    for (int i = from; i < from + length; i++) {
                        lines[0] += text[i] == '\n' ? 1 : 0;
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
            for (ResultFormat format : ResultFormat.values()) {
                lines[0] = 0;
                new QueryRunner(StoreLocation.of(arguments[0]), format, false, Queries.UNLIMITED)
                        .run(new SqlStatement("select * from points", 1, 1), new ResultStream(counter));
                System.out.print(format + " " + lines[0] + "\n");
            }
        }
    }
}
