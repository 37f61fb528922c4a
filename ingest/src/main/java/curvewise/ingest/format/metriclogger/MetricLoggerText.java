package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.TextStream;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.TextLogFormat;
import java.io.IOException;

/**
 * Console text of a training with the MetricLogger of torchvision's references and of DETR, DeiT, MAE and their descendants, and the summary that
 * pycocotools prints. Step is epoch times iterations an epoch plus iteration; evaluations stand where training stood; there is no time of day.
 */
public final class MetricLoggerText implements TextLogFormat {
    @Override
    public String name() {
        return "metriclogger";
    }

    @Override
    public boolean recognisesText(String head) {
        return new Evidence(head).isFound();
    }

    @Override
    public void read(TextStream text, RunSink sink) throws IOException {
        new MetricLoggerReader(text, sink, name()).read();
    }
}
