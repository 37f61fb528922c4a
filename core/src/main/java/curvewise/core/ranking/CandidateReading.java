package curvewise.core.ranking;

import curvewise.core.analysis.ExperimentFolder;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.HeldOutSeries;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.rule.machine.EvaluationTime;
import curvewise.core.run.Param;
import curvewise.core.run.Split;
import curvewise.core.study.RunSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes out of a run what a ranking needs. */
final class CandidateReading {
    private final KnowledgeBase knowledge;
    private final RunSummary summary;
    private final Evidence run;

    CandidateReading(KnowledgeBase knowledge, RunSummary summary, Evidence run) {
        this.knowledge = knowledge;
        this.summary = summary;
        this.run = run;
    }

    Candidate candidate() {
        List<Measure> measures = HeldOutSeries.of(knowledge, run).stream()
                .map(series -> new MeasureReading(run, series).measure())
                .toList();
        return new Candidate(
                summary.runId(),
                summary.name(),
                experiment(),
                summary.format(),
                summary.status(),
                summary.startedAt(),
                summary.groupKey(),
                run.task().name(),
                FingerprintReading.of(run),
                new Budget(
                        summary.epochs(), summary.lastStep(), run.run().extent().plannedEpochs()),
                costs(),
                schedule(),
                measures);
    }

    /** A database of MLflow holds all experiments in one file, and says to which a run belongs. */
    private String experiment() {
        String folder = ExperimentFolder.of(summary.name());
        return run.run().params().stream()
                .filter(param -> param.name().equals("mlflow.experiment"))
                .map(Param::value)
                .findFirst()
                .map(experiment -> folder + " | " + experiment)
                .orElse(folder);
    }

    private Costs costs() {
        Track memory = run.track("sys.max_mem", Split.TRAIN);
        memory = memory == null ? run.track("sys.max_mem") : memory;
        double peak = memory == null
                ? Double.NaN
                : Arrays.stream(memory.points().values())
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN);
        return new Costs(summary.durationSeconds(), known(peak), known(new EvaluationTime(run).forward()));
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
