package curvewise.report;

import curvewise.core.curve.Curve;
import curvewise.core.metric.Direction;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.FileSummary;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Writes a site from a made-up study, to be looked at: {@code Preview FOLDER}. */
public final class Preview {
    private static final int EPOCHS = 247;

    private final MemoryArchive archive = new MemoryArchive();
    private final Random noise = new Random(7);
    private long ids;

    private Preview() {}

    public static void main(String[] args) throws IOException {
        try (DirectoryOutput output = DirectoryOutput.open(Path.of(args[0]))) {
            Site.of(archive().study(), 2, SiteProgress.NONE).writeTo(output);
        }
    }

    /** What is written: a run with everything, one of each status, and files of each outcome. */
    public static MemoryArchive archive() {
        Preview preview = new Preview();
        preview.runs();
        preview.files();
        return preview.archive;
    }

    private void runs() {
        full();
        for (RunStatus status : RunStatus.values()) {
            String name = "detection/waterfowl/" + status.label() + "/results.csv";
            archive.with(Samples.detail(Samples.run(100 + ++ids, name, status, "1")));
        }
        archive.with(Samples.detail(Samples.bare(200, "seed/faster-rcnn-finetuning.txt")));
        archive.with(Samples.detail(Samples.bare(
                201,
                "a/very/deep/" + "folder-with-a-long-name/".repeat(8)
                        + "<script>alert('x')</script>\n\u202Eevil.csv")));
    }

    private void full() {
        List<SeriesSummary> series = new ArrayList<>();
        series.add(add(
                "train/giou_loss",
                "giou_loss",
                Split.TRAIN,
                Direction.MIN,
                EPOCHS,
                i -> 0.4 + 0.9 / (1 + i * 0.2) + jitter(0.03)));
        series.add(add(
                "train/cls_loss",
                "cls_loss",
                Split.TRAIN,
                Direction.MIN,
                EPOCHS,
                i -> 0.3 + 2 / (1 + i * 0.3) + jitter(0.02)));
        series.add(add(
                "metrics/precision(B)",
                "precision",
                Split.VAL,
                Direction.MAX,
                EPOCHS,
                i -> i == 73 || i == 94 ? Double.NaN : 0.9 - 0.8 / (1 + i * 0.1) + jitter(0.04)));
        series.add(add(
                "metrics/mAP50-95(B)",
                "mAP50-95",
                Split.VAL,
                Direction.MAX,
                EPOCHS,
                i -> i == 73 || i == 94 ? -1 : Math.round(1e5 * (0.52 - 0.4 / (1 + i * 0.05) + jitter(0.06))) / 1e5));
        series.add(add(
                "val/giou_loss",
                "giou_loss",
                Split.VAL,
                Direction.MIN,
                EPOCHS,
                i -> 0.5 + 0.9 / (1 + i * 0.2) + jitter(0.08)));
        series.add(add(
                "val/cls_loss",
                "cls_loss",
                Split.VAL,
                Direction.MIN,
                EPOCHS,
                i -> i < 40 ? 0.5 + 2 / (1 + i * 0.3) : 0.55 + i * 0.002));
        series.add(add("lr/pg0", "lr", null, null, EPOCHS, i -> i < 3 ? 0.0007 * (i + 1) : 0.002 * (1 - i / 350.0)));
        series.add(add("loss", null, null, Direction.MIN, 40_000, i -> 2 / (1 + i * 0.001) + Math.abs(jitter(0.2))));
        series.add(add("max mem", null, null, null, 300, i -> 11810));
        series.add(add("bbox APs", "APs", Split.VAL, Direction.MAX, 20, i -> -1));
        series.add(add("params", null, null, null, 1, i -> 23_700_000));
        RunSummary run = Samples.run(18, "detection/waterfowl/train18/results.csv");
        List<Param> params = new ArrayList<>(List.of(
                Param.of("model", "rtdetr-l.pt", "detection/waterfowl/train18/args.yaml"),
                Param.of("imgsz", "640", "detection/waterfowl/train18/args.yaml"),
                Param.of("data", "/home/alice/sets/waterfowl/data.yaml", "detection/waterfowl/train18/args.yaml"),
                Param.of("user", "alice", "detection/waterfowl/train18/args.yaml"),
                Param.of("names", "[" + "mallard, ".repeat(60) + "]", "detection/waterfowl/train18/args.yaml")));
        archive.with(new RunDetail(
                run,
                series,
                params,
                List.of(
                        new RunEvent(
                                RunEvent.Kind.RESUMED,
                                "detection/waterfowl/train18/train.log",
                                512,
                                "Training went on from last.pt at epoch 61."),
                        new RunEvent(
                                RunEvent.Kind.STOPPED_EARLY,
                                "detection/waterfowl/train18/train.log",
                                1207,
                                "Stopped at epoch 247: 100 epochs without a better one.")),
                List.of(
                        new FileSummary(
                                "detection/waterfowl/train18/args.yaml",
                                "ultralytics-args",
                                run.name(),
                                18L,
                                900,
                                "companion",
                                null,
                                104,
                                0),
                        new FileSummary(
                                "detection/waterfowl/train18/results.csv",
                                "ultralytics-csv",
                                run.name(),
                                18L,
                                40000,
                                "ingested",
                                null,
                                248,
                                0),
                        new FileSummary(
                                "detection/waterfowl/train18/train.log",
                                "ultralytics-log",
                                run.name(),
                                18L,
                                400000,
                                "partial",
                                "line 77: a row of 12 cells where 15 are expected; 2 such lines",
                                1100,
                                107))));
    }

    private SeriesSummary add(
            String name,
            @Nullable String metric,
            @Nullable Split split,
            @Nullable Direction direction,
            int n,
            IntToDoubleFunction value) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = value.applyAsDouble(i);
        }
        Curve curve = Samples.curve(values);
        SeriesSummary series = Samples.series(++ids, name, metric, split, direction, curve);
        archive.with(series, curve);
        return series;
    }

    private double jitter(double size) {
        return noise.nextGaussian() * size;
    }

    private void files() {
        for (int i = 0; i < 8; i++) {
            archive.with(Samples.file(
                    "mmdet2/work_dirs/faster_rcnn_r50_fpn_1x/2021050" + i + "_021421.log",
                    "companion",
                    "20210503_021421.log.json has the same points"));
        }
        archive.with(
                Samples.file("seed/faster-rcnn-finetuning.txt", "partial", "line 7 ends inside a record: 1 such line"));
        archive.with(Samples.file("broken/results.csv.gz", "unreadable", "the compressed stream ends early"));
        for (int i = 0; i < 700; i++) {
            archive.with(new FileSummary(
                    "images/set" + i % 5 + "/" + i + ".png",
                    null,
                    null,
                    null,
                    90000,
                    "unrecognised",
                    "an image",
                    0,
                    0));
        }
    }
}
