package curvewise.cli.explain;

import curvewise.cli.output.ResultStream;
import curvewise.core.evidence.Place;
import curvewise.core.reading.Action;
import curvewise.core.reading.ConvergenceSummary;
import curvewise.core.reading.Reading;
import curvewise.core.reading.RuleOutcome;
import curvewise.core.rule.Figure;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.ingest.explain.ExplainedRun;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Readings as an array of objects, named as the columns that SQL shows. */
final class JsonReadingWriter implements ReadingWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final ResultStream out;
    private boolean isFirst = true;

    JsonReadingWriter(ResultStream out) {
        this.out = out;
    }

    @Override
    public void run(ExplainedRun run) {
        out.write(isFirst ? "[\n" : ",\n");
        isFirst = false;
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, run);
        }
    }

    @Override
    public void end() {
        out.write(isFirst ? "[]\n" : "\n]\n");
    }

    private static void write(JsonGenerator json, ExplainedRun run) {
        Reading reading = run.findings().examined().reading();
        json.writeStartObject();
        json.writeStringProperty("run", run.run().name());
        json.writeStringProperty("format", run.run().format());
        json.writeStringProperty("task", run.findings().task());
        json.writeStringProperty("status", run.run().status().label());
        json.writeStringProperty("status_reason", run.run().statusReason());
        json.writeStringProperty("verdict", reading.verdict().sentence());
        array(json, "convergence", reading.convergence(), JsonReadingWriter::write);
        array(json, "notes", reading.notes(), JsonReadingWriter::write);
        array(json, "actions", reading.actions(), JsonReadingWriter::write);
        array(json, "rule_outcomes", reading.outcomes(), JsonReadingWriter::write);
        json.writeEndObject();
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> items, java.util.function.BiConsumer<JsonGenerator, T> write) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(item -> write.accept(json, item));
        json.writeEndArray();
    }

    private static void object(JsonGenerator json, Consumer<JsonGenerator> fields) {
        json.writeStartObject();
        fields.accept(json);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ConvergenceSummary its) {
        object(json, to -> {
            to.writeStringProperty("raw_name", its.rawName());
            to.writeStringProperty("metric", its.metric());
            to.writeStringProperty(
                    "split", its.split() == null ? null : its.split().label());
            to.writeStringProperty("status", its.status().name());
            number(to, "noise", its.noise());
            number(to, "tail_change", its.tailChange());
            number(to, "tail_p", its.tailP());
            number(to, "best_step", its.bestStep());
            number(to, "plateau_step", its.plateauStep());
            number(to, "steps_to_90", its.stepsTo90());
            number(to, "steps_to_95", its.stepsTo95());
            number(to, "steps_to_99", its.stepsTo99());
        });
    }

    private static void number(JsonGenerator json, String name, @Nullable Number value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else {
            json.writeNumber(value.doubleValue());
        }
    }

    private static void write(JsonGenerator json, Note note) {
        Finding finding = note.finding();
        object(json, to -> {
            to.writeStringProperty("rule", note.rule());
            to.writeStringProperty("section", note.card().section().question());
            to.writeStringProperty("severity", finding.severity().name());
            to.writeStringProperty("confidence", finding.confidence().name());
            to.writeStringProperty("topic", note.card().topic().label());
            to.writeStringProperty("summary", finding.summary());
            to.writeStringProperty("explanation", finding.explanation());
            array(to, "advice", finding.advice(), (item, advice) -> item.writeString(advice.text()));
            to.writeName("evidence");
            object(
                    to,
                    evidence -> finding.figures()
                            .forEach((Figure figure) -> number(evidence, figure.name(), figure.value())));
            array(to, "places", finding.places(), JsonReadingWriter::write);
        });
    }

    private static void write(JsonGenerator json, Place place) {
        object(json, to -> {
            to.writeStringProperty("source", place.source());
            number(to, "line", place.line());
            number(to, "char", place.character() > 0 ? place.character() : null);
        });
    }

    private static void write(JsonGenerator json, Action action) {
        object(json, to -> {
            to.writeStringProperty("topic", action.topic().label());
            to.writeStringProperty("text", action.text());
            array(to, "rules", action.rules(), JsonGenerator::writeString);
        });
    }

    private static void write(JsonGenerator json, RuleOutcome outcome) {
        object(json, to -> {
            to.writeStringProperty("rule", outcome.rule());
            to.writeStringProperty("outcome", outcome.kind().label());
            to.writeStringProperty("reason", outcome.reason().isEmpty() ? null : outcome.reason());
        });
    }
}
