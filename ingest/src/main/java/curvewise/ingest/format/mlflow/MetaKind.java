package curvewise.ingest.format.mlflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@code meta.yaml} of MLflow's file store describes. Told by its keys alone, so that one which is cut or broken is known as well. */
enum MetaKind {
    RUN("MLflow run"),
    EXPERIMENT("MLflow experiment"),
    LOGGED_MODEL("MLflow logged model"),
    REGISTERED_MODEL("MLflow model registry"),
    DATASET("MLflow data set"),
    /** A data set or model that a run took in or gave out. */
    LINK("MLflow input or output");

    private final String description;

    MetaKind(String description) {
        this.description = description;
    }

    /** What it is, in words. */
    String description() {
        return description;
    }

    /** The kind of a text; {@code null} when it is none of MLflow's. */
    static @Nullable MetaKind of(String text) {
        Set<String> keys = keys(text);
        boolean namesRun = keys.contains("run_id") || keys.contains("run_uuid");
        boolean namesExperiment = keys.contains("experiment_id");
        if (keys.contains("model_id") && namesExperiment) {
            return LOGGED_MODEL;
        }
        if (keys.contains("artifact_uri") || (namesRun && namesExperiment)) {
            return RUN;
        }
        if (namesExperiment && (keys.contains("artifact_location") || keys.contains("lifecycle_stage"))) {
            return EXPERIMENT;
        }
        if (keys.containsAll(List.of("destination_id", "source_id"))) {
            return LINK;
        }
        if (keys.containsAll(List.of("name", "creation_timestamp", "last_updated_timestamp"))) {
            return REGISTERED_MODEL;
        }
        return keys.containsAll(List.of("digest", "source_type")) ? DATASET : null;
    }

    /** The names that stand at the beginning of a line and before a colon. */
    private static Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                keys.add(line.substring(0, colon));
            }
        });
        return keys;
    }
}
