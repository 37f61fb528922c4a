package curvewise.core.ranking;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs that may be compared with each other: same task, same data as far as is known, and one metric that all have.
 *
 * @param task what is trained
 * @param key the metric they are ranked by
 * @param note one sentence on why it is not the one that some of them are judged by; {@code null} where it is
 * @param budget how long they trained, where others on the same data trained longer or shorter: {@code 300 epochs}; {@code null} where none did
 * @param data all that is known of the data
 * @param finished in the natural order of names
 * @param unfinished runs that ended before their plan, or go on; in the natural order of names
 */
public record Group(
        String task,
        MetricKey key,
        @Nullable String note,
        @Nullable String budget,
        Fingerprint data,
        List<Candidate> finished,
        List<Candidate> unfinished) {
    /** Takes copies of the lists; checks that there is a run and that all have the metric. */
    public Group {
        finished = List.copyOf(finished);
        unfinished = List.copyOf(unfinished);
        if (finished.isEmpty() && unfinished.isEmpty()) {
            throw new IllegalArgumentException("a group without runs");
        }
        finished.forEach(run -> measure(run, key));
        unfinished.forEach(run -> measure(run, key));
    }

    /** Whether a run belongs to it. */
    public boolean has(long runId) {
        return all().anyMatch(run -> run.runId() == runId);
    }

    /** All of them, the finished ones first. */
    public Stream<Candidate> all() {
        return Stream.concat(finished.stream(), unfinished.stream());
    }

    /** What a run of the group is ranked by. */
    public Measure measure(Candidate run) {
        return measure(run, key);
    }

    private static Measure measure(Candidate run, MetricKey key) {
        return Objects.requireNonNull(run.measure(key), () -> run.name() + " has no " + key);
    }

    /** One measure of the metric, for its name, direction and scale. */
    public Measure metric() {
        return measure(finished.isEmpty() ? unfinished.get(0) : finished.get(0));
    }
}
