package curvewise.store;

import curvewise.core.evidence.Place;
import curvewise.core.reading.ConvergenceSummary;
import curvewise.core.reading.Reading;
import curvewise.core.reading.RuleOutcome;
import curvewise.core.rule.Advice;
import curvewise.core.rule.Figure;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.store.db.derived.tables.records.ConvergenceRecord;
import curvewise.store.db.derived.tables.records.NoteRecord;
import curvewise.store.db.derived.tables.records.RuleOutcomesRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.tools.json.JSONValue;
import org.jspecify.annotations.Nullable;

/** What an expert says of one run, as SQL sees it. */
final class WrittenReading {
    private final long runId;
    private final Reading reading;

    WrittenReading(long runId, Reading reading) {
        this.runId = runId;
        this.reading = reading;
    }

    List<ConvergenceRecord> convergence() {
        List<ConvergenceRecord> rows = new ArrayList<>();
        reading.convergence().forEach(its -> rows.add(record(rows.size(), its)));
        return rows;
    }

    List<NoteRecord> notes() {
        List<NoteRecord> rows = new ArrayList<>();
        reading.notes().forEach(note -> rows.add(record(rows.size(), note)));
        return rows;
    }

    RuleOutcomesRecord outcomes() {
        return new RuleOutcomesRecord(
                runId,
                of(RuleOutcome::rule),
                of(outcome -> outcome.kind().label()),
                of(outcome -> outcome.reason().isEmpty() ? null : outcome.reason()));
    }

    private @Nullable String[] of(Function<RuleOutcome, @Nullable String> column) {
        return reading.outcomes().stream().map(column).toArray(String[]::new);
    }

    private NoteRecord record(int ordinal, Note note) {
        Finding finding = note.finding();
        String advice = finding.advice().stream().map(Advice::text).collect(Collectors.joining(" "));
        return new NoteRecord(
                runId,
                ordinal,
                note.rule(),
                finding.severity().name(),
                finding.confidence().name(),
                note.card().topic().label(),
                finding.summary(),
                finding.explanation(),
                advice,
                evidence(finding));
    }

    /** {@code {"ap50": 0.643, "places": [{"source": "a.log", "line": 7, "char": 278}]}}. */
    private static String evidence(Finding finding) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        for (Figure figure : finding.figures()) {
            evidence.put(figure.name(), figure.value());
        }
        evidence.put(
                "places", finding.places().stream().map(WrittenReading::place).toList());
        // every slash comes escaped, which JSON allows and no reader of a path wants
        return JSONValue.toJSONString(evidence).replace("\\/", "/");
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", place.source());
        fields.put("line", place.line());
        if (place.character() > 0) {
            fields.put("char", place.character());
        }
        return fields;
    }

    private ConvergenceRecord record(int ordinal, ConvergenceSummary its) {
        ConvergenceRecord row = new ConvergenceRecord();
        row.setRunId(runId);
        row.setOrdinal(ordinal);
        row.setRawName(its.rawName());
        row.setMetric(its.metric());
        row.setSplit(its.split() == null ? null : its.split().label());
        row.setStatus(its.status().name());
        row.setNoise(its.noise());
        row.setTailChange(its.tailChange());
        row.setTailP(its.tailP());
        row.setBestStep(its.bestStep());
        row.setPlateauStep(its.plateauStep());
        row.setStepsTo_90(its.stepsTo90());
        row.setStepsTo_95(its.stepsTo95());
        row.setStepsTo_99(its.stepsTo99());
        return row;
    }
}
