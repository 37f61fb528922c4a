package curvewise.ingest.format.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Stores that others wrote. Skipped where they are not at hand. */
class MlflowCorpusTest {
    private static final Path STORES = stores();

    private static Path stores() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path stores = folder.resolveSibling("shared/corpus/stores");
            if (Files.isDirectory(stores)) {
                return stores;
            }
        }
        return Path.of("shared/corpus/stores");
    }

    private static Path store(String name) {
        Path store = STORES.resolve(name);
        Assumptions.assumeTrue(Files.exists(store), () -> "no " + store);
        return store;
    }

    @Test
    void aDatabaseOf48RunsOfWhichSomeAreDeleted() throws IOException {
        Reading reading = Database.read(store("mlflow/2023ac05242__mlops-iris/backend.db"));

        assertEquals(48, reading.runs().size());
        assertEquals(
                14,
                reading.runs().stream()
                        .filter(run -> run.status() == RunStatus.DELETED)
                        .count());
        assertEquals(221, reading.points().size());
        assertEquals(34, reading.series("accuracy", null).size());
    }

    @Test
    void databasesOfMlflowAreKnownAndThoseOfOptunaAreNot() throws IOException {
        Path iris = store("mlflow/2023ac05242__mlops-iris");

        for (String name : new String[] {"backend.db", "mlflow.db", "mlflow_db/mlflow.db"}) {
            Objects.requireNonNull(Database.recognise(iris.resolve(name)), name);
        }
        assertNull(Database.recognise(store("optuna/HeiseMax__ConformalAutoencoder/Cluster/optuna_celeba.db")));
        assertNull(Database.recognise(store("optuna/HeiseMax__ConformalAutoencoder/mnist_optuna/optuna_study.db")));
    }

    @Test
    void aRunOf300Epochs() throws IOException {
        Path store = store("mlflow/keimoriyama__baseline");

        Reading reading = new FileStore(store).read("mlruns/5/014003ed4343467fa9f6389b23a8f638");

        assertEquals(300, reading.series("validation_loss", Split.VAL).size());
        assertEquals(1302, reading.series("train_loss_step", Split.TRAIN).size());
        assertEquals("baseline_0.1_conv", FileStore.param(FileStore.run(reading), "mlflow.experiment"));
    }

    @Test
    void metricsWrittenTwiceAreReadOnce() throws IOException {
        Path store = store("mlflow/2023ac05242__mlops-iris");

        Reading reading = new FileStore(store).read("mlruns/744527609198417912/297e120377d94dd6bfe43bc04737bec0");

        assertEquals(5, reading.points().size());
    }

    @Test
    void aStoreWhoseServerWasKilled() throws IOException {
        Path input = store("../../cases/07-mlflow-damaged-metric-files/input");

        Reading interrupted = new FileStore(input).read(FileStore.RUN);
        Reading finished = new FileStore(input).read("mlruns/1/b7e1d3c5a90f4e2d8c6b5a4938271605");

        assertEquals(RunStatus.RUNNING, FileStore.run(interrupted).status());
        assertEquals(4, interrupted.series("val_loss", Split.VAL).size());
        assertEquals(5, interrupted.series("train_loss", Split.TRAIN).size());
        assertEquals(
                "line 5 has 1 field, 2, 3 or 5 expected (the only such line)",
                FileStore.facts(interrupted, "metrics/val_loss").reason());
        assertNull(FileStore.facts(interrupted, "metrics/min_val_loss").reason());
        assertEquals(3, finished.series("accuracy", null).size());
        assertEquals(3, finished.series("eval/f1", Split.VAL).size());
    }
}
