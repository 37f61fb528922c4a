package curvewise.store;

import static curvewise.store.db.derived.Tables.SERIES_SUMMARY;
import static curvewise.store.db.facts.Tables.RUN;
import static curvewise.store.db.facts.Tables.SERIES;

import curvewise.core.analysis.RunFindings;
import curvewise.core.metric.Direction;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.store.Analyses.StaleRun;
import curvewise.store.db.derived.tables.records.ConvergenceRecord;
import curvewise.store.db.derived.tables.records.MeasureRecord;
import curvewise.store.db.derived.tables.records.NoteRecord;
import curvewise.store.db.derived.tables.records.PerformanceRecord;
import curvewise.store.db.derived.tables.records.RuleOutcomesRecord;
import curvewise.store.db.derived.tables.records.RunSummaryRecord;
import curvewise.store.db.derived.tables.records.SeriesSummaryRecord;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What was found of a run as it will be written: its rows, and none of the points they came from, so that many may wait to be written together. */
public final class Judgement {
    private final StaleRun stale;
    private final RunSummaryRecord run;
    private final List<SeriesSummaryRecord> series;
    private final List<ConvergenceRecord> convergence;
    private final List<NoteRecord> notes;
    private final RuleOutcomesRecord outcomes;
    private final PerformanceRecord performance;
    private final List<MeasureRecord> measures;

    Judgement(StaleRun stale, RunFindings found, String digest) {
        WrittenReading reading =
                new WrittenReading(stale.runId(), found.examined().reading());
        this.stale = stale;
        this.run = row(stale, found, digest);
        this.series = found.series().stream().map(Judgement::row).toList();
        this.convergence = reading.convergence();
        this.notes = reading.notes();
        this.outcomes = reading.outcomes();
        this.performance = Performances.row(stale.runId(), found.performance(), found.glance());
        this.measures = Measures.rows(stale.runId(), found.performance().measures());
    }

    /** Keeps them instead of what was found of the runs before; a run has a hundred rows and more, so that they are written table by table. */
    static void write(DSLContext dsl, List<Judgement> judgements) {
        List<Long> judgedBefore = judgements.stream()
                .filter(judgement -> judgement.stale.isJudged())
                .map(judgement -> judgement.stale.runId())
                .toList();
        if (!judgedBefore.isEmpty()) {
            forget(dsl, judgedBefore);
        }
        ManyRows.insert(dsl, all(judgements, judgement -> List.of(judgement.run)));
        ManyRows.insert(dsl, all(judgements, judgement -> judgement.series));
        ManyRows.insert(dsl, all(judgements, judgement -> judgement.convergence));
        ManyRows.insert(dsl, all(judgements, judgement -> judgement.notes));
        ManyRows.insert(dsl, all(judgements, judgement -> List.of(judgement.outcomes)));
        ManyRows.insert(dsl, all(judgements, judgement -> List.of(judgement.performance)));
        ManyRows.insert(dsl, all(judgements, judgement -> judgement.measures));
    }

    private static <R> List<R> all(List<Judgement> judgements, Function<Judgement, List<R>> rows) {
        return judgements.stream()
                .flatMap(judgement -> rows.apply(judgement).stream())
                .toList();
    }

    private static void forget(DSLContext dsl, List<Long> runIds) {
        Removal.ofJudgements(dsl, runIds);
        dsl.deleteFrom(SERIES_SUMMARY)
                .where(SERIES_SUMMARY.SERIES_ID.in(DSL.select(SERIES.SERIES_ID)
                        .from(RUN)
                        .join(SERIES)
                        .on(SERIES.READING_ID.eq(RUN.READING_ID))
                        .where(RUN.RUN_ID.in(runIds))))
                .execute();
    }

    private static RunSummaryRecord row(StaleRun stale, RunFindings found, String digest) {
        RunSummaryRecord row = new RunSummaryRecord();
        row.setRunId(stale.runId());
        row.setReadingId(stale.readingId());
        row.setDigest(digest + stale.settingsDigest());
        row.setEpochs(found.epochs());
        row.setLastStep(found.lastStep());
        row.setSeed(found.seed());
        row.setGroupKey(found.groupKey());
        row.setVerdict(found.examined().reading().verdict().sentence());
        RunSummary.Headline headline = found.headline();
        if (headline != null) {
            row.setHeadlineMetric(headline.metric());
            row.setHeadlineRawName(headline.rawName());
            row.setHeadlineDirection(headline.direction().label());
            row.setHeadlineBest(headline.best());
            row.setHeadlineLast(headline.last());
            row.setBestEpoch(headline.bestEpoch());
            row.setBestStep(headline.bestStep());
        }
        return row;
    }

    private static SeriesSummaryRecord row(SeriesSummary s) {
        Direction direction = s.direction();
        return new SeriesSummaryRecord(
                s.seriesId(),
                s.metric(),
                direction == null ? null : direction.label(),
                s.role(),
                s.unit(),
                s.points(),
                s.undefinedPoints(),
                s.firstStep(),
                s.lastStep(),
                s.firstValue(),
                s.lastValue(),
                s.minValue(),
                s.minStep(),
                s.maxValue(),
                s.maxStep(),
                s.bestValue(),
                s.bestStep(),
                s.bestEpoch());
    }
}
