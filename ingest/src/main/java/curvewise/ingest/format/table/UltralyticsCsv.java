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

/** The {@code results.csv} of Ultralytics (YOLOv8 and later, RT-DETR), with the settings of {@code args.yaml} beside it. */
public final class UltralyticsCsv implements LogFormat {
    private static final Set<String> SETTINGS = Set.of("args.yaml");

    @Override
    public String name() {
        return "ultralytics";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample) {
        TableHead head = TableHead.of(sample);
        return head != null && isOurs(head.header()) ? Recognition.source() : null;
    }

    @Override
    public boolean isCompanion(FoundFile file) {
        return YoloFolder.isCompanion(file, SETTINGS);
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        TableRuns runs = new TableRuns(bundle, sink, () -> new YoloTraining(() -> RunRecorder.UNKNOWN));
        TableReader.read(bundle.main(), sink, runs, Progress.ofEpochs());
        YoloFolder.end(bundle, sink, runs.all(), SETTINGS, false);
    }

    private static boolean isOurs(Header header) {
        return header.epoch() >= 0
                && (header.hasNameThatStarts("metrics/mAP50-95(")
                        || (header.hasNameThatStarts("lr/pg")
                                && (header.hasNameThatStarts("train/") || header.hasNameThatStarts("metrics/"))));
    }
}
