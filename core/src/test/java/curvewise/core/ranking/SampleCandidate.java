package curvewise.core.ranking;

import curvewise.core.evidence.SampleKnowledge;
import curvewise.core.evidence.SampleRun;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run that a test makes up, as a ranking sees it: finished, of its own configuration, with one evaluation an epoch. */
final class SampleCandidate {
    static final KnowledgeBase KNOWLEDGE = new SampleKnowledge().build();

    private final String name;
    private final String format;
    private final SampleRun run;
    private RunStatus status = RunStatus.FINISHED;
    private String groupKey;
    private @Nullable Instant startedAt;
    private @Nullable Double seconds;
    private long epochs;

    private SampleCandidate(String name, String format) {
        this.name = name;
        this.format = format;
        this.groupKey = name;
        this.run = SampleRun.of(format);
    }

    static SampleCandidate of(String name, String format) {
        return new SampleCandidate(name, format);
    }

    /** A run of detection in the folder {@code exp}. */
    static SampleCandidate detector(String name, double... ap) {
        return of("exp/" + name + ".csv", "csv").log("AP", "det.ap", Split.VAL, ap);
    }

    /** A run of classification in the folder {@code exp}: nothing is known of its noise but its jitter. */
    static SampleCandidate classifier(String name, double... top1) {
        return of("exp/" + name + ".csv", "csv").task("classification").log("acc", "cls.top1", Split.VAL, top1);
    }

    SampleCandidate task(String task) {
        run.task(task);
        return this;
    }

    SampleCandidate log(String raw, String metric, @Nullable Split split, double... values) {
        run.log(raw, metric, split, values);
        epochs = Math.max(epochs, values.length);
        return this;
    }

    SampleCandidate coco(double... twelve) {
        run.coco(twelve);
        epochs = Math.max(epochs, 1);
        return this;
    }

    SampleCandidate epochs(long count) {
        epochs = count;
        return this;
    }

    SampleCandidate param(String key, String value) {
        run.param(key, value);
        return this;
    }

    SampleCandidate data(@Nullable Long iterationsPerEpoch, @Nullable Long evaluationIterations) {
        return extent(new Extent(iterationsPerEpoch, null, evaluationIterations, null, null));
    }

    SampleCandidate extent(Extent extent) {
        run.extent(extent);
        return this;
    }

    SampleCandidate ended(RunStatus how) {
        status = how;
        return this;
    }

    SampleCandidate configuration(String key) {
        groupKey = key;
        return this;
    }

    SampleCandidate started(String instant) {
        startedAt = Instant.parse(instant);
        return this;
    }

    SampleCandidate took(double wallSeconds) {
        seconds = wallSeconds;
        return this;
    }

    Candidate build() {
        Performance shown = Performance.of(KNOWLEDGE, run.evidence(), epochs == 0 ? null : Long.valueOf(epochs), null);
        return Candidate.of(name.hashCode(), name, format, status, startedAt, seconds, groupKey, shown);
    }
}
