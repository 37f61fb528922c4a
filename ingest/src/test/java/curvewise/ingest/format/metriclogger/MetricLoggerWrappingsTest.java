package curvewise.ingest.format.metriclogger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricLoggerWrappingsTest {
    private static final MetricLoggerText FORMAT = new MetricLoggerText();
    private static final List<String> LINES = PrintedTraining.whole(3);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("curvewise.ingest.format.metriclogger.Wrapping#all")
    void theSeriesAreThoseOfThePlainLog(Wrapping wrapping) throws IOException {
        Reading read = read(wrapping);
        assertEquals(series(read(Wrapping.PLAIN)), series(read));
        assertEquals(1, read.runs().size());
        assertEquals(
                "its training time is printed at the end", read.runs().get(0).statusReason());
        assertEquals(754.0, read.runs().get(0).durationSeconds());
        assertEquals(8, read.runs().get(0).params().size());
        assertFalse(read.files().get(0).isPartial(), read.files().toString());
    }

    @ParameterizedTest
    @MethodSource("curvewise.ingest.format.metriclogger.Wrapping#all")
    void eachPointStandsWhereItsNumberIsPrinted(Wrapping wrapping) throws IOException {
        String text = wrapping.text(LINES);
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (Reading.Point point : read(wrapping).points()) {
            int line = (int) point.line() - 1;
            String row = lines.get(line);
            String rest = row.substring(row.offsetByCodePoints(0, (int) point.character() - 1));
            Matcher whole = NUMBER.matcher(rest);
            boolean isThere = whole.lookingAt() && Double.parseDouble(whole.group()) == point.value();
            assertTrue(
                    isThere || goesOn(rest, line + 1 < lines.size() ? lines.get(line + 1) : "", point.value()),
                    () -> point + " at " + rest);
        }
    }

    /** Whether a number that the terminal broke goes on at the beginning of the next row. */
    private static boolean goesOn(String rest, String next, double value) {
        Matcher broken = NUMBER.matcher(rest + next);
        return broken.lookingAt() && broken.end() > rest.length() && Double.parseDouble(broken.group()) == value;
    }

    private Reading read(Wrapping wrapping) throws IOException {
        Path file = folder.resolve(wrapping + ".dat");
        Files.write(file, wrapping.bytes(LINES));
        assertNotNull(Reading.recognise(FORMAT, file));
        return Reading.of(FORMAT, file);
    }

    private static Map<String, String> series(Reading read) {
        return read.points().stream()
                .collect(Collectors.groupingBy(
                        p -> p.rawName() + " " + p.split(),
                        TreeMap::new,
                        Collectors.mapping(
                                p -> p.step() + "@" + p.epoch() + "=" + p.value(), Collectors.joining(" "))));
    }
}
