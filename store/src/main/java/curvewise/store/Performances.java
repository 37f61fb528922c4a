package curvewise.store;

import static curvewise.store.db.derived.Tables.PERFORMANCE;
import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.convergence.Status;
import curvewise.core.ranking.Budget;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Fingerprint;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.Performance;
import curvewise.core.ranking.Schedule;
import curvewise.core.run.RunStatus;
import curvewise.core.study.Glance;
import curvewise.store.db.derived.tables.records.PerformanceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What rankings and the list of all runs need to know of runs, so that neither ever loads a curve. */
final class Performances {
    /** Few enough to be read at one go: a query that stays open for long may lose the pages it stands on. */
    private static final int RUNS_AT_ONCE = 256;

    private final DSLContext dsl;

    Performances(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is kept of a run. */
    static PerformanceRecord row(long runId, Performance shown, Glance glance) {
        PerformanceRecord row = new PerformanceRecord();
        row.setRunId(runId);
        row.setTask(shown.task());
        row.setExperiment(shown.experiment());
        fill(row, shown.data());
        fill(row, shown.budget());
        row.setMemory(shown.memory());
        row.setInferenceSeconds(shown.inferenceSeconds());
        row.setPeakRate(shown.schedule().peak());
        row.setRateDrops(Compact.of(shown.schedule().drops()));
        row.setIsAnnealed(shown.schedule().isAnnealed());
        fill(row, glance);
        return row;
    }

    private static void fill(PerformanceRecord row, Fingerprint data) {
        row.setIterationsPerEpoch(data.iterationsPerEpoch());
        row.setBatch(data.batch());
        row.setEvaluationIterations(data.evaluationIterations());
        row.setEvaluationBatch(data.evaluationBatch());
        row.setAbsentSizes(data.absentSizes());
        row.setClasses(data.classes());
        row.setDataParam(data.dataParam());
        row.setDataValue(data.dataValue());
    }

    private static void fill(PerformanceRecord row, Budget budget) {
        row.setEpochs(budget.epochs());
        row.setSteps(budget.steps());
        row.setPlannedEpochs(budget.plannedEpochs());
    }

    private static void fill(PerformanceRecord row, Glance glance) {
        row.setConvergence(
                glance.convergence() == null ? null : glance.convergence().name());
        row.setCriticals(glance.criticals());
        row.setWarnings(glance.warnings());
        row.setInfos(glance.infos());
        row.setGoods(glance.goods());
        row.setSparkline(Compact.of(glance.curve()));
    }

    /** All runs that were judged, by id, those that left the folder included: what may not be ranked is for the ranking to say. */
    List<Candidate> candidates() {
        List<Long> ids = dsl.select(PERFORMANCE.RUN_ID)
                .from(PERFORMANCE)
                .orderBy(PERFORMANCE.RUN_ID)
                .fetch(PERFORMANCE.RUN_ID);
        Measures measures = new Measures(dsl);
        List<Candidate> candidates = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += RUNS_AT_ONCE) {
            int to = Math.min(ids.size(), from + RUNS_AT_ONCE);
            add(candidates, measures, ids.get(from), ids.get(to - 1));
        }
        return candidates;
    }

    private void add(List<Candidate> candidates, Measures measures, long first, long last) {
        Map<Long, List<Measure>> ofRuns = measures.of(first, last);
        dsl.select(PERFORMANCE.fields())
                .select(RUN.NAME, RUN.FORMAT, RUN.STATUS, RUN.STARTED_AT, RUN.DURATION_S, RUN_SUMMARY.GROUP_KEY)
                .from(PERFORMANCE)
                .join(RUN)
                .on(RUN.RUN_ID.eq(PERFORMANCE.RUN_ID))
                .join(RUN_SUMMARY)
                .on(RUN_SUMMARY.RUN_ID.eq(PERFORMANCE.RUN_ID))
                .where(PERFORMANCE.RUN_ID.between(first, last))
                .orderBy(PERFORMANCE.RUN_ID)
                .forEach(row ->
                        candidates.add(candidate(row, ofRuns.getOrDefault(row.get(PERFORMANCE.RUN_ID), List.of()))));
    }

    private static Candidate candidate(Record row, List<Measure> measures) {
        return Candidate.of(
                row.get(PERFORMANCE.RUN_ID),
                row.get(RUN.NAME),
                row.get(RUN.FORMAT),
                RunStatus.of(row.get(RUN.STATUS)),
                StoredStudy.instant(row.get(RUN.STARTED_AT)),
                row.get(RUN.DURATION_S),
                row.get(RUN_SUMMARY.GROUP_KEY),
                new Performance(
                        row.get(PERFORMANCE.TASK),
                        row.get(PERFORMANCE.EXPERIMENT),
                        data(row),
                        new Budget(
                                row.get(PERFORMANCE.EPOCHS),
                                row.get(PERFORMANCE.STEPS),
                                row.get(PERFORMANCE.PLANNED_EPOCHS)),
                        row.get(PERFORMANCE.MEMORY),
                        row.get(PERFORMANCE.INFERENCE_SECONDS),
                        new Schedule(
                                row.get(PERFORMANCE.PEAK_RATE),
                                Compact.numbers(row.get(PERFORMANCE.RATE_DROPS)),
                                row.get(PERFORMANCE.IS_ANNEALED)),
                        measures));
    }

    private static Fingerprint data(Record row) {
        return new Fingerprint(
                row.get(PERFORMANCE.ITERATIONS_PER_EPOCH),
                row.get(PERFORMANCE.BATCH),
                row.get(PERFORMANCE.EVALUATION_ITERATIONS),
                row.get(PERFORMANCE.EVALUATION_BATCH),
                row.get(PERFORMANCE.ABSENT_SIZES),
                row.get(PERFORMANCE.CLASSES),
                row.get(PERFORMANCE.DATA_PARAM),
                row.get(PERFORMANCE.DATA_VALUE));
    }

    /** What a row that may be of a run that was not judged shows at one glance. */
    static Glance glance(Record row) {
        if (row.get(PERFORMANCE.RUN_ID) == null) {
            return Glance.NONE;
        }
        return new Glance(
                status(row.get(PERFORMANCE.CONVERGENCE)),
                Compact.sparkline(row.get(PERFORMANCE.SPARKLINE)),
                row.get(PERFORMANCE.CRITICALS),
                row.get(PERFORMANCE.WARNINGS),
                row.get(PERFORMANCE.INFOS),
                row.get(PERFORMANCE.GOODS));
    }

    private static @Nullable Status status(@Nullable String convergence) {
        return convergence == null ? null : Status.valueOf(convergence);
    }
}
