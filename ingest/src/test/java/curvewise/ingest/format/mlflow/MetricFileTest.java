package curvewise.ingest.format.mlflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.run.FileFacts;
import curvewise.core.run.Split;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import curvewise.ingest.record.BundleRecording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricFileTest {
    @TempDir
    Path folder;

    private FileStore store;

    @BeforeEach
    void aRun() throws IOException {
        store = new FileStore(folder).run();
    }

    private List<Point> points(String lines) throws IOException {
        return store.metric("loss", lines).read().points();
    }

    private FileFacts facts(String lines) throws IOException {
        return FileStore.facts(store.metric("loss", lines).read(), "metrics/loss");
    }

    private static long[] steps(List<Point> points) {
        return points.stream().mapToLong(Point::step).toArray();
    }

    private static double[] values(List<Point> points) {
        return points.stream().mapToDouble(Point::value).toArray();
    }

    @Test
    void aValueKnowsItsStepItsTimeAndWhereItStands() throws IOException {
        List<Point> points = points("1593930000000 0.912 10\n1593930060250 0.704 20\n");

        assertEquals(
                List.of(
                        new Point(
                                FileStore.RUN, FileStore.RUN, "loss", null, 10, Double.NaN, 1593930000.0, 1, 15, 0.912),
                        new Point(
                                FileStore.RUN,
                                FileStore.RUN,
                                "loss",
                                null,
                                20,
                                Double.NaN,
                                1593930060.25,
                                2,
                                15,
                                0.704)),
                points);
    }

    @Test
    void linesHaveTwoThreeOrFiveFields() throws IOException {
        List<Point> points = points("""
                1593930000000 0.9
                1593930001000 0.8 1
                1593930002000 0.7 2 val_split 3fa9c1d2
                """);

        assertArrayEquals(new long[] {0, 1, 2}, steps(points));
        assertArrayEquals(new double[] {0.9, 0.8, 0.7}, values(points));
    }

    @ParameterizedTest
    @CsvSource({
        "15939302, 'line 3 has 1 field, 2, 3 or 5 expected (the only such line)'",
        "1593930240000 0.655 4 train, 'line 3 has 4 fields, 2, 3 or 5 expected (the only such line)'",
        "1593930240000 0.655 4 a b c, 'line 3 has 6 fields, 2, 3 or 5 expected (the only such line)'",
        "yesterday 0.655 4, 'line 3 has 3 fields, the first no whole number (the only such line)'",
        "1593930240000 0.655 four, 'line 3 has 3 fields, the third no whole number (the only such line)'",
        "1593930240000 0.655 4.5, 'line 3 has 3 fields, the third no whole number (the only such line)'",
        "1593930240000 0x1p3 4, 'line 3 has 3 fields, the second no number (the only such line)'",
        "1593930240000 1d 4, 'line 3 has 3 fields, the second no number (the only such line)'",
        "1593930240000 1.2.3 4, 'line 3 has 3 fields, the second no number (the only such line)'",
        "1593930240000 True 4, 'line 3 has 3 fields, the second no number (the only such line)'"
    })
    void aLineThatCannotBeUnderstoodIsPassedOverAndNamed(String line, String reason) throws IOException {
        String text = "1593930000000 0.9 0\n1593930001000 0.8 1\n" + line + "\n1593930300000 0.7 5\n";

        assertArrayEquals(new double[] {0.9, 0.8, 0.7}, values(points(text)));
        FileFacts facts = facts(text);
        assertEquals(reason, facts.reason());
        assertTrue(facts.isPartial());
        assertEquals(3, facts.used());
        assertEquals(1, facts.ignored());
    }

    @Test
    void blankLinesAreNoDamage() throws IOException {
        FileFacts facts = facts("1593930000000 0.9 0\n\n  \t\n1593930001000 0.8 1\n");

        assertFalse(facts.isPartial());
        assertEquals(2, facts.used());
        assertEquals(2, facts.ignored());
    }

    @Test
    void anEmptyFileIsNoSeries() throws IOException {
        Reading reading = store.metric("loss", "")
                .metric("accuracy", "1593930000000 0.5 0\n")
                .read();

        assertEquals(1, FileStore.run(reading).series());
        FileFacts facts = FileStore.facts(reading, "metrics/loss");
        assertEquals(0, facts.used());
        assertNull(facts.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "nan, NaN", "NaN, NaN", "inf, Infinity", "-inf, -Infinity", "Infinity, Infinity", "-Infinity, -Infinity",
        "1.7976931348623157e+308, Infinity", "-1.7976931348623157e+308, -Infinity", "1e-05, 1e-05", "-3, -3.0",
                ".5, 0.5", "7E2, 700"
    })
    void numbersAreSpeltAsPythonSpellsThem(String text, double value) throws IOException {
        assertArrayEquals(new double[] {value}, values(points("1593930000000 " + text + " 3\n")));
    }

    @Test
    void carriageReturnsBelongToNoField() throws IOException {
        List<Point> points = points("1593930000000 0.9 0 train 3fa9\r\n1593930001000 0.8 1\r\n1593930002000 0.7 2\r");

        assertArrayEquals(new long[] {0, 1, 2}, steps(points));
        assertArrayEquals(new double[] {0.9, 0.8, 0.7}, values(points));
    }

    @Test
    void valuesAreOrderedByStepThenTimeThenPlace() throws IOException {
        List<Point> points = points("""
                1593930009000 5.0 2
                1593930001000 2.0 1
                1593930000000 1.0 1
                1593930005000 4.0 2
                1593930001000 3.0 1
                """);

        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, values(points));
        assertArrayEquals(
                new long[] {3, 2, 5, 4, 1},
                points.stream().mapToLong(Point::line).toArray());
    }

    @Test
    void aLineWrittenTwiceCountsOnce() throws IOException {
        String text = "1593930000000 0.81 0\n1593930000000 0.81 0\n1593930005000 0.84 1\n1593930000000 0.81 0\n";

        assertArrayEquals(new double[] {0.81, 0.84}, values(points(text)));
        FileFacts facts = facts(text);
        assertEquals("left out 2 values equal to one before in step and time", facts.reason());
        assertFalse(facts.isPartial());
    }

    @Test
    void equalLinesNeedNotBeNeighbours() throws IOException {
        assertArrayEquals(
                new double[] {0.5, 0.6},
                values(points("1593930000000 0.5 3\n1593930000000 0.6 3\n1593930000000 0.5 3\n1593930000000 0.6 3\n")));
    }

    @Test
    void equalStepsAtOtherTimesOrOfOtherDataAreDifferentValues() throws IOException {
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, values(points("""
                        1593930000000 0.5 3 train 11aa
                        1593930000000 0.5 3 val 22bb
                        1593930000001 0.5 3 train 11aa
                        """)));
    }

    @Test
    void whereNoStepWasPassedTheOrderInTimeIsTheStep() throws IOException {
        List<Point> points = points("1593930002000 0.7 0\n1593930000000 0.9 0\n1593930001000 0.8\n");

        assertArrayEquals(new long[] {0, 1, 2}, steps(points));
        assertArrayEquals(new double[] {0.9, 0.8, 0.7}, values(points));
    }

    @Test
    void oneStepThatIsNotZeroMakesAllStepsCount() throws IOException {
        assertArrayEquals(
                new long[] {0, 0, 1}, steps(points("1593930000000 0.9 0\n1593930001000 0.8 0\n1593930002000 0.7 1\n")));
    }

    @Test
    void aStepPassedAsTimeIsNoDate() throws IOException {
        List<Point> points = points("0 0.9 0\n2 0.7 0\n1 0.8 0\n");

        assertArrayEquals(new double[] {0.9, 0.8, 0.7}, values(points));
        assertArrayEquals(new long[] {0, 1, 2}, steps(points));
        assertTrue(points.stream().allMatch(point -> Double.isNaN(point.wallTime())));
    }

    @Test
    void nanosecondsAreNoDateEither() throws IOException {
        assertTrue(Double.isNaN(points("1593930000000000000 0.9 4\n").get(0).wallTime()));
    }

    @Test
    void stepsMayBeNegativeAndWrittenAsDecimals() throws IOException {
        assertArrayEquals(new long[] {-1, 3}, steps(points("1593930000000.0 0.9 -1\n1593930001000 0.8 3.0\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "loss, ",
        "val_loss, VAL",
        "eval/f1, VAL",
        "train_loss_epoch, TRAIN",
        "Test Accuracy, TEST",
        "Best Val Acc, ",
        "validation, ",
        "dev:bleu, VAL",
        "learn-rmse, TRAIN",
        "predict.score, TEST",
        "training loss, TRAIN",
        "learning_rate, "
    })
    void theNameBeginsWithTheSplit(String name, @Nullable Split split) throws IOException {
        Point point =
                store.metric(name, "1593930000000 0.5 1\n").read().points().get(0);

        assertEquals(name, point.rawName());
        assertEquals(split, point.split());
    }

    /** What a cut leaves must be right: all values before it, and of the line that is cut nothing, or all but the end of its last number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1593930000000 0.912 10\n1593930060000 0.704 11\n1593930120000 0.588 12\n1593930180000 0.531 13\n",
                "1593930000000 0.912\n1593930060000 0.704\n1593930120000 0.588\n1593930180000 0.531\n",
                "1593930000000 0.912 10 val 3f\n1593930060000 0.704 11 val 3f\n1593930120000 0.588 12 val 3f\n1593930180000 0.531 13 val 3f\n"
            })
    void aFileThatIsCutKeepsWhatStandsBeforeTheCut(String text) throws IOException {
        List<Point> whole = points(text);
        int twoLines = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
        for (int length = twoLines; length < text.length(); length++) {
            String cut = text.substring(0, length);
            int lines = (int) cut.chars().filter(c -> c == '\n').count();
            String rest = cut.substring(cut.lastIndexOf('\n') + 1);

            List<Point> points = points(cut);

            assertEquals(whole.subList(0, lines), points.subList(0, lines), cut);
            assertTrue(points.size() <= lines + 1, cut);
            boolean isTaken = points.size() == lines + 1;
            if (isTaken) {
                assertShortened(whole.get(lines), points.get(lines), text.split("\n", -1)[lines]);
            }
            assertEquals(!rest.isBlank() && !isTaken, facts(cut).isPartial(), cut);
        }
    }

    private static void assertShortened(Point whole, Point cut, String line) {
        int fields = line.split(" ").length;
        assertEquals(whole.wallTime(), cut.wallTime());
        if (fields > 2) {
            assertEquals(whole.value(), cut.value());
        } else {
            assertTrue(Double.toString(whole.value())
                    .startsWith(Double.toString(cut.value()).replaceAll("\\.0$", "")));
        }
        if (fields > 3) {
            assertEquals(whole.step(), cut.step());
        } else if (fields == 3) {
            assertTrue(Long.toString(whole.step()).startsWith(Long.toString(cut.step())));
        }
    }

    @Test
    void aLastLineWithoutEndCountsWhenItHasTheFieldsOfTheLineBefore() throws IOException {
        assertArrayEquals(new double[] {0.9, 0.8}, values(points("1593930000000 0.9 0\n1593930001000 0.8 1")));
        assertEquals(
                "line 2 breaks off after 2 fields, the line before has 3 (the only such line)",
                facts("1593930000000 0.9 0\n1593930001000 0.8").reason());
    }

    @Test
    void aLastLineWithoutEndIsNotTakenToAnEarlierStep() throws IOException {
        String text = "1593930000000 0.9 99\n1593930001000 0.8 1";

        assertArrayEquals(new double[] {0.9}, values(points(text)));
        assertEquals(
                "line 2 breaks off within its step (the only such line)",
                facts(text).reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 1000})
    void aFileOfAnyLengthIsSortedWhateverTheWindow(int window) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            // a permutation of the steps 0 to 99, twice, with some lines written again
            int step = i * 37 % 100;
            lines.append(1593930000000L + i / 100)
                    .append(' ')
                    .append(i)
                    .append(' ')
                    .append(step)
                    .append('\n');
            if (i % 10 == 0) {
                lines.append(1593930000000L + i / 100)
                        .append(' ')
                        .append(i)
                        .append(' ')
                        .append(step)
                        .append('\n');
            }
        }
        Reading sorted = store.metric("loss", lines.toString()).read();

        Reading reading = windowed(lines.toString(), window);

        assertArrayEquals(IntStream.range(0, 200).mapToLong(i -> i / 2).toArray(), steps(sorted.points()));
        assertArrayEquals(values(sorted.points()), values(reading.points()));
        assertEquals(200, reading.files().get(0).used());
        assertEquals(
                "left out 20 values equal to one before in step and time",
                reading.files().get(0).reason());
    }

    @Test
    void aLongFileInOrderIsReadTwiceAndReportedOnce() throws IOException {
        Reading reading = windowed("1 0.9 1\n2 0.8 2\n3 0.7 3\nbroken\n4 0.6 4\n5 0.5 5\n6 0.4 6\n7 0.3", 2);

        assertArrayEquals(new double[] {0.9, 0.8, 0.7, 0.6, 0.5, 0.4}, values(reading.points()));
        assertEquals(6, reading.files().get(0).used());
        assertEquals(2, reading.files().get(0).ignored());
    }

    private Reading windowed(String text, int window) throws IOException {
        Path path = Files.writeString(folder.resolve("loss"), text);
        return Reading.of(new Bundle("run", new OneMetric(window), List.of(new LogFile(path, "loss")), List.of()));
    }

    @Test
    void aFileOfSeveralWindowsIsStreamed() throws IOException {
        long[] points = new long[1];
        BundleRecording recording = new BundleRecording(new ChunkTarget() {
            @Override
            public void accept(int reading, SeriesKey series, Chunk chunk) {
                points[0] += chunk.n();
            }

            @Override
            public void discard(int reading, SeriesKey series) {}

            @Override
            public void flush() {}
        });
        LogFile generated = new GeneratedMetric(folder, 600_000);

        new OneMetric(MetricFile.WINDOW)
                .read(new Bundle("run", new OneMetric(1), List.of(generated), List.of()), recording);
        recording.close();

        assertEquals(600_000, points[0]);
        assertEquals(600_000, recording.files().get(0).used());
    }

    /** A metric file alone, with a window of our own. */
    private record OneMetric(int window) implements LogFormat {
        @Override
        public String name() {
            return "one_metric";
        }

        @Override
        public @Nullable Recognition recognise(Sample sample) {
            return null;
        }

        @Override
        public void read(Bundle bundle, RunSink sink) throws IOException {
            new MetricFile(bundle.main(), sink.file(bundle.main()), window)
                    .read(sink.run(bundle.name(), name()), bundle.name(), "loss");
        }
    }

    /** A metric file that is made up while it is read, in order, 35 bytes a line. */
    private static final class GeneratedMetric extends LogFile {
        private final int lines;

        GeneratedMetric(Path folder, int lines) {
            super(folder.resolve("generated"), "generated");
            this.lines = lines;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private byte[] line = {};
                private int at;
                private int number;

                @Override
                public int read() {
                    if (at == line.length && !nextLine()) {
                        return -1;
                    }
                    return line[at++];
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    if (at == line.length && !nextLine()) {
                        return -1;
                    }
                    int n = Math.min(length, line.length - at);
                    System.arraycopy(line, at, bytes, offset, n);
                    at += n;
                    return n;
                }

                private boolean nextLine() {
                    at = 0;
                    line = number == lines ? new byte[0] : line(number++).getBytes(UTF_8);
                    return line.length > 0;
                }
            };
        }

        private static String line(int i) {
            return (1593930000000L + 237L * i) + " 0.58" + (100_000_000 + i) + ' ' + i + '\n';
        }
    }
}
