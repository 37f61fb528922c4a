package curvewise.ingest.format.table;

import curvewise.ingest.container.Decimal;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.List;

/**
 * The rows of a {@code results.txt}: 15 columns of fixed width and no header. The first is {@code 0/49}, epoch and last epoch, the second the memory
 * in use, {@code 0.489G}.
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
    private static final char OF = '/';
    private static final char GIGABYTES = 'G';

    private double lastPlanned = RunRecorder.UNKNOWN;

    /** Whether a sample is of such a file. */
    static boolean isFirstLine(Sample sample) {
        List<String> lines = sample.lines();
        return !lines.isEmpty() && isRow(lines.get(0));
    }

    /** Whether a file is such a file. */
    static boolean isWritten(LogFile file) throws IOException {
        try (LineReader lines = new LineReader(file)) {
            Line first = lines.next();
            return first != null && isRow(first.text());
        }
    }

    Table table() {
        return new Table(Header.of(NAMES), this, false);
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

    private static boolean isRow(String line) {
        if (line.isBlank() || line.indexOf(OF) < 0) {
            return false;
        }
        Cells cells = new Cells();
        cells.splitAtBlanks(line);
        if (cells.count() != NAMES.size()
                || cells.text(0).indexOf(OF) < 0
                || !cells.text(1).endsWith("G")) {
            return false;
        }
        new Yolov5Text().split(cells, line);
        for (int i = 0; i < cells.count(); i++) {
            if (!cells.isNumber(i)) {
                return false;
            }
        }
        return true;
    }
}
