package curvewise.cli.compare;

import curvewise.cli.output.ResultStream;
import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.ConfigurationDifference;
import curvewise.core.comparison.CostDifference;
import curvewise.core.comparison.NextExperiment;
import curvewise.core.comparison.Overlay;
import curvewise.core.comparison.Setting;
import curvewise.core.comparison.SettingValue;
import curvewise.core.comparison.SharedLoss;
import curvewise.core.comparison.Side;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Comparability;
import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.rule.Note;
import curvewise.core.run.Split;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A comparison as one object, named as the columns that SQL shows; numbers of metrics are fractions where percent was logged. */
final class JsonComparison {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Comparison comparison;
    private final ResultStream out;

    JsonComparison(Comparison comparison, ResultStream out) {
        this.comparison = comparison;
        this.out = out;
    }

    void write() {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            object(json, this::write);
        }
        out.write("\n");
    }

    private void write(JsonGenerator json) {
        side(json, "baseline", comparison.baseline());
        side(json, "candidate", comparison.candidate());
        property(json, "comparability", this::comparability);
        json.writeStringProperty("verdict", comparison.delta().verdict().name());
        json.writeStringProperty("sentence", comparison.verdict().sentence());
        array(json, "context", comparison.context(), JsonGenerator::writeString);
        array(json, "metrics", comparison.metrics(), this::metric);
        json.writeStringProperty("basis", comparison.basis());
        array(json, "costs", comparison.costs(), JsonComparison::cost);
        array(json, "losses", comparison.losses().shared(), JsonComparison::loss);
        json.writeStringProperty("losses_remark", comparison.losses().remark());
        property(json, "configuration", its -> configuration(its, comparison.configuration()));
        curves(json, comparison.overlay());
        array(json, "unknowns", comparison.unknowns(), JsonGenerator::writeString);
        array(json, "actions", comparison.actions(), JsonComparison::action);
    }

    private static void side(JsonGenerator json, String name, Side side) {
        Candidate run = side.run();
        property(json, name, to -> {
            to.writeStringProperty("run", run.name());
            to.writeStringProperty("label", side.label());
            to.writeStringProperty("format", run.format());
            to.writeStringProperty("task", run.task());
            to.writeStringProperty("status", run.status().label());
            to.writeStringProperty("seed", side.seed());
            to.writeStringProperty("group_key", run.groupKey());
            number(to, "epochs", run.budget().epochs());
            number(to, "last_step", run.budget().steps());
            array(to, "metrics", run.measures(), JsonComparison::measure);
        });
    }

    private static void measure(JsonGenerator json, Measure measure) {
        object(json, to -> {
            named(to, measure);
            number(to, "evaluations", measure.evaluations());
            number(to, "best", measure.best());
            number(to, "best_epoch", measure.bestEpoch());
            number(to, "best_step", measure.bestStep());
            number(to, "last", measure.last());
        });
    }

    private static void named(JsonGenerator json, Measure measure) {
        json.writeStringProperty("metric", measure.metric());
        json.writeStringProperty("raw_name", measure.rawName());
        split(json, measure.split());
        json.writeStringProperty("direction", measure.direction().name().toLowerCase(Locale.ROOT));
    }

    private static void split(JsonGenerator json, @Nullable Split split) {
        json.writeStringProperty("split", split == null ? null : split.label());
    }

    private void comparability(JsonGenerator json) {
        Comparability gate = comparison.delta().comparability();
        json.writeStringProperty("verdict", gate.verdict().name());
        json.writeStringProperty(
                "unit", gate.step() == null ? null : unit(gate.step().unit()));
        number(json, "at", gate.step() == null ? null : gate.step().at());
        array(json, "reasons", comparison.reasons(), JsonComparison::note);
    }

    private static @Nullable String unit(@Nullable ProgressUnit unit) {
        return unit == null ? null : unit.name().toLowerCase(Locale.ROOT);
    }

    private static void note(JsonGenerator json, Note note) {
        object(json, to -> {
            to.writeStringProperty("rule", note.rule());
            to.writeStringProperty("severity", note.finding().severity().name());
            to.writeStringProperty("confidence", note.finding().confidence().name());
            to.writeStringProperty("summary", note.finding().summary());
            array(to, "advice", note.finding().advice(), (item, advice) -> item.writeString(advice.text()));
        });
    }

    private void metric(JsonGenerator json, MetricDelta delta) {
        Measure ofCandidate =
                comparison.candidate().run().measure(delta.metric().key());
        object(json, to -> {
            named(to, delta.metric());
            to.writeStringProperty("raw_name_candidate", ofCandidate == null ? null : ofCandidate.rawName());
            number(to, "uncertainty", delta.spread().uncertainty().value());
            to.writeStringProperty(
                    "uncertainty_source",
                    delta.spread().uncertainty().source().name().toLowerCase(Locale.ROOT));
            number(to, "runs_compared", delta.spread().runs());
            property(to, "best", best -> difference(best, delta.best()));
            property(to, "last", last -> difference(last, delta.last()));
        });
    }

    private static void difference(JsonGenerator json, Difference difference) {
        number(json, "baseline", difference.baseline());
        number(json, "candidate", difference.candidate());
        number(json, "change", difference.change());
        number(json, "gain", difference.gain());
        number(json, "relative", difference.relative());
        number(json, "noise_units", difference.noiseUnits());
        number(json, "needed", difference.needed());
        json.writeStringProperty("verdict", difference.verdict().name());
    }

    private static void cost(JsonGenerator json, CostDifference cost) {
        object(json, to -> {
            to.writeStringProperty("cost", cost.kind().name().toLowerCase(Locale.ROOT));
            number(to, "baseline", cost.baseline());
            number(to, "candidate", cost.candidate());
            to.writeStringProperty("word", cost.word());
            to.writeStringProperty("detail", cost.detail());
        });
    }

    private static void loss(JsonGenerator json, SharedLoss loss) {
        object(json, to -> {
            to.writeStringProperty("loss", loss.label());
            to.writeStringProperty("raw_name", loss.name());
            split(to, loss.split());
            number(to, "baseline", loss.baseline());
            number(to, "candidate", loss.candidate());
        });
    }

    private static void configuration(JsonGenerator json, ConfigurationDifference its) {
        json.writeStringProperty("known", its.known().name());
        array(json, "changed", its.changed(), JsonComparison::setting);
        array(json, "only_baseline", its.onlyBaseline(), JsonComparison::setting);
        array(json, "only_candidate", its.onlyCandidate(), JsonComparison::setting);
        array(json, "seeds", its.seeds(), JsonComparison::setting);
        array(json, "bookkeeping", its.bookkeeping(), JsonComparison::setting);
        array(json, "equal", its.equal(), JsonComparison::setting);
    }

    private static void setting(JsonGenerator json, Setting setting) {
        object(json, to -> {
            to.writeStringProperty("name", setting.key());
            to.writeStringProperty("meaning", setting.meaning().isEmpty() ? null : setting.meaning());
            property(to, "baseline", value -> value(value, setting.baseline()));
            property(to, "candidate", value -> value(value, setting.candidate()));
        });
    }

    private static void value(JsonGenerator json, SettingValue value) {
        boolean isMissing = value.kind() == SettingValue.Kind.MISSING;
        json.writeStringProperty("kind", value.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("value", isMissing ? null : value.text());
        number(json, "number", value.number());
    }

    private static void curves(JsonGenerator json, @Nullable Overlay overlay) {
        if (overlay == null) {
            json.writeNullProperty("curves");
            return;
        }
        property(json, "curves", to -> {
            to.writeStringProperty("metric", overlay.metric().metric());
            to.writeStringProperty("unit", unit(overlay.unit()));
            number(to, "shared", overlay.difference().size());
            number(to, "band", overlay.band());
            number(to, "until", overlay.until());
            array(to, "findings", overlay.findings(), JsonGenerator::writeString);
            to.writeStringProperty("difference", overlay.differenceFinding());
        });
    }

    private static void action(JsonGenerator json, NextExperiment action) {
        object(json, to -> {
            to.writeStringProperty("text", action.sentence());
            to.writeStringProperty("because", action.because());
        });
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> items, java.util.function.BiConsumer<JsonGenerator, T> write) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(item -> write.accept(json, item));
        json.writeEndArray();
    }

    private static void property(JsonGenerator json, String name, Consumer<JsonGenerator> fields) {
        json.writeName(name);
        object(json, fields);
    }

    private static void object(JsonGenerator json, Consumer<JsonGenerator> fields) {
        json.writeStartObject();
        fields.accept(json);
        json.writeEndObject();
    }

    /** JSON has no NaN and no infinity. */
    private static void number(JsonGenerator json, String name, @Nullable Number value) {
        json.writeName(name);
        if (value == null || !Double.isFinite(value.doubleValue())) {
            json.writeNull();
        } else if (value instanceof Double real) {
            json.writeNumber(real);
        } else {
            json.writeNumber(value.longValue());
        }
    }
}
