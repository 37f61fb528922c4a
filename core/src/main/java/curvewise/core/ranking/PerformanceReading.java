package curvewise.core.ranking;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.HeldOutSeries;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.rule.machine.EvaluationTime;
import curvewise.core.run.Param;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes out of a run what a ranking needs. */
final class PerformanceReading {
    private final KnowledgeBase knowledge;
    private final Evidence run;

    PerformanceReading(KnowledgeBase knowledge, Evidence run) {
        this.knowledge = knowledge;
        this.run = run;
    }

    Performance performance(@Nullable Long epochs, @Nullable Long steps) {
        List<Measure> measures = HeldOutSeries.of(knowledge, run).stream()
                .map(series -> new MeasureReading(run, series).measure())
                .toList();
        return new Performance(
                run.task().name(),
                experiment(),
                FingerprintReading.of(run),
                new Budget(epochs, steps, run.run().extent().plannedEpochs()),
                memory(),
                known(new EvaluationTime(run).forward()),
                schedule(),
                measures);
    }

    /** A database of MLflow holds all experiments in one file, and says to which a run belongs. */
    private @Nullable String experiment() {
        return run.run().params().stream()
                .filter(param -> param.name().equals("mlflow.experiment"))
                .map(Param::value)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Double memory() {
        Track memory = run.track("sys.max_mem", Split.TRAIN);
        memory = memory == null ? run.track("sys.max_mem") : memory;
        double peak = memory == null
                ? Double.NaN
                : Arrays.stream(memory.points().values())
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN);
        return known(peak);
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) && value > 0 ? value : null;
    }

    private Schedule schedule() {
        LearningRate rate = run.learningRate();
        if (rate == null) {
            return Schedule.UNKNOWN;
        }
        Points points = rate.track().points();
        List<Double> drops = rate.drops().stream()
                .map(drop -> place(points, drop))
                .filter(Objects::nonNull)
                .toList();
        return new Schedule(known(rate.peak()), drops, rate.isAnnealed());
    }

    private static @Nullable Double place(Points points, LearningRate.Drop drop) {
        double epoch = points.epochs()[drop.point()];
        if (Double.isFinite(epoch)) {
            return epoch;
        }
        return drop.step() == Points.NO_STEP ? null : Double.valueOf((double) drop.step());
    }
}
