package curvewise.cli;

import curvewise.cli.BadInput.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases that take seconds or minutes each: hundreds of megabytes, millions of levels, cells or values. */
final class HeavyInputs {
    private static final String INGEST = "ingest FOLDER -q --store STORE";
    private static final int MILLION = 1_000_000;
    private static final int BLOCK = 1 << 20;
    private static final long LONG_LINE = 300L << 20;
    private static final String METERS =
            "Epoch: [0]  [0/2]  eta: 0:00:01  lr: 0.1  loss: 1.5 (1.5)  time: 0.1  data: 0.1";
    private static final String CELL =
            "{\"cell_type\":\"code\",\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":[\"" + METERS
                    + "\\n";
    private static final String NOTEBOOK_END = "\"]}],\"metadata\":{}}],\"nbformat\":4,\"metadata\":{}}";

    private HeavyInputs() {}

    static List<BadInput> all() {
        return List.of(
                new BadInput(
                        "a line of 300 MB that never ends, in each format of text",
                        INGEST,
                        ExitCode.DONE,
                        HeavyInputs::longLines),
                new BadInput(
                        "a line of 300 MB that never ends",
                        "explain FOLDER/log.txt --format json",
                        ExitCode.DONE,
                        place -> repeat(
                                place.file("log.txt"),
                                "{\"epoch\":0,\"train_loss\":1,\"test_loss\":2}\n{\"epoch\":1,\"x\":\"",
                                "x",
                                LONG_LINE,
                                "")),
                new BadInput("JSON a million levels deep", INGEST, ExitCode.DONE, HeavyInputs::deepJson),
                new BadInput(
                        "a notebook of a million cells",
                        INGEST,
                        ExitCode.DONE,
                        place -> repeat(
                                place.file("a.ipynb"),
                                "{\"cells\":[",
                                "{\"cell_type\":\"code\",\"outputs\":[],\"source\":[]},",
                                MILLION,
                                CELL + NOTEBOOK_END)),
                new BadInput(
                        "two million NaN",
                        INGEST,
                        ExitCode.DONE,
                        place -> repeat(place.file("nan.csv"), BadInput.goodLog(3), "8,nan,nan\n", MILLION, "")),
                new BadInput("20,000 files that are no logs", INGEST, ExitCode.DONE, place -> {
                    for (int i = 0; i < 20_000; i++) {
                        Files.writeString(place.file("diary" + i + ".txt"), "dear diary " + i + "\n");
                    }
                }));
    }

    private static void longLines(Place place) throws IOException {
        repeat(place.file("table.csv"), BadInput.goodLog(3) + "8,0.", "1", LONG_LINE, "");
        Files.createDirectory(place.file("json"));
        repeat(
                place.file("json/log.txt"),
                "{\"epoch\":0,\"train_loss\":1,\"test_loss\":2}\n{\"epoch\":1,\"x\":\"",
                "x",
                LONG_LINE,
                "");
        Files.createDirectory(place.file("lines"));
        repeat(place.file("lines/train.log"), METERS + "\n" + METERS, "  loss: 1.5 (1.5)", LONG_LINE / 17, "");
        Files.createDirectory(place.file("notebook"));
        repeat(place.file("notebook/a.ipynb"), "{\"cells\":[" + CELL, "x", LONG_LINE, NOTEBOOK_END);
        Files.createDirectory(place.file("yolo"));
        Files.writeString(place.file("yolo/results.csv"), BadContents.YOLO);
        repeat(place.file("yolo/args.yaml"), "lr0: ", "1", LONG_LINE, "");
        BadContents.mlflow(place);
        repeat(
                place.file("mlruns/0/" + "a".repeat(32) + "/metrics/long"),
                "1700000000000 0.5 1\n1700000000001 ",
                "1",
                LONG_LINE,
                "");
    }

    private static void deepJson(Place place) throws IOException {
        repeat(
                place.file("log.txt"),
                "{\"epoch\":0,\"train_loss\":1,\"test_loss\":2}\n",
                "{\"a\":",
                MILLION,
                "1" + "}".repeat(MILLION) + "\n");
        repeat(place.file("deep.json"), "", "[", MILLION, "");
        repeat(place.file("cells.ipynb"), "{\"cells\":", "[", MILLION, "");
        repeat(
                place.file("metadata.ipynb"),
                "{\"metadata\":",
                "[",
                MILLION,
                "]".repeat(MILLION) + ",\"cells\":[" + CELL + NOTEBOOK_END);
    }

    private static void repeat(Path file, String before, String piece, long times, String after) throws IOException {
        int inBlock = (int) Math.min(times, BLOCK / piece.length());
        byte[] block = piece.repeat(inBlock).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (long left = times; left > 0; left -= inBlock) {
                out.write(block, 0, (int) Math.min(left, inBlock) * piece.length());
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }
}
