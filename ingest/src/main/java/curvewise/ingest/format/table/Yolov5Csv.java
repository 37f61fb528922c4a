package curvewise.ingest.format.table;

import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Progress;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code results.csv} of YOLOv5, padded with blanks, or the {@code results.txt} without a header of its older versions and of YOLOv7, with the
 * settings of {@code opt.yaml} and {@code hyp.yaml} beside it. Epochs count from 0.
 */
public final class Yolov5Csv implements LogFormat {
    private static final Set<String> SETTINGS = Set.of("opt.yaml", "hyp.yaml");

    @Override
    public String name() {
        return "yolov5";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample) {
        TableHead head = TableHead.of(sample);
        boolean isOurs = head == null ? Yolov5Text.isFirstLine(sample) : isOurs(head.header());
        return isOurs ? Recognition.source() : null;
    }

    @Override
    public boolean isCompanion(FoundFile file) {
        return YoloFolder.isCompanion(file, SETTINGS);
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        TableRuns runs;
        Yolov5Text text = Yolov5Text.of(bundle.main());
        if (text != null) {
            runs = new TableRuns(bundle, sink, () -> new YoloTraining(text::plannedEpochs));
            TableReader.readRows(bundle.main(), sink, runs, Progress.ofEpochs(), text.table());
        } else {
            runs = new TableRuns(bundle, sink, () -> new YoloTraining(() -> RunRecorder.UNKNOWN));
            TableReader.read(bundle.main(), sink, runs, Progress.ofEpochs());
        }
        YoloFolder.end(bundle, sink, runs.all(), SETTINGS, true);
    }

    private static boolean isOurs(Header header) {
        boolean isClassifier = header.column("lr/0") >= 0 && header.column("metrics/accuracy_top1") >= 0;
        return header.epoch() >= 0
                && (isClassifier || header.column("x/lr0") >= 0 || header.hasNameThatStarts("metrics/mAP_0.5:0.95"));
    }
}
