package curvewise.core.analysis;

import curvewise.core.evidence.Judged;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Severity;
import curvewise.core.study.Glance;
import curvewise.core.study.Sparkline;
import org.jspecify.annotations.Nullable;

/** Takes out of a judged run what the list of all runs shows of it. */
final class GlanceReading {
    private GlanceReading() {}

    static Glance of(@Nullable Judged headline, Reading reading) {
        return new Glance(
                headline == null ? null : headline.status(),
                headline == null ? Sparkline.NONE : SparklineReading.of(headline),
                count(reading, Severity.CRITICAL),
                count(reading, Severity.WARN),
                count(reading, Severity.INFO),
                count(reading, Severity.GOOD));
    }

    private static int count(Reading reading, Severity severity) {
        return (int) reading.notes().stream()
                .filter(note -> note.finding().severity() == severity)
                .count();
    }
}
