package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.ingest.container.Decimal;
import curvewise.ingest.format.Reading.Point;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A log as a text, with the claims that hold for the logs of every text format.
 *
 * @param folder where it is written to
 * @param text its lines, ended by line feeds
 */
public record WrittenLog(LogFormat format, Path folder, String fileName, String text) {
    /** What the format reads from these bytes under this name. */
    public Reading reading(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertNotNull(Reading.recognise(format, file), "not recognised: " + name);
        Reading reading = Reading.of(format, file);
        Files.delete(file);
        return reading;
    }

    /** What the format reads from it. */
    public Reading reading() throws IOException {
        return reading(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Another name, other line ends, a BOM or another encoding change no value and no place. */
    public void assertSameInAnyDisguise() throws IOException {
        List<Point> points = withoutNames(reading());
        assertTrue(!points.isEmpty());
        assertEquals(points, withoutNames(reading("renamed.md", text.getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                points,
                withoutNames(reading(fileName, encoded("", text.replace("\n", "\r\n"), StandardCharsets.UTF_8))));
        assertEquals(
                points, withoutNames(reading(fileName, encoded("", text.replace("\n", "\r"), StandardCharsets.UTF_8))));
        assertEquals(points, withoutNames(reading(fileName, encoded("\uFEFF", text, StandardCharsets.UTF_8))));
        assertEquals(points, withoutNames(reading(fileName, encoded("\uFEFF", text, StandardCharsets.UTF_16LE))));
        assertEquals(points, withoutNames(reading(fileName, encoded("\uFEFF", text, StandardCharsets.UTF_16BE))));
        assertEquals(points, withoutNames(reading(fileName, encoded("", text, StandardCharsets.UTF_16LE))));
    }

    /**
     * Cut at any byte of its last two lines, it keeps all points of the lines before; of the cut line it keeps none, or those that are whole and the
     * beginning of one number; and it is partial where the cut line is left out.
     */
    public void assertCutsSpoilOnlyTheirLine() throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Point> points = reading().points();
        int lastButOne = text.lastIndexOf('\n', text.lastIndexOf('\n', text.length() - 2) - 1) + 1;
        int begin = text.substring(0, lastButOne).getBytes(StandardCharsets.UTF_8).length;
        for (int cut = begin; cut < bytes.length; cut++) {
            assertCut(
                    points,
                    new String(bytes, 0, cut, StandardCharsets.UTF_8),
                    reading(fileName, java.util.Arrays.copyOf(bytes, cut)));
        }
    }

    private static void assertCut(List<Point> whole, String kept, Reading reading) {
        long lastLine = kept.chars().filter(c -> c == '\n').count() + 1;
        String cutLine = kept.substring(kept.lastIndexOf('\n') + 1);
        assertEquals(before(whole, lastLine), before(reading.points(), lastLine), () -> "cut after " + cutLine);
        List<Point> cutPoints =
                reading.points().stream().filter(p -> p.line() >= lastLine).toList();
        for (Point point : cutPoints) {
            Point right = whole.stream()
                    .filter(p -> p.line() == point.line() && p.rawName().equals(point.rawName()))
                    .findFirst()
                    .orElseThrow();
            int start = (int) point.character() - 1;
            boolean isLast = Decimal.end(cutLine, start, cutLine.length())
                    >= cutLine.stripTrailing().length();
            assertTrue(
                    isLast || point.value() == right.value() || Double.isNaN(right.value()),
                    () -> "cut after " + cutLine);
        }
        if (cutPoints.isEmpty() && !cutLine.isBlank()) {
            assertTrue(reading.files().get(0).isPartial(), () -> "cut after " + cutLine);
        }
    }

    /** At the line and character of each point its number begins. */
    public void assertPlacesHoldTheNumbers() throws IOException {
        String[] lines = text.split("\n", -1);
        for (Point point : reading().points()) {
            String line = lines[(int) point.line() - 1];
            int start = line.offsetByCodePoints(0, (int) point.character() - 1);
            int end = Decimal.end(line, start, line.length());
            assertTrue(end > start, () -> "no number at " + point);
            assertEquals(point.value(), Decimal.parse(line, start, end), () -> "at " + point);
        }
    }

    private static List<Point> before(List<Point> points, long line) {
        return points.stream().filter(p -> p.line() < line).toList();
    }

    private static List<Point> withoutNames(Reading reading) {
        List<Point> all = new ArrayList<>();
        for (Point p : reading.points()) {
            String number = p.run().contains("#") ? p.run().substring(p.run().indexOf('#')) : "";
            all.add(new Point(
                    number,
                    "",
                    p.rawName(),
                    p.split(),
                    p.step(),
                    p.epoch(),
                    p.wallTime(),
                    p.line(),
                    p.character(),
                    p.value()));
        }
        return all;
    }

    private static byte[] encoded(String bom, String text, Charset charset) {
        return (bom + text).getBytes(charset);
    }
}
