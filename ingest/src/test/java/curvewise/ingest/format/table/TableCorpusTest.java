package curvewise.ingest.format.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunStatus;
import curvewise.ingest.container.Decimal;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.Shared;
import curvewise.ingest.format.jsonl.DetrJsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the formats of tables and of JSON lines make of real folders. */
class TableCorpusTest {
    private static final List<LogFormat> FORMATS =
            List.of(new DetrJsonLines(), new UltralyticsCsv(), new Yolov5Csv(), new TableCsv());

    private static @Nullable LogFormat formatOf(Path file) throws IOException {
        for (LogFormat format : FORMATS) {
            if (Reading.recognise(format, file) != null) {
                return format;
            }
        }
        return null;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How many files of each folder of a set are read, by format. */
    private static Map<String, Map<String, Integer>> recognised(Path set) throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Path file : files(set)) {
            LogFormat format = formatOf(file);
            if (format != null) {
                counts.computeIfAbsent(set.relativize(file).getName(0).toString(), folder -> new TreeMap<>())
                        .merge(format.name(), 1, Integer::sum);
            }
        }
        return counts;
    }

    @Test
    void ofDetectionLogsOnlyTablesAndJsonLinesAreRead() throws IOException {
        assertEquals(
                Map.of(
                        "detr_jsonl", Map.of("detr_jsonl", 5),
                        "mae_deit_jsonl", Map.of("detr_jsonl", 5),
                        "torchvision_custom_csv", Map.of("csv", 4),
                        "ultralytics", Map.of("ultralytics", 11),
                        "yolov5_results_csv", Map.of("yolov5", 2),
                        "yolov5_results_txt", Map.of("yolov5", 1)),
                recognised(Shared.folder("corpus/detection")));
    }

    @Test
    void ofGeneralLogsOnlyTablesAndJsonLinesAreRead() throws IOException {
        assertEquals(
                Map.of(
                        "catboost", Map.of("csv", 2),
                        "deit_mae_jsonl", Map.of("detr_jsonl", 10),
                        "keras_csvlogger", Map.of("csv", 6),
                        "lightning_csv", Map.of("csv", 16),
                        "nanogpt", Map.of("csv", 2),
                        "rl_baselines_sb3", Map.of("csv", 16),
                        "rl_spinup", Map.of("csv", 10),
                        "timm", Map.of("csv", 3)),
                recognised(Shared.folder("corpus/general")));
    }

    @Test
    void inStoresOnlyTheirTablesAre() throws IOException {
        assertEquals(Map.of("dvclive", Map.of("csv", 1)), recognised(Shared.folder("corpus/stores")));
    }

    @Test
    void eachPointStandsWhereItSays() throws IOException {
        for (String folder : List.of(
                "detection/ultralytics",
                "detection/yolov5_results_txt",
                "detection/detr_jsonl",
                "general/keras_csvlogger")) {
            for (Path file : files(Shared.folder("corpus/" + folder))) {
                LogFormat format = formatOf(file);
                if (format != null) {
                    assertPlaces(Reading.of(format, file), new LogFile(file, "log"));
                }
            }
        }
    }

    private static void assertPlaces(Reading reading, LogFile file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(file)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line.text());
            }
        }
        assertTrue(!reading.points().isEmpty());
        for (Point point : reading.points()) {
            String line = lines.get((int) point.line() - 1);
            int start = line.offsetByCodePoints(0, (int) point.character() - 1);
            int end = line.startsWith("NaN", start) ? start + 3 : Decimal.end(line, start, line.length());
            assertEquals(point.value(), Decimal.parse(line, start, end), () -> file + " " + point);
        }
    }

    @Test
    void aRunThatPatienceStoppedIsFinishedAndACutOneIsNot() throws IOException {
        Path runs = Shared.folder("corpus/detection/ultralytics/Horizon-42__waterfowl_detect/runs/detect");
        UltralyticsCsv format = new UltralyticsCsv();
        Map<String, RunStatus> expected = Map.of(
                "train11",
                RunStatus.FINISHED,
                "train12",
                RunStatus.UNFINISHED,
                "train18",
                RunStatus.FINISHED,
                "train2",
                RunStatus.UNFINISHED);
        for (Map.Entry<String, RunStatus> one : expected.entrySet()) {
            Reading reading = Reading.of(format, runs.resolve(one.getKey()).resolve("results.csv"));
            assertEquals(one.getValue(), reading.runs().get(0).status(), one.getKey());
            assertNotNull(reading.runs().get(0).durationSeconds());
        }
    }
}
