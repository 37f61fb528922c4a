package curvewise.ingest.format.mlflow;

import curvewise.core.run.RunStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** MLflow's own word on how a run ended: a number in its files, a name in its databases. */
enum StoreStatus {
    RUNNING(1, RunStatus.RUNNING),
    SCHEDULED(2, RunStatus.RUNNING),
    FINISHED(3, RunStatus.FINISHED),
    FAILED(4, RunStatus.FAILED),
    KILLED(5, RunStatus.KILLED);

    private final String number;
    private final RunStatus meaning;

    StoreStatus(int number, RunStatus meaning) {
        this.number = Integer.toString(number);
        this.meaning = meaning;
    }

    RunStatus meaning() {
        return meaning;
    }

    /** The status of a number or name; {@code null} for any other text. */
    static @Nullable StoreStatus of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (StoreStatus status : values()) {
            if (status.number.equals(text) || status.name().equals(text.toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        return null;
    }
}
