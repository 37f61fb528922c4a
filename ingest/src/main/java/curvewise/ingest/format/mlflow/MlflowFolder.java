package curvewise.ingest.format.mlflow;

import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * MLflow's file store: a folder for each run, with a {@code meta.yaml} and a file for each metric, parameter and tag.
 *
 * <p>A run folder is known by its {@code meta.yaml} and read as one; what lies in its {@code artifacts/} is never opened. Experiments, registered and
 * logged models are parts of the store without values of their own (the metrics of a logged model are copies of its run's).
 */
public final class MlflowFolder implements LogFormat {
    private static final int RUN_ID_DIGITS = 32;
    private static final String METRICS = "metrics";
    /** How every {@code meta.yaml} of a run begins: names stand in the order of the alphabet. */
    private static final String BEGINNING = "artifact_uri:";

    @Override
    public String name() {
        return "mlflow";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample) {
        if (!sample.file().fileName().equals(RunFolder.META)) {
            return null;
        }
        MetaKind kind = MetaKind.of(sample.text());
        if (kind == null) {
            return isOfARun(sample) ? Recognition.tree() : null;
        }
        return switch (kind) {
            case RUN -> Recognition.tree();
            case EXPERIMENT, LINK -> Recognition.companion(kind.description());
            case LOGGED_MODEL, REGISTERED_MODEL, DATASET -> Recognition.companionTree(kind.description());
        };
    }

    @Override
    public boolean isNamedByFolder() {
        return true;
    }

    @Override
    public boolean opens(String pathInTree) {
        return RunFolder.opens(pathInTree);
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        new RunFolder(bundle, sink).read();
    }

    /**
     * A server that is killed while it writes leaves an empty file, and a bad disk anything: the run is known by its folder then, named by 32 hexadecimal
     * digits, and by the metrics beside.
     */
    private static boolean isOfARun(Sample sample) {
        Path folder = sample.file().path().toAbsolutePath().getParent();
        return folder != null
                && isRunId(String.valueOf(folder.getFileName()))
                && (BEGINNING.startsWith(sample.text().strip()) || Files.isDirectory(folder.resolve(METRICS)));
    }

    private static boolean isRunId(String name) {
        return name.length() == RUN_ID_DIGITS && name.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
