package curvewise.ingest.format.mlflow;

import curvewise.ingest.format.RunRecorder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Milliseconds since 1970, where they are: loggers also pass steps, or seconds, for a time stamp. */
final class EpochMillis {
    /** Late April 1970: smaller numbers are counters, or seconds. */
    private static final long FIRST = 10_000_000_000L;
    /** The year 9999: larger numbers are micro- or nanoseconds. */
    private static final long LAST = 253_402_300_799_999L;

    private EpochMillis() {}

    /** Seconds since 1970; {@link RunRecorder#UNKNOWN} when these milliseconds are no date. */
    static double seconds(long millis) {
        return isDate(millis) ? millis / 1000.0 : RunRecorder.UNKNOWN;
    }

    /** The instant of a text: milliseconds, or a date and time of ISO 8601, in UTC where it names no zone; {@code null} for any other. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            long millis = Long.parseLong(text.strip());
            return isDate(millis) ? Instant.ofEpochMilli(millis) : null;
        } catch (NumberFormatException e) {
            return ofDate(text.strip().replace(' ', 'T'));
        }
    }

    private static @Nullable Instant ofDate(String text) {
        try {
            TemporalAccessor date =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = date instanceof OffsetDateTime with ? with.toInstant() : utc(date);
            return isDate(instant.toEpochMilli()) ? instant : null;
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }

    private static Instant utc(TemporalAccessor date) {
        return LocalDateTime.from(date).toInstant(ZoneOffset.UTC);
    }

    private static boolean isDate(long millis) {
        return millis >= FIRST && millis <= LAST;
    }
}
