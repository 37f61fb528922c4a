package curvewise.ingest.format.mlflow;

import curvewise.core.run.RunStatus;
import curvewise.ingest.format.RunRecorder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a recorder what both of MLflow's stores know of a run besides its metrics. */
final class RunDescription {
    /** Name of the parameter that holds the name of the run's experiment. */
    static final String EXPERIMENT = "mlflow.experiment";
    /** Tags stand among the parameters under this prefix. */
    static final String TAGS = "tags.";

    static final String RUN_NAME = "mlflow.runName";
    static final String USER = "mlflow.user";

    private static final String COMMIT = "mlflow.source.git.commit";
    /** Tags of MLflow's own that say something of a run; the others are its bookkeeping, such as JSON on the models that were logged. */
    private static final Set<String> KEPT = Set.of(
            RUN_NAME,
            USER,
            "mlflow.note.content",
            "mlflow.parentRunId",
            "mlflow.project.entryPoint",
            "mlflow.source.git.branch",
            "mlflow.source.git.repoURL",
            "mlflow.source.name",
            "mlflow.source.type");

    private final RunRecorder run;

    RunDescription(RunRecorder run) {
        this.run = run;
    }

    /** Takes down a tag: the commit, or a parameter. Returns whether it says something of the run. */
    boolean tag(String name, String value, String source) {
        if (value.isEmpty()) {
            return false;
        }
        if (name.equals(COMMIT)) {
            run.commit(value);
            return true;
        }
        if (name.startsWith("mlflow.") && !KEPT.contains(name)) {
            return false;
        }
        run.param(TAGS + name, value, source);
        return true;
    }

    /** Takes down when the run began and ended, where these texts are times. */
    void times(@Nullable String start, @Nullable String end) {
        Instant started = EpochMillis.instant(start);
        if (started != null) {
            run.started(started);
        }
        Instant ended = EpochMillis.instant(end);
        if (ended != null) {
            run.ended(ended);
        }
    }

    /** Takes down the store's own word for how the run ended. */
    void status(@Nullable String word) {
        StoreStatus status = StoreStatus.of(word);
        if (status == null) {
            run.status(RunStatus.UNFINISHED, "the store does not say how it ended");
        } else {
            run.status(status.meaning(), "by the store's own word " + status);
        }
    }

    void deleted(String why) {
        run.status(RunStatus.DELETED, why);
    }
}
