package curvewise.store;

import static curvewise.store.db.derived.Tables.MEASURE;

import curvewise.core.metric.Direction;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricScale;
import curvewise.core.run.Split;
import curvewise.store.db.derived.tables.records.MeasureRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** What runs may be judged by, one row a metric of a run. */
final class Measures {
    private final DSLContext dsl;
    /** The same few names stand in thousands of rows: each is kept once. */
    private final Map<String, String> words = new HashMap<>();

    Measures(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is kept of those of a run. */
    static List<MeasureRecord> rows(long runId, List<Measure> measures) {
        List<MeasureRecord> rows = new ArrayList<>();
        measures.forEach(measure -> rows.add(record(runId, rows.size(), measure)));
        return rows;
    }

    /** Those of the runs with ids from {@code first} to {@code last}, each run's in their order. */
    Map<Long, List<Measure>> of(long first, long last) {
        Map<Long, List<Measure>> measures = new HashMap<>();
        try (var rows = dsl.selectFrom(MEASURE)
                .where(MEASURE.RUN_ID.between(first, last))
                .orderBy(MEASURE.RUN_ID, MEASURE.ORDINAL)
                .fetchLazy()) {
            rows.forEach(row -> measures.computeIfAbsent(row.getRunId(), run -> new ArrayList<>())
                    .add(measure(row)));
        }
        return measures;
    }

    private static MeasureRecord record(long runId, int ordinal, Measure measure) {
        MeasureRecord row = new MeasureRecord();
        row.setRunId(runId);
        row.setOrdinal(ordinal);
        row.setMetric(measure.metric());
        row.setRawName(measure.rawName());
        row.setDefinition(measure.definition());
        row.setSplit(ReadingWriter.label(measure.split()));
        row.setDirection(measure.direction().label());
        row.setPlace(measure.order());
        row.setScale(measure.scale().name());
        row.setFactor(measure.factor());
        row.setDecimals(measure.decimals());
        row.setEvaluations(measure.evaluations());
        row.setBest(measure.best());
        row.setBestEpoch(measure.bestEpoch());
        row.setBestStep(measure.bestStep());
        row.setLastValue(measure.last());
        row.setEndMean(measure.endMean());
        row.setLuck(measure.luck());
        row.setJitter(measure.jitter());
        row.setJitterValues(measure.jitterValues());
        row.setCurveDigest(measure.digest());
        row.setMarks(Compact.of(measure.marks()));
        return row;
    }

    private Measure measure(MeasureRecord row) {
        return new Measure(
                once(row.getMetric()),
                once(row.getRawName()),
                once(row.getDefinition()),
                row.getSplit() == null ? null : Split.of(row.getSplit()),
                Direction.of(row.getDirection()),
                row.getPlace(),
                MetricScale.valueOf(row.getScale()),
                row.getFactor(),
                row.getDecimals(),
                row.getEvaluations(),
                row.getBest(),
                row.getBestEpoch(),
                row.getBestStep(),
                row.getLastValue(),
                row.getEndMean(),
                row.getLuck(),
                row.getJitter(),
                row.getJitterValues(),
                row.getCurveDigest(),
                Compact.marks(row.getMarks()));
    }

    private String once(String word) {
        return words.computeIfAbsent(word, same -> same);
    }
}
