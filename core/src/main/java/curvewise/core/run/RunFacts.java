package curvewise.core.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a log told of one run but its values.
 *
 * @param name the run's name below the ingested folder, {@code #2} and so on included
 * @param format the format that read it
 * @param status how it ended
 * @param statusReason one clause; may be empty
 * @param startedAt when training began; {@code null} when not known
 * @param endedAt when it ended; {@code null} when not known
 * @param durationSeconds how long it took; {@code null} when not known
 * @param host the machine; {@code null} when not known
 * @param commit the commit of the code; {@code null} when not known
 * @param extent how long its log says that it is
 * @param params in the order they were read, each source and name once
 * @param events in the order of the log
 * @param points how many values it has
 * @param series how many series it has
 */
public record RunFacts(
        String name,
        String format,
        RunStatus status,
        String statusReason,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double durationSeconds,
        @Nullable String host,
        @Nullable String commit,
        Extent extent,
        List<Param> params,
        List<RunEvent> events,
        long points,
        int series) {}
