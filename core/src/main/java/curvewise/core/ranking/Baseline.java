package curvewise.core.ranking;

import curvewise.core.text.NaturalOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The run that others are compared with.
 *
 * @param run the run
 * @param isNamed whether somebody named it; else it is only a default
 */
public record Baseline(Candidate run, boolean isNamed) {
    private static final Comparator<Candidate> EARLIEST = Comparator.comparing(
                    Candidate::startedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Candidate::name, NaturalOrder.INSTANCE)
            .thenComparing(Candidate::runId);

    /** The one that was named. */
    public static Baseline named(Candidate run) {
        return new Baseline(run, true);
    }

    /** The earliest started finished run; where starts are unknown the first by the natural order of names. {@code null} when none is finished. */
    public static @Nullable Baseline byDefault(Collection<Candidate> runs) {
        return runs.stream()
                .filter(Candidate::isFinished)
                .min(EARLIEST)
                .map(run -> new Baseline(run, false))
                .orElse(null);
    }

    /** As sentences say what it is. */
    public String words() {
        return isNamed
                ? "the baseline is " + run.name()
                : "no baseline is named: the default is the earliest finished run, " + run.name();
    }
}
