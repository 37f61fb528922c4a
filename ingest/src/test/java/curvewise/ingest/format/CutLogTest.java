package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.ingest.LogFormats;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.discovery.SingleFile;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.metriclogger.PrintedTraining;
import curvewise.ingest.format.mlflow.Database;
import curvewise.ingest.format.mlflow.MlflowFolder;
import curvewise.ingest.format.tensorboard.EventFileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log of any format that ends anywhere: nothing is read that does not stand in the whole of it. */
class CutLogTest {
    private static final int EDGE = 2048;
    /** Prime, so that over the lines of a log each place in a line is met. */
    private static final int STEP = 11;

    @TempDir
    private Path folder;

    /** The values of each series, in the order of the file. */
    private static Map<String, List<Point>> series(Reading reading) {
        Map<String, List<Point>> series = new TreeMap<>();
        for (Point point : reading.points()) {
            series.computeIfAbsent(point.source() + " " + point.rawName() + " " + point.split(), s -> new ArrayList<>())
                    .add(point);
        }
        return series;
    }

    private static boolean isSame(Point a, Point b) {
        return a.step() == b.step()
                && Double.compare(a.epoch(), b.epoch()) == 0
                && Double.compare(a.value(), b.value()) == 0
                && a.line() == b.line();
    }

    private static Map<String, List<Point>> read(Bundle bundle) throws IOException {
        try {
            return series(Reading.of(bundle));
        } catch (UnreadableLogException e) {
            return Map.of();
        }
    }

    /** What is found in a file; {@code null} where that is no log. */
    private interface Bundles {
        @Nullable
        Bundle of(Path file) throws IOException;
    }

    private static @Nullable Bundle single(Path file) throws IOException {
        return SingleFile.look(LogFormats.ALL, new LogFile(file, String.valueOf(file.getFileName())))
                .bundle();
    }

    /**
     * Cuts the file at each {@code step}-th byte of its beginning and its end.
     *
     * @param isText whether its last line may be read although it has no end: then the last number of it may be shorter than it was
     */
    private static void cutEverywhere(Path file, Bundles bundles, boolean isText, int step) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Map<String, List<Point>> expected = series(Reading.of(Objects.requireNonNull(bundles.of(file))));
        assertFalse(expected.isEmpty());
        for (int length = 0; length < whole.length; length += step) {
            if (length > EDGE && length < whole.length - EDGE) {
                length = whole.length - EDGE;
            }
            Files.write(file, Arrays.copyOf(whole, length));
            Bundle bundle = bundles.of(file);
            if (bundle != null) {
                int lastLine = isText ? 1 + lineFeeds(whole, length) : 0;
                assertIsBeginning(read(bundle), expected, lastLine, length);
            }
        }
        Files.write(file, whole);
    }

    private static int lineFeeds(byte[] bytes, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private static void assertIsBeginning(
            Map<String, List<Point>> found, Map<String, List<Point>> whole, int lastLine, int length) {
        found.forEach((series, points) -> {
            List<Point> all = whole.getOrDefault(series, List.of());
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                assertTrue(i < all.size(), () -> "cut at " + length + ": invented " + point);
                boolean isSame = isSame(point, all.get(i));
                boolean isLast = point.line() == lastLine && i == points.size() - 1;
                assertTrue(isSame || isLast, () -> "cut at " + length + ": changed " + point);
            }
        });
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    @Test
    void aTableGivesNoOtherValuesWhereverItIsCut() throws IOException {
        cutEverywhere(file("log.csv", """
                epoch,step,train_loss,val_loss,lr
                1,10,0.1234,0.9876,1e-3
                2,20,0.1134,,1e-3
                3,30,0.1034,0.8876,0.00012
                4,40,0.0934,0.7876,1.25e-4
                """), CutLogTest::single, true, 1);
        cutEverywhere(file("quoted.csv", """
                "epoch","val_loss","note"
                1,"0.98","a, b"
                2,0.88,"c
                d"
                3,0.78,"e\""""), CutLogTest::single, true, 1);
        cutEverywhere(
                file("log.tsv", "iter\tLogloss\n0\t0.6891234\n1\t0.6812\n2\t0.6712\n"), CutLogTest::single, true, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ultralytics/early-stop/results.csv", "yolov5/padded/results.csv", "yolov5/text/results.txt"})
    void noOtherValuesAreReadFromATableOfYoloWhereverItIsCut(String log) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/formats/" + log))) {
            Path file = folder.resolve(log.substring(log.lastIndexOf('/') + 1));
            Files.copy(in, file);
            cutEverywhere(file, CutLogTest::single, true, STEP);
        }
    }

    @Test
    void linesOfJsonGiveNoOtherValuesWhereverTheyAreCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int epoch = 0; epoch < 4; epoch++) {
            lines.append("{\"train_lr\": 0.0001, \"train_loss\": 1.")
                    .append(epoch)
                    .append(
                            "234, \"test_coco_eval_bbox\": [0.125, -1.0, 0.4, 0.5, 0.6, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],")
                    .append(" \"epoch\": ")
                    .append(epoch)
                    .append(", \"n_parameters\": 41302368}\n");
        }
        cutEverywhere(file("log.txt", lines.toString()), CutLogTest::single, false, 3);
    }

    @Test
    void aConsoleAndANotebookWithItGiveNoOtherValuesWhereverTheyAreCut() throws IOException {
        List<String> console = PrintedTraining.whole(1);
        cutEverywhere(file("train.log", String.join("\n", console) + "\n"), CutLogTest::single, true, STEP);
        String text = String.join(
                ",\n",
                console.stream()
                        .map(line -> "      \"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\\n\"")
                        .toList());
        cutEverywhere(file("a.ipynb", """
                {
                 "cells": [
                  {
                   "cell_type": "code",
                   "execution_count": 1,
                   "metadata": {},
                   "outputs": [
                    {
                     "name": "stdout",
                     "output_type": "stream",
                     "text": [
                %s
                     ]
                    }
                   ],
                   "source": ["train()"]
                  }
                 ],
                 "metadata": {},
                 "nbformat": 4,
                 "nbformat_minor": 5
                }
                """.formatted(text)), CutLogTest::single, false, STEP);
    }

    @Test
    void anEventFileGivesNoOtherValuesWhereverItIsCut() throws IOException {
        EventFileBytes events = EventFileBytes.begunAt(1.7e9);
        for (int i = 0; i < 60; i++) {
            events.value(1.7e9 + i, i, i % 2 == 0 ? "loss" : "val/acc", 1.0 / (i + 1));
        }
        Path file = Files.write(folder.resolve("events.out.tfevents.1700000000.host.1.0"), events.bytes());
        cutEverywhere(file, CutLogTest::single, false, STEP);
    }

    @Test
    void aDatabaseGivesNoOtherValuesWhereverItIsCut() throws Exception {
        Path file = folder.resolve("mlflow.db");
        String run = "a1f0c4d2e3b5468790123456789abcde";
        try (Database database = Database.ofMlflow(file)) {
            database.run(run);
            for (int i = 0; i < 60; i++) {
                database.metric(run, "loss", 1.0 / (i + 1), i);
            }
        }
        cutEverywhere(file, CutLogTest::single, false, 211);
    }

    @Test
    void theFilesOfAnMlflowRunGiveNoOtherValuesWhereverTheyAreCut() throws IOException {
        String run = "mlruns/1/a1f0c4d2e3b5468790123456789abcde/";
        Path meta = file(run + "meta.yaml", """
                artifact_uri: file:///data/mlruns/1/a1f0c4d2e3b5468790123456789abcde/artifacts
                end_time: 1593933600000
                experiment_id: '1'
                lifecycle_stage: active
                run_id: a1f0c4d2e3b5468790123456789abcde
                run_uuid: a1f0c4d2e3b5468790123456789abcde
                start_time: 1593930000000
                status: 3
                tags: []
                """);
        Path metric = file(run + "metrics/val_loss", """
                1593930000000 0.9512 0
                1593930010000 0.8512 10
                1593930020000 0.7512 20
                1593930030000 0.6512 30
                """);
        Path param = file(run + "params/lr", "0.00125");
        Bundle whole =
                new Bundle(run, new MlflowFolder(), List.of(source(meta), source(metric), source(param)), List.of());
        cutEverywhere(metric, file -> whole, true, 1);
        cutEverywhere(meta, file -> whole, false, 1);
        cutEverywhere(param, file -> whole, false, 1);
    }

    private LogFile source(Path file) {
        return new LogFile(file, folder.relativize(file).toString());
    }
}
