package curvewise.ingest.format.table;

import curvewise.core.run.RunStatus;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Progress;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any table with a header, a step or epoch column and columns of numbers: Keras's {@code CSVLogger}, timm's {@code summary.csv}, fastai's history, and
 * what people write by hand.
 *
 * <p>Files of one folder that have the same axis and no other column in common describe one run in parts, as {@code training_log.csv} and
 * {@code detection_metrics.csv} do.
 */
public final class TableCsv implements LogFormat {
    private static final int LONGEST_SIGNATURE = 2000;
    private static final String SIGNATURE_SEPARATOR = "\n";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample) {
        TableHead head = TableHead.of(sample);
        return head != null && new FirstRows(head).areOfALog() ? Recognition.source(signature(head.header())) : null;
    }

    @Override
    public List<List<FoundFile>> group(List<FoundFile> sources) {
        return sources.size() > 1 && areParts(sources) ? List.of(sources) : LogFormat.super.group(sources);
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        TableRuns runs = new TableRuns(bundle, sink, () -> RunWatch.NONE);
        for (LogFile file : bundle.sources()) {
            TableReader.read(file, sink, runs, Progress.ofRows());
        }
        runs.all().forEach(run -> run.recorder().status(RunStatus.FINISHED, "planned length not in the log"));
    }

    /** The axis, then the columns of values; empty where these are too many to keep, and the file stands alone. */
    private static String signature(Header header) {
        List<String> names = new ArrayList<>();
        names.add(header.name(header.axis()).toLowerCase(Locale.ROOT));
        for (int i = 0; i < header.size(); i++) {
            if (header.role(i) == Header.Role.VALUE) {
                names.add(header.name(i));
            }
        }
        String signature = String.join(SIGNATURE_SEPARATOR, names);
        return signature.length() > LONGEST_SIGNATURE ? "" : signature;
    }

    private static boolean areParts(List<FoundFile> sources) {
        Set<String> axes = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (FoundFile source : sources) {
            String[] names = source.signature().split(SIGNATURE_SEPARATOR, -1);
            axes.add(names[0]);
            for (int i = 1; i < names.length; i++) {
                if (!columns.add(names[i])) {
                    return false;
                }
            }
            if (names.length == 1) {
                return false;
            }
        }
        return axes.size() == 1;
    }
}
