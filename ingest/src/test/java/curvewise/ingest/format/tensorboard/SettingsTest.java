package curvewise.ingest.format.tensorboard;

import static curvewise.ingest.format.tensorboard.EventFileBytes.begunAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.Chunk;
import curvewise.core.curve.ChunkTarget;
import curvewise.core.run.Param;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Reading;
import curvewise.ingest.record.BundleRecording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String NAME = "events.out.tfevents.1700000000.host.1.0";

    private RunFolder folder = new RunFolder(Path.of(""));

    @BeforeEach
    void inAnEmptyFolder(@TempDir Path root) {
        folder = new RunFolder(root);
    }

    @Test
    void hyperParametersAreNumbersStringsAndTruthValues() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .hparams(
                        1.7e9,
                        EventFileBytes.hparam("batch_size", Proto.fixed64(2, 256)),
                        EventFileBytes.hparam("lr", Proto.fixed64(2, 1e-4)),
                        EventFileBytes.hparam("eps", Proto.fixed64(2, 1e-8)),
                        EventFileBytes.hparam("optim", Proto.string(3, "AdamW")),
                        EventFileBytes.hparam("augment", Proto.varint(4, 1)),
                        EventFileBytes.hparam("resume", Proto.varint(4, 0)),
                        EventFileBytes.hparam("none", Proto.varint(1, 0)),
                        EventFileBytes.hparam(
                                "sizes",
                                Proto.message(
                                        6,
                                        Proto.message(1, Proto.fixed64(2, 1)),
                                        Proto.message(1, Proto.string(3, "b")))),
                        EventFileBytes.hparam(
                                "model",
                                Proto.message(
                                        5,
                                        Proto.message(
                                                1, Proto.string(1, "depth"), Proto.message(2, Proto.fixed64(2, 50))))));

        assertEquals(
                "{batch_size=256, lr=0.0001, eps=1E-8, optim=AdamW, augment=true, resume=false, none=null,"
                        + " sizes=[1, b], model.depth=50}",
                params(events).toString());
    }

    @Test
    void theDescriptionOfAnExperimentGivesNoParameter() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .plugin(
                        1.7e9,
                        "_hparams_/experiment",
                        Proto.message(2, Proto.string(6, "name"), Proto.message(4, Proto.string(1, "lr"))));

        assertEquals(Map.of(), params(events));
    }

    @Test
    void theArgumentsOfATrainerAreParametersAsWritten() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .text(1.7e9, 0, "args/text_summary", """
                        {
                          "learning_rate": 5e-05,
                          "fp16": false,
                          "fsdp": [],
                          "betas": [0.9, [1, {"a": 2, "b": null}]],
                          "max": NaN,
                          "hub": null,
                          "accelerator": {"split_batches": true, "kwargs": {"n": 1}}
                        }
                        """)
                .text(1.7e9, 0, "model_config/text_summary", "{\"hidden_size\": 768}");

        assertEquals(
                "{learning_rate=5e-05, fp16=false, fsdp=[], betas=[0.9, [1, {a: 2, b: null}]], max=NaN, hub=null,"
                        + " accelerator.split_batches=true, accelerator.kwargs.n=1, model_config.hidden_size=768}",
                params(events).toString());
    }

    @Test
    void aTableOfParametersIsReadToo() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .text(
                        1.7e9,
                        0,
                        "hyperparameters/text_summary",
                        "|param|value|\n|-|-|\n|exp_name|ppo|\n|note|a|b|\n|seed|1|");

        assertEquals("{exp_name=ppo, note=a|b, seed=1}", params(events).toString());
    }

    @Test
    void otherTextsAndLaterOnesGiveNoParameter() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .text(1.7e9, 0, "sample/text_summary", "Once upon a time")
                .text(1.7e9, 0, "dict/text_summary", "{'lr': 0.1}")
                .text(1.7e9, 0, "broken/text_summary", "{\"lr\": 0.1} and more")
                .text(1.7e9, 0, "list/text_summary", "[{\"lr\": 0.1}]")
                .text(1.7e9, 100, "prediction/text_summary", "{\"label\": 3}")
                .text(1.7e9, 0, "again/text_summary", "{\"label\": 3}")
                .text(1.7e9, 0, "again/text_summary", "{\"label\": 4}");

        assertEquals("{again.label=3}", params(events).toString());
    }

    @Test
    void parametersAreBounded() throws IOException {
        StringBuilder json = new StringBuilder("{\"long\": \"" + "x".repeat(9000) + "\"");
        for (int i = 0; i < FileParams.MOST; i++) {
            json.append(", \"p").append(i).append("\": ").append(i);
        }
        String nested = "{\"a\":".repeat(100) + "1" + "}".repeat(100);

        Reading reading = folder.with(
                        NAME,
                        begunAt(1.7e9)
                                .text(
                                        1.7e9,
                                        0,
                                        "args/text_summary",
                                        json.append("}").toString())
                                .text(1.7e9, 0, "deep/text_summary", nested)
                                .value(1.7e9, 1, "loss", 1))
                .read();

        assertEquals(FileParams.MOST, reading.runs().get(0).params().size());
        assertEquals(
                FileParams.LONGEST_VALUE,
                reading.runs().get(0).params().get(0).value().length());
        assertEquals(
                "left out 1 parameters beyond the first 4000",
                RunFolder.file(reading, NAME).reason());
    }

    @Test
    void aYamlWithPythonTagsKeepsItsWholeNumbersAndNames() throws IOException {
        Reading reading = withYaml("""
                batch_size: 256
                lr: 1.0e-4
                optim: !!python/name:torch.optim.adamw.AdamW ''
                betas: !!python/tuple
                - 0.9
                - 0.999
                config: !!python/object:project.Config
                  depth: 50
                  name: null
                empty:
                """);

        assertEquals(
                "{batch_size=256, lr=1.0e-4, optim=torch.optim.adamw.AdamW, betas=[0.9, 0.999], config.depth=50,"
                        + " config.name=null, empty=}",
                params(reading).toString());
        assertEquals(7, RunFolder.file(reading, "hparams.yaml").used());
        assertFalse(RunFolder.file(reading, "hparams.yaml").isPartial());
    }

    @Test
    void aYamlThatCannotBeReadIsPartialAndTheRunStays() throws IOException {
        Reading reading = withYaml("lr: 0.1\nsizes: [1, 2\nname: @x\n");

        assertEquals("{lr=0.1}", params(reading).toString());
        assertEquals(1, reading.points().size());
        assertTrue(RunFolder.file(reading, "hparams.yaml").isPartial());
        assertTrue(
                String.valueOf(RunFolder.file(reading, "hparams.yaml").reason())
                        .startsWith("line 3 is no YAML that can be read: "),
                RunFolder.file(reading, "hparams.yaml").reason());
    }

    @Test
    void aYamlOfControlCharactersOrOfNothingIsNoDefect() throws IOException {
        assertTrue(RunFolder.file(withYaml("a: \u0000\u0001"), "hparams.yaml").isPartial());
        assertFalse(RunFolder.file(withYaml(""), "hparams.yaml").isPartial());
        assertFalse(RunFolder.file(withYaml("{}\n"), "hparams.yaml").isPartial());
        assertFalse(RunFolder.file(withYaml("- 1\n- {a: 2}\n"), "hparams.yaml").isPartial());
    }

    @Test
    void aDiskThatFailsIsNoMalformedYaml(@TempDir Path root) {
        LogFile failing = new LogFile(root.resolve("hparams.yaml"), "run/hparams.yaml") {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("disk failed");
            }
        };

        IOException e = assertThrows(
                IOException.class,
                () -> HparamsYaml.read(failing, List.of(), new BundleRecording(new Nowhere()).file(failing)));
        assertEquals("disk failed", e.getMessage());
    }

    private Reading withYaml(String yaml) throws IOException {
        return folder.with(NAME, begunAt(1.7e9).value(1.7e9, 1, "loss", 1))
                .with("hparams.yaml", yaml)
                .read();
    }

    private Map<String, String> params(EventFileBytes events) throws IOException {
        return params(folder.with(NAME, events).read());
    }

    private static Map<String, String> params(Reading reading) {
        Map<String, String> params = new LinkedHashMap<>();
        for (Param param : reading.runs().get(0).params()) {
            params.put(param.name(), param.value());
        }
        return params;
    }

    private static final class Nowhere implements ChunkTarget {
        @Override
        public void accept(int reading, SeriesKey series, Chunk chunk) {}

        @Override
        public void discard(int reading, SeriesKey series) {}

        @Override
        public void flush() {}
    }
}
