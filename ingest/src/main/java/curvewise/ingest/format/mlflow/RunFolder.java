package curvewise.ingest.format.mlflow;

import curvewise.core.run.RunStatus;
import curvewise.ingest.container.Decoding;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one run folder. */
final class RunFolder {
    static final String META = "meta.yaml";
    static final String METRICS = "metrics/";
    static final String PARAMS = "params/";
    static final String TAGS = "tags/";

    /** MLflow allows 6,000 characters for a parameter and 8,000 for a tag. */
    private static final int LONGEST_TEXT = 1 << 16;
    /** Where MLflow moves the folder of an experiment that is deleted. */
    private static final Path TRASH = Path.of(".trash");

    private final Bundle bundle;
    private final RunSink sink;
    private final String prefix;
    private final RunRecorder run;
    private final RunDescription description;

    RunFolder(Bundle bundle, RunSink sink) {
        this.bundle = bundle;
        this.sink = sink;
        // a metric may be called meta.yaml as well: the folder's own has the shortest path
        LogFile meta = bundle.sources().stream()
                .filter(file -> file.fileName().equals(META))
                .min(Comparator.comparingInt(file -> file.name().length()))
                .orElse(bundle.main());
        this.prefix =
                meta.name().substring(0, meta.name().length() - meta.fileName().length());
        this.run = sink.run(bundle.name(), bundle.format().name());
        this.description = new RunDescription(run);
    }

    void read() throws IOException {
        run.status(RunStatus.UNFINISHED, "its meta.yaml is gone");
        for (LogFile file : bundle.sources()) {
            String path = file.name().substring(prefix.length());
            if (path.equals(META)) {
                readMeta(file);
            } else if (path.startsWith(METRICS)) {
                new MetricFile(file, sink.file(file), MetricFile.WINDOW)
                        .read(run, bundle.name(), path.substring(METRICS.length()));
            } else if (path.startsWith(PARAMS)) {
                run.param(path.substring(PARAMS.length()), text(file), file.name());
                sink.file(file).used(1);
            } else if (path.startsWith(TAGS)) {
                readTag(file, path.substring(TAGS.length()));
            }
        }
    }

    private void readMeta(LogFile file) throws IOException {
        MetaYaml meta = MetaYaml.read(file);
        MetaYaml experiment = experiment(file);
        sink.file(file).used(meta.entries());
        String name = meta.get(MetaYaml.Key.RUN_NAME);
        tagUnlessOwnFile(RunDescription.RUN_NAME, name == null ? meta.get(MetaYaml.Key.NAME) : name, file);
        tagUnlessOwnFile(RunDescription.USER, meta.get(MetaYaml.Key.USER_ID), file);
        description.times(meta.get(MetaYaml.Key.START_TIME), meta.get(MetaYaml.Key.END_TIME));
        description.status(meta.get(MetaYaml.Key.STATUS));
        if (!meta.damage().isEmpty()) {
            sink.file(file).damaged(0, meta.damage());
            run.status(RunStatus.UNFINISHED, "its meta.yaml is damaged");
        }
        String deletion = deletion(file, meta, experiment);
        if (deletion != null) {
            description.deleted(deletion);
        }
    }

    private void tagUnlessOwnFile(String name, @Nullable String value, LogFile meta) {
        String own = prefix + TAGS + name;
        if (value != null
                && bundle.sources().stream().noneMatch(file -> file.name().equals(own))) {
            description.tag(name, value, meta.name());
        }
    }

    private static @Nullable String deletion(LogFile file, MetaYaml meta, @Nullable MetaYaml experiment) {
        if (meta.isMarkedDeleted()) {
            return "marked as deleted in its meta.yaml";
        }
        for (Path part : file.path().toAbsolutePath()) {
            if (part.equals(TRASH)) {
                return "in the trash of its store";
            }
        }
        return experiment != null && experiment.isMarkedDeleted() ? "its experiment is marked as deleted" : null;
    }

    /** The description of the experiment, one folder above the run's; {@code null} where none is, or where that is outside of what was ingested. */
    private @Nullable MetaYaml experiment(LogFile file) throws IOException {
        Path folder = file.path().toAbsolutePath().getParent();
        Path above = folder == null ? null : folder.resolveSibling(META);
        if (prefix.isEmpty()
                || above == null
                || !Files.isReadable(above)
                || !Files.isRegularFile(above, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        int slash = prefix.lastIndexOf('/', prefix.length() - 2);
        MetaYaml experiment = MetaYaml.read(new LogFile(above, prefix.substring(0, slash + 1) + META));
        String name = experiment.get(MetaYaml.Key.NAME);
        if (name != null) {
            run.param(RunDescription.EXPERIMENT, name, prefix.substring(0, slash + 1) + META);
        }
        return experiment;
    }

    private void readTag(LogFile file, String name) throws IOException {
        if (description.tag(name, text(file), file.name())) {
            sink.file(file).used(1);
        } else {
            sink.file(file).foreign(1);
        }
    }

    /** The text of a parameter or tag, without the carriage returns of a store that went through Windows. */
    private String text(LogFile file) throws IOException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(LONGEST_TEXT + 1);
        }
        if (bytes.length > LONGEST_TEXT) {
            sink.file(file).damaged(0, "is longer than 65,536 bytes: only these are kept");
            bytes = Arrays.copyOf(bytes, LONGEST_TEXT);
        }
        return Decoding.of(bytes).decode(bytes).replace("\r", "").strip();
    }

    /** Whether reading opens a file of a run folder. */
    static boolean opens(String path) {
        boolean isHidden = path.startsWith(".", path.lastIndexOf('/') + 1);
        return path.equals(META)
                || (!isHidden && List.of(METRICS, PARAMS, TAGS).stream().anyMatch(path::startsWith));
    }
}
