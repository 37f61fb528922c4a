package curvewise.ingest.format.mlflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.FileFacts;
import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A description that is cut, broken or made to do harm costs its run the status, and nothing else. */
class MetaYamlTest {
    private static final String HEAD = "artifact_uri: a\nexperiment_id: '1'\nrun_id: b\nstart_time: 1593930000000\n";

    @TempDir
    Path folder;

    private FileStore store;

    @BeforeEach
    void aRunWithAMetric() throws IOException {
        store = new FileStore(folder).metric("loss", "1593930000000 0.5 1\n");
    }

    private Reading readWith(String meta) throws IOException {
        return Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> store.file(FileStore.RUN + "/meta.yaml", meta).read());
    }

    private static void assertUnfinishedButRead(Reading reading) {
        RunFacts run = FileStore.run(reading);
        assertEquals(RunStatus.UNFINISHED, run.status());
        assertEquals("its meta.yaml is damaged", run.statusReason());
        assertArrayEquals(new double[] {0.5}, reading.values("loss", null));
        assertTrue(FileStore.facts(reading, "meta.yaml").isPartial());
    }

    static Stream<String> bombs() {
        return Stream.of(
                HEAD + "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nstatus: 3\n",
                HEAD + "status: 3\nx: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
                HEAD + "status: 3\nx: !!python/object/apply:os.system ['true']\n");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aliasesAndTagsMakeNothing(String meta) throws IOException {
        RunFacts run = FileStore.run(readWith(meta));

        assertEquals(RunStatus.FINISHED, run.status());
        assertEquals(Instant.parse("2020-07-05T06:20:00Z"), run.startedAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: 3\nuser_",
                "status: [3\n",
                "status: \"3\n",
                "status: 3\n\ttabs: 1\n",
                "status: 3\n  indented: 1\n",
                "%\nstatus: 3\n",
                "status: 3\nx: *unknown y\n",
                "status: 3\nx: @at\n"
            })
    void aBrokenLineEndsTheDescription(String rest) throws IOException {
        Reading reading = readWith(HEAD + rest);

        assertUnfinishedButRead(reading);
        assertEquals(
                Instant.parse("2020-07-05T06:20:00Z"), FileStore.run(reading).startedAt());
    }

    @Test
    void theReasonNamesTheLine() throws IOException {
        FileFacts facts = FileStore.facts(readWith(HEAD + "status: 3\nuser_"), "meta.yaml");

        assertEquals("is no valid YAML from line 5 or a later one on (the only such line)", facts.reason());
        assertEquals(5, facts.used());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "- 1\n- 2\n", "just words\n", "\0\0\0\0\0\0\0\0"})
    void aDescriptionThatDescribesNothingIsDamaged(String meta) throws IOException {
        assertUnfinishedButRead(readWith(meta));
    }

    static Stream<String> giantsAndNoTexts() {
        return Stream.of(
                HEAD + "status: " + "[".repeat(100_000),
                HEAD + "status: " + "{a: ".repeat(50_000),
                HEAD + "status: " + "- ".repeat(100_000),
                HEAD + "status: " + "3".repeat(300_000),
                HEAD + "#".repeat(300_000) + "\nstatus: 3\n",
                HEAD + "status: 3\nx: \u0001\n",
                "? ".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("giantsAndNoTexts")
    void aDescriptionThatIsGiantOrNoTextCostsLittle(String meta) throws IOException {
        assertUnfinishedButRead(readWith(meta));
    }

    @Test
    void aRunThatWasDeletedBeforeItsDescriptionBrokeStaysDeleted() throws IOException {
        assertEquals(
                RunStatus.DELETED,
                FileStore.run(readWith(HEAD + "lifecycle_stage: deleted\nbroken"))
                        .status());
    }

    @Test
    void aDescriptionCutAnywhereCostsNoValue() throws IOException {
        String meta = HEAD + "status: 3\ntags: []\nuser_id: u\n";
        for (int length = 0; length < meta.length(); length++) {
            Reading reading = readWith(meta.substring(0, length));

            assertArrayEquals(new double[] {0.5}, reading.values("loss", null));
            RunStatus status = FileStore.run(reading).status();
            assertTrue(status == RunStatus.UNFINISHED || status == RunStatus.FINISHED, meta.substring(0, length));
        }
    }
}
