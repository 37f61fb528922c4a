package curvewise.ingest.format.tensorboard;

import curvewise.ingest.format.RunRecorder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When, and on which machine, the files of a run were written. */
final class Whereabouts {
    /** The year 5138: what lies beyond is no time. */
    private static final double LATEST = 1e11;

    private static final double MICROS = 1e6;

    private double from = Double.POSITIVE_INFINITY;
    private double to = Double.NEGATIVE_INFINITY;
    private @Nullable String host;

    /** Something was written then, in seconds since 1970; NaN is no time. */
    void at(double time) {
        if (time > 0 && time < LATEST) {
            from = Math.min(from, time);
            to = Math.max(to, time);
        }
    }

    /** And on this machine; the first counts. */
    void on(@Nullable String machine) {
        host = host == null ? machine : host;
    }

    boolean isKnown() {
        return from <= to;
    }

    void tell(RunRecorder run) {
        if (isKnown()) {
            run.started(instant(from));
            run.ended(instant(to));
        }
        if (host != null) {
            run.host(host);
        }
    }

    private static Instant instant(double time) {
        return Instant.EPOCH.plus(Math.round(time * MICROS), ChronoUnit.MICROS);
    }
}
