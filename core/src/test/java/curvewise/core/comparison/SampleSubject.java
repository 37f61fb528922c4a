package curvewise.core.comparison;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleKnowledge;
import curvewise.core.evidence.SampleRun;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Performance;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.reading.Reader;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A run that a test makes up: finished, of its own configuration, with one evaluation an epoch, in the folder {@code exp}. */
final class SampleSubject {
    private static final KnowledgeBase KNOWLEDGE = new SampleKnowledge().build();

    private final String name;
    private final String format;
    private final SampleRun run;
    private RunStatus status = RunStatus.FINISHED;
    private String groupKey;
    private @Nullable Double seconds;
    private long epochs;

    private SampleSubject(String name, String format) {
        this.name = name;
        this.format = format;
        this.groupKey = name;
        this.run = SampleRun.of(format);
    }

    static SampleSubject of(String label, String format) {
        return new SampleSubject("exp/" + label + "/results.csv", format);
    }

    /** A run of detection with its AP. */
    static SampleSubject detector(String label, double... ap) {
        return of(label, "csv").log("AP", "det.ap", Split.VAL, ap);
    }

    /** A run of classification: nothing is known of its noise but its jitter. */
    static SampleSubject classifier(String label, double... top1) {
        return of(label, "csv").task("classification").log("acc", "cls.top1", Split.VAL, top1);
    }

    /** So many evaluations around a level, every other one a bit above and below. */
    static double[] around(double level, double jitter, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = level + (i % 2 == 0 ? jitter : -jitter);
        }
        return values;
    }

    SampleSubject task(String task) {
        run.task(task);
        return this;
    }

    SampleSubject log(String raw, String metric, @Nullable Split split, double... values) {
        run.log(raw, metric, split, values);
        epochs = Math.max(epochs, values.length);
        return this;
    }

    SampleSubject logSteps(String raw, String metric, Split split, long first, long interval, double... values) {
        run.logSteps(raw, metric, split, first, interval, values);
        return this;
    }

    SampleSubject param(String key, String value) {
        run.param(key, value);
        return this;
    }

    SampleSubject planned(long plannedEpochs) {
        run.extent(new Extent(null, plannedEpochs, null, null, null));
        return this;
    }

    SampleSubject ended(RunStatus how) {
        status = how;
        return this;
    }

    SampleSubject configuration(String key) {
        groupKey = key;
        return this;
    }

    SampleSubject took(double wallSeconds) {
        seconds = wallSeconds;
        return this;
    }

    Subject build() {
        Evidence evidence = run.evidence();
        Performance shown = Performance.of(KNOWLEDGE, evidence, epochs == 0 ? null : Long.valueOf(epochs), null);
        Candidate candidate = Candidate.of(name.hashCode(), name, format, status, null, seconds, groupKey, shown);
        return new Subject(candidate, new ExaminedRun(evidence, Reader.read(evidence, Set.of())));
    }

    /** This run as the candidate, another as the baseline. */
    Comparison against(SampleSubject baseline) {
        return Comparison.ofPair(build(), baseline.build());
    }
}
