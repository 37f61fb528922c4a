package curvewise.ingest.format.mlflow;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Recognition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowFolderTest {
    private static final String EXPERIMENT = """
            artifact_location: file:///data/mlruns/1
            experiment_id: '1'
            lifecycle_stage: active
            name: segmentation
            """;

    @TempDir
    Path folder;

    private FileStore store;

    @BeforeEach
    void anEmptyFolder() {
        store = new FileStore(folder);
    }

    @Test
    void aRunIsAWholeFolder() throws IOException {
        assertEquals(Recognition.tree(), store.run().recognise(FileStore.RUN + "/meta.yaml"));
    }

    @Test
    void anExperimentIsNoRun() throws IOException {
        store.file("mlruns/1/meta.yaml", EXPERIMENT);

        assertEquals(Recognition.companion("MLflow experiment"), store.recognise("mlruns/1/meta.yaml"));
    }

    @Test
    void modelsAreNoRuns() throws IOException {
        String logged =
                "artifact_location: a\nexperiment_id: '1'\nmodel_id: m-1\nname: model\nsource_run_id: b\nstatus: 2\n";
        String registered = "aliases: {}\ncreation_timestamp: 1\nlast_updated_timestamp: 2\nname: model\n";
        String version =
                "creation_timestamp: 1\ncurrent_stage: None\nlast_updated_timestamp: 2\nname: model\nrun_id: b\nversion: 1\n";
        store.file("mlruns/1/models/m-1/meta.yaml", logged)
                .file("mlruns/models/model/meta.yaml", registered)
                .file("mlruns/models/model/version-1/meta.yaml", version);

        assertEquals(
                Recognition.companionTree("MLflow logged model"), store.recognise("mlruns/1/models/m-1/meta.yaml"));
        assertEquals(
                Recognition.companionTree("MLflow model registry"), store.recognise("mlruns/models/model/meta.yaml"));
        assertEquals(
                Recognition.companionTree("MLflow model registry"),
                store.recognise("mlruns/models/model/version-1/meta.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package:\n  name: numpy\n  run_id: 1\n  experiment_id: 2\n",
                "flavors:\n  python_function: {}\nrun_id: dc3efa11cf464e3f97577339aad5c1c0\n",
                "artifact_uri",
                ""
            })
    void otherDescriptionsAreNotOurs(String text) throws IOException {
        assertNull(store.file("recipe/meta.yaml", text).recognise("recipe/meta.yaml"));
    }

    @Test
    void onlyAFileOfThatNameDescribesItsFolder() throws IOException {
        assertNull(store.file("notes.yaml", "run_id: a\nexperiment_id: 1\n").recognise("notes.yaml"));
    }

    @Test
    void aDescriptionThatIsCutAnywhereStillMarksARun() throws IOException {
        String meta = "artifact_uri: file:///data\nend_time: null\nexperiment_id: '1'\nrun_id: a\nstatus: 3\n";
        for (int length = 0; length <= meta.length(); length++) {
            store.file(FileStore.RUN + "/meta.yaml", meta.substring(0, length));

            assertEquals(Recognition.tree(), store.recognise(FileStore.RUN + "/meta.yaml"), meta.substring(0, length));
        }
    }

    @Test
    void aDescriptionMayHaveGoneThroughWindows() throws IOException {
        String meta =
                "artifact_uri: a\r\nexperiment_id: '1'\r\nrun_id: b\r\nstart_time: 1593930000000\r\nstatus: 4\r\n";
        store.file(FileStore.RUN + "/meta.yaml", ("\uFEFF" + meta).getBytes(UTF_16LE))
                .metric("loss", "1 0.5 1\r\n");

        assertEquals(Recognition.tree(), store.recognise(FileStore.RUN + "/meta.yaml"));
        assertEquals(RunStatus.FAILED, FileStore.run(store.read()).status());

        store.file(FileStore.RUN + "/meta.yaml", meta);
        assertEquals(RunStatus.FAILED, FileStore.run(store.read()).status());
        assertEquals(
                Instant.parse("2020-07-05T06:20:00Z"),
                FileStore.run(store.read()).startedAt());
    }

    @Test
    void onlyWhatDescribesTheRunIsOpened() {
        MlflowFolder format = new MlflowFolder();

        assertTrue(format.opens("meta.yaml"));
        assertTrue(format.opens("metrics/val/loss"));
        assertTrue(format.opens("params/lr"));
        assertTrue(format.opens("tags/mlflow.user"));
        assertFalse(format.opens("artifacts/model/meta.yaml"));
        assertFalse(format.opens("artifacts/metrics/loss"));
        assertFalse(format.opens("outputs/m-1/meta.yaml"));
        assertFalse(format.opens("metrics/.DS_Store"));
    }

    @Test
    void aRunHasTheNameOfItsFolderAndTheTimesOfItsDescription() throws IOException {
        RunFacts run = FileStore.run(
                store.run().metric("loss", "1593930000000 0.5 1\n").read());

        assertEquals(FileStore.RUN, run.name());
        assertEquals("mlflow", run.format());
        assertEquals(RunStatus.FINISHED, run.status());
        assertEquals(Instant.parse("2020-07-05T06:20:00Z"), run.startedAt());
        assertEquals(Instant.parse("2020-07-05T07:20:00Z"), run.endedAt());
    }

    @Test
    void theIngestedFolderMayBeTheRun() throws IOException {
        store.file("meta.yaml", "run_id: a\nexperiment_id: 1\nstatus: 3\n")
                .file("metrics/loss", "1593930000000 0.5 1\n");

        Reading reading = store.read("");

        assertEquals(
                String.valueOf(folder.getFileName()), FileStore.run(reading).name());
        assertEquals(FileStore.run(reading).name(), reading.points().get(0).source());
    }

    @ParameterizedTest
    @CsvSource({
        "1, RUNNING",
        "2, RUNNING",
        "3, FINISHED",
        "4, FAILED",
        "5, KILLED",
        "RUNNING, RUNNING",
        "SCHEDULED, RUNNING",
        "FINISHED, FINISHED",
        "failed, FAILED",
        "'''5''', KILLED",
        "null, UNFINISHED",
        "9, UNFINISHED"
    })
    void theStoresWordIsTheStatus(String word, RunStatus status) throws IOException {
        store.run("status: " + word).metric("loss", "1593930000000 0.5 1\n");

        assertEquals(status, FileStore.run(store.read()).status());
    }

    @Test
    void aRunMarkedAsDeletedIsDeletedEvenWithoutAValue() throws IOException {
        assertEquals(
                RunStatus.DELETED,
                FileStore.run(store.run("lifecycle_stage: deleted").read()).status());
    }

    @Test
    void aRunWithoutMetricsIsEmpty() throws IOException {
        assertEquals(RunStatus.EMPTY, FileStore.run(store.run().read()).status());
    }

    @Test
    void aRunInTheTrashIsDeletedThoughItSaysActive() throws IOException {
        String run = "mlruns/.trash/1/a1f0c4d2e3b5468790123456789abcde";
        store.file(run + "/meta.yaml", "run_id: a\nexperiment_id: 1\nlifecycle_stage: active\nstatus: 3\n")
                .file(run + "/metrics/loss", "1593930000000 0.5 1\n");

        RunFacts facts = FileStore.run(store.read(run));

        assertEquals(RunStatus.DELETED, facts.status());
        assertEquals("in the trash of its store", facts.statusReason());
    }

    @Test
    void aRunOfADeletedExperimentIsDeleted() throws IOException {
        store.run()
                .metric("loss", "1593930000000 0.5 1\n")
                .file("mlruns/1/meta.yaml", EXPERIMENT.replace("active", "deleted"));

        assertEquals(RunStatus.DELETED, FileStore.run(store.read()).status());
    }

    @Test
    void theExperimentIsKnownByItsName() throws IOException {
        RunFacts run =
                FileStore.run(store.run().file("mlruns/1/meta.yaml", EXPERIMENT).read());

        assertEquals("segmentation", FileStore.param(run, "mlflow.experiment"));
    }

    @Test
    void aFolderAboveTheIngestedOneIsNotLookedAt() throws IOException {
        store.file("meta.yaml", EXPERIMENT.replace("active", "deleted"))
                .file("run/meta.yaml", "run_id: a\nexperiment_id: 1\nstatus: 3\n")
                .file("run/metrics/loss", "1593930000000 0.5 1\n");

        RunFacts run = FileStore.run(new FileStore(folder.resolve("run")).read(""));

        assertEquals(RunStatus.FINISHED, run.status());
        assertNull(FileStore.param(run, "mlflow.experiment"));
    }

    @Test
    void paramsAreRawTextWithoutLineEnds() throws IOException {
        store.run()
                .file(FileStore.RUN + "/params/lr", "1e-4\r\n")
                .file(FileStore.RUN + "/params/optim/name", "Adam W")
                .file(FileStore.RUN + "/params/note", "größer\r\nals 1")
                .file(FileStore.RUN + "/params/nothing", "");

        RunFacts run = FileStore.run(store.read());

        assertEquals("1e-4", FileStore.param(run, "lr"));
        assertEquals("Adam W", FileStore.param(run, "optim/name"));
        assertEquals("größer\nals 1", FileStore.param(run, "note"));
        assertEquals("", FileStore.param(run, "nothing"));
        assertEquals(FileStore.RUN + "/params/lr", run.params().get(0).source());
    }

    @Test
    void aParamOfAnyLengthIsCutToWhatAParamCanBe() throws IOException {
        Reading reading = store.run()
                .file(FileStore.RUN + "/params/blob", "x".repeat(70_000))
                .read();

        assertEquals("x".repeat(65_536), FileStore.param(FileStore.run(reading), "blob"));
        assertTrue(FileStore.facts(reading, "params/blob").isPartial());
    }

    @Test
    void tagsTellTheCommitAndWhatElseDescribesTheRun() throws IOException {
        store.run("run_name: from the description", "user_id: kim")
                .file(FileStore.RUN + "/tags/mlflow.source.git.commit", "16c9682e8f05bde715569107ec0fa4c6bebfbcdc\r\n")
                .file(FileStore.RUN + "/tags/mlflow.runName", "from the tag")
                .file(FileStore.RUN + "/tags/mlflow.log-model.history", "[{\"run_id\": \"a\"}]")
                .file(FileStore.RUN + "/tags/team", "vision");

        RunFacts run = FileStore.run(store.read());

        assertEquals("16c9682e8f05bde715569107ec0fa4c6bebfbcdc", run.commit());
        assertEquals("from the tag", FileStore.param(run, "tags.mlflow.runName"));
        assertEquals("kim", FileStore.param(run, "tags.mlflow.user"));
        assertEquals("vision", FileStore.param(run, "tags.team"));
        assertNull(FileStore.param(run, "tags.mlflow.log-model.history"));
    }

    @Test
    void anOldRunHasItsNameUnderName() throws IOException {
        assertEquals(
                "interrupted",
                FileStore.param(FileStore.run(store.run("name: interrupted").read()), "tags.mlflow.runName"));
    }

    @Test
    void timesMayBeMissingOrWordsOfISO() throws IOException {
        store.run("start_time: '2020-07-05T08:20:00+02:00'", "end_time: null").metric("loss", "1593930000000 0.5 1\n");
        RunFacts run = FileStore.run(store.read());

        assertEquals(Instant.parse("2020-07-05T06:20:00Z"), run.startedAt());
        assertEquals(
                Instant.parse("2020-07-05T06:20:00Z"),
                FileStore.run(store.run("start_time: 2020-07-05 06:20:00").read())
                        .startedAt());
        assertNull(FileStore.run(store.run("start_time: 12").read()).startedAt());
        assertNull(
                FileStore.run(store.run("start_time: 99999999999999999").read()).startedAt());
    }

    @Test
    void metricNamesMayHaveBlanksFoldersAndAnyScript() throws IOException {
        store.run()
                .metric("Best Val Acc", "1593930000000 24.0 0\n")
                .metric("val/seg/mIoU@0.5", "1593930000000 0.7 0\n")
                .metric("損失", "1593930000000 1.5 0\n")
                .metric("meta.yaml", "1593930000000 9 0\n");

        Reading reading = store.read();

        assertArrayEquals(new double[] {24}, reading.values("Best Val Acc", null));
        assertArrayEquals(new double[] {0.7}, reading.values("val/seg/mIoU@0.5", Split.VAL));
        assertArrayEquals(new double[] {1.5}, reading.values("損失", null));
        assertArrayEquals(new double[] {9}, reading.values("meta.yaml", null));
    }

    @Test
    void oneDamagedMetricLeavesTheOthersWhole() throws IOException {
        Reading reading = store.run()
                .metric("binary", new String(new char[] {0, 1, 2, 0}))
                .metric("loss", "1593930000000 0.5 1\n")
                .read();

        assertArrayEquals(new double[] {0.5}, reading.values("loss", null));
        assertTrue(FileStore.facts(reading, "metrics/binary").isPartial());
        assertFalse(FileStore.facts(reading, "metrics/loss").isPartial());
    }

    @Test
    void everyOpenedFileIsAccountedFor() throws IOException {
        Reading reading = store.run()
                .metric("loss", "1593930000000 0.5 1\n")
                .metric("empty", "")
                .file(FileStore.RUN + "/params/lr", "0.1")
                .file(FileStore.RUN + "/tags/mlflow.user", "kim")
                .file(FileStore.RUN + "/artifacts/model/meta.yaml", "run_id: x\nexperiment_id: y\n")
                .read();

        assertEquals(5, reading.files().size());
        assertEquals(9, FileStore.facts(reading, "meta.yaml").used());
        assertEquals(1, FileStore.facts(reading, "params/lr").used());
        assertEquals(0, FileStore.facts(reading, "metrics/empty").used());
    }
}
