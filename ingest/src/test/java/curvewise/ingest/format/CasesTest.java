package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunFacts;
import curvewise.ingest.LogFormats;
import curvewise.ingest.format.Reading.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs that people were misled by: what stands in them. */
class CasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-yolo-exist-ok-two-trainings",
                "05-keras-header-repeated-on-resume",
                "15-yolov5-single-class-zero-cls-loss",
                "17-dino-single-class-class-error-zero",
                "22-ultralytics-close-mosaic-jump",
                "24-ultralytics-only-val-losses-nan",
                "32-ultralytics-early-stop-not-killed",
                "38-lightning-blank-lines-sparse-rows"
            })
    void factsAreReadAsTheyAre(String name) throws IOException {
        Path folder = Shared.folder("cases").resolve(name);
        JsonNode expected =
                JsonMapper.shared().readTree(folder.resolve("case.json")).get("expect");
        List<Reading> readings = readings(folder.resolve("input"));
        List<RunFacts> runs = readings.stream().flatMap(r -> r.runs().stream()).toList();
        assertEquals(expected.get("runs").asInt(), runs.size());
        for (JsonNode series : expected.get("series")) {
            assertSeries(series, readings);
        }
        if (expected.has("status")) {
            String status = expected.get("status").get("*").asString();
            runs.forEach(run -> assertEquals(status, run.status().label()));
        }
    }

    private static List<Reading> readings(Path input) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (LogFormat format : LogFormats.ALL) {
                    if (Reading.recognise(format, file) != null) {
                        readings.add(Reading.of(format, file));
                        break;
                    }
                }
            }
        }
        return readings;
    }

    private static void assertSeries(JsonNode series, List<Reading> readings) {
        String name = series.get("raw_name").asString();
        String suffix = series.has("run") && series.get("run").asInt() > 1
                ? "#" + series.get("run").asInt()
                : "";
        List<Point> points = readings.stream()
                .flatMap(r -> r.points().stream())
                .filter(p -> p.rawName().equals(name))
                .filter(p -> !series.has("run")
                        || (suffix.isEmpty() ? !p.run().contains("#") : p.run().endsWith(suffix)))
                .toList();
        assertEquals(series.get("points").asInt(), points.size(), name);
        double[] values = points.stream()
                .mapToDouble(Point::value)
                .filter(Double::isFinite)
                .toArray();
        if (series.has("first")) {
            assertEquals(series.get("first").asDouble(), values[0], 0, name);
            assertEquals(series.get("last").asDouble(), values[values.length - 1], 0, name);
            assertEquals(
                    series.get("min").asDouble(), Arrays.stream(values).min().orElseThrow(), 0, name);
            assertEquals(
                    series.get("max").asDouble(), Arrays.stream(values).max().orElseThrow(), 0, name);
        }
        if (series.has("steps")) {
            assertEquals(
                    series.get("steps").values().stream().map(JsonNode::asLong).toList(),
                    points.stream().map(Point::step).toList());
        }
        assertTrue(!series.has("split") || points.stream().allMatch(p -> p.split() != null), name);
    }
}
