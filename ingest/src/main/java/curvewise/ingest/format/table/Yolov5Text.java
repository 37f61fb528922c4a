package curvewise.ingest.format.table;

import curvewise.ingest.container.Decimal;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a {@code results.txt}: 15 columns of fixed width and no header. The first is {@code 0/49}, epoch and last epoch, the second the memory
 * in use, {@code 0.489G}. YOLOv5-face and its like, which find landmarks too, have a 16th: the loss of these stands before the total.
 */
final class Yolov5Text implements Table.Splitting {
    private static final List<String> NAMES = List.of(
            "epoch",
            "gpu_mem",
            "train/box_loss",
            "train/obj_loss",
            "train/cls_loss",
            "train/total_loss",
            "targets",
            "img_size",
            "metrics/precision",
            "metrics/recall",
            "metrics/mAP_0.5",
            "metrics/mAP_0.5:0.95",
            "val/box_loss",
            "val/obj_loss",
            "val/cls_loss");
    private static final int TOTAL = NAMES.indexOf("train/total_loss");
    private static final List<String> NAMES_WITH_LANDMARKS = Stream.of(
                    NAMES.subList(0, TOTAL).stream(),
                    Stream.of("train/landmark_loss"),
                    NAMES.subList(TOTAL, NAMES.size()).stream())
            .flatMap(names -> names)
            .toList();
    /** Four numbers of four significant digits are added up. */
    private static final double ROUNDING = 0.005;

    private static final char OF = '/';
    private static final char GIGABYTES = 'G';

    private final List<String> names;
    private double lastPlanned = RunRecorder.UNKNOWN;

    /** Whether a sample is of such a file. */
    static boolean isFirstLine(Sample sample) {
        List<String> lines = sample.lines();
        return !lines.isEmpty() && namesOf(lines.get(0)) != null;
    }

    /** How the rows of a file are to be read; {@code null} when it is no such file. */
    static @Nullable Yolov5Text of(LogFile file) throws IOException {
        try (LineReader lines = new LineReader(file)) {
            Line first = lines.next();
            List<String> names = first == null ? null : namesOf(first.text());
            return names == null ? null : new Yolov5Text(names);
        }
    }

    private Yolov5Text(List<String> names) {
        this.names = names;
    }

    Table table() {
        return new Table(Header.of(names), this, false);
    }

    @Override
    public void split(Cells cells, String line) {
        cells.splitAtBlanks(line);
        String epochs = cells.text(0);
        int last = epochs.indexOf(OF) + 1;
        boolean isNumber = last > 0 && Decimal.isNumber(epochs, last, epochs.length());
        lastPlanned = isNumber ? Decimal.parse(epochs, last, epochs.length()) : RunRecorder.UNKNOWN;
        cells.endBefore(0, OF);
        cells.endBefore(1, GIGABYTES);
    }

    /** How many epochs the row that was split last says are planned; NaN when it does not. */
    double plannedEpochs() {
        return lastPlanned + 1;
    }

    /** The names of a row's columns; {@code null} when the line is no such row. */
    private static @Nullable List<String> namesOf(String line) {
        if (line.isBlank() || line.indexOf(OF) < 0) {
            return null;
        }
        Cells cells = new Cells();
        cells.splitAtBlanks(line);
        boolean hasLandmarks = cells.count() == NAMES_WITH_LANDMARKS.size();
        if ((cells.count() != NAMES.size() && !hasLandmarks)
                || cells.text(0).indexOf(OF) < 0
                || !cells.text(1).endsWith("G")) {
            return null;
        }
        List<String> names = hasLandmarks ? NAMES_WITH_LANDMARKS : NAMES;
        new Yolov5Text(names).split(cells, line);
        return areNumbers(cells) && (!hasLandmarks || isSumOfLosses(cells)) ? names : null;
    }

    private static boolean areNumbers(Cells cells) {
        for (int i = 0; i < cells.count(); i++) {
            if (!cells.isNumber(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the column after the landmarks' is the total of those before: other forks have another 16th column. */
    private static boolean isSumOfLosses(Cells cells) {
        double sum = 0;
        for (int i = 2; i <= TOTAL; i++) {
            sum += cells.number(i);
        }
        double total = cells.number(TOTAL + 1);
        return Double.isNaN(sum) || Math.abs(sum - total) <= ROUNDING * Math.abs(total);
    }
}
