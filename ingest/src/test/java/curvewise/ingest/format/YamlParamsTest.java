package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.ChunkTarget;
import curvewise.core.run.FileFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.record.BundleRecording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class YamlParamsTest {
    @TempDir
    private Path folder;

    private Read read(byte[] bytes) throws IOException {
        LogFile file = new LogFile(Files.write(folder.resolve("args.yaml"), bytes), "args.yaml");
        BundleRecording recording = new BundleRecording(new NoChunks());
        Map<String, String> params = YamlParams.read(file, recording.file(file));
        return new Read(params, recording.files().get(0));
    }

    private Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nestedNamesAreDottedAndListsAreOneValue() throws IOException {
        Read read = read("a:\n  b: 1\n  c:\n    d: x y\nsize:\n- 640\n- 640\nmixed: [1, [2, 3], {k: v}]\nempty: []\n");
        assertEquals(
                Map.of("a.b", "1", "a.c.d", "x y", "size", "[640, 640]", "mixed", "[1, [2, 3], {k: v}]", "empty", "[]"),
                read.params());
        assertFalse(read.file().isPartial());
    }

    @Test
    void scalarsStayAsTheyAreWritten() throws IOException {
        Read read = read("lr: 1.0e-05\nresume: null\namp: true\ncfg: ''\nn: 007\nbig: 1_000\npath: runs\\train\\exp\n");
        assertEquals(
                Map.of(
                        "lr",
                        "1.0e-05",
                        "resume",
                        "null",
                        "amp",
                        "true",
                        "cfg",
                        "",
                        "n",
                        "007",
                        "big",
                        "1_000",
                        "path",
                        "runs\\train\\exp"),
                read.params());
    }

    @Test
    void tagsMakeNothing() throws IOException {
        Read read =
                read("a: !!python/name:torch.optim.adam.Adam ''\nb: !!python/object/apply:os.system ['rm x']\nc: 1\n");
        assertEquals(Map.of("a", "", "b", "[rm x]", "c", "1"), read.params());
    }

    @Test
    void aliasesAreNotCopied() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertEquals("[*a38, *a38]", read(bomb.toString()).params().get("a39"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1, 2\nb: {",
                "a: \u0001\n",
                "a:\n\tb: 1\n",
                "a: b: c\n",
                "%YAML 9.9\n---\na: 1\n",
                "a: \"\\q\"\n",
                "? [a]\n: 1\n",
                "- 1\n- 2\n",
                "only words",
                ""
            })
    void whatIsNoSettingsIsToldOf(String text) throws IOException {
        assertTrue(read(text).file().isPartial());
    }

    @Test
    void whatStandsBeforeADefectIsKept() throws IOException {
        assertEquals("100", read("epochs: 100\nx: [1, 2\ny: }\n").params().get("epochs"));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertTrue(read("a: " + "[".repeat(50_000)).file().isPartial());
        assertTrue(read("{a: ".repeat(50_000)).file().isPartial());
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Read read = read("a: 1\n".repeat(300_000));
        assertEquals(Map.of(), read.params());
        assertEquals(
                "is larger than 1 MiB: no settings are read from it (the only such line)",
                read.file().reason());
    }

    @Test
    void anyEncodingIsRead() throws IOException {
        assertEquals(
                Map.of("a", "1"),
                read("\uFEFFa: 1\r\n".getBytes(StandardCharsets.UTF_16LE)).params());
        assertEquals(Map.of("a", "1"), read("\uFEFFa: 1\n").params());
    }

    private record Read(Map<String, String> params, FileFacts file) {}

    private static final class NoChunks implements ChunkTarget {
        @Override
        public void accept(int reading, SeriesKey series, curvewise.core.curve.Chunk chunk) {
            throw new AssertionError("settings are no values");
        }

        @Override
        public void discard(int reading, SeriesKey series) {
            throw new AssertionError("settings are no values");
        }

        @Override
        public void flush() {}
    }
}
