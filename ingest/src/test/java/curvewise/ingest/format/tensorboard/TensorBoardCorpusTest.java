package curvewise.ingest.format.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunFacts;
import curvewise.core.run.Split;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real event files, where the corpus stands beside the project. */
class TensorBoardCorpusTest {
    private static final String CORPUS = "corpus/stores/tensorboard/";

    @Test
    void fiveTrainingsAsHyperParameterFoldersAreFiveAttempts() throws IOException {
        Reading reading = read(CORPUS + "AtSourav__mnist_jax_w_hparams_GUI/results/mlp_small");

        assertEquals(
                List.of("run", "run#2", "run#3", "run#4", "run#5"),
                reading.runs().stream().map(RunFacts::name).toList());
        assertEquals(
                List.of(3752L, 7500L, 3752L, 3752L, 3752L),
                reading.runs().stream().map(RunFacts::points).toList());
        assertEquals(
                5, reading.runs().stream().filter(r -> r.params().size() == 5).count());
        assertEquals("sourav-Latitude-5520", reading.runs().get(0).host());
    }

    @Test
    void aRestartWithOverlapIsOneRunWithAPartialFile() throws IOException {
        Reading reading = read(CORPUS + "wanghoppe__tempo/training");

        assertEquals(1, reading.runs().size());
        assertEquals(2, reading.runs().get(0).events().size());
        assertEquals(24, reading.values("loss", null).length);
        assertEquals(
                "record 11 at byte 1840340 is cut after 312 of 316 bytes (the only such line)",
                reading.files().get(1).reason());
    }

    @Test
    void aRestartWhoseOlderFileWasRenamedIsReadInTheOrderOfTime() throws IOException {
        Reading reading = read("cases/09-tensorboard-restart-renamed-file/input/training");

        assertEquals(1, reading.runs().size());
        assertEquals(1, reading.runs().get(0).events().size());
        assertEquals(900, reading.series("loss_1", null).get(11).step());
        assertEquals(
                List.of(11L, 34L),
                Stream.of("old-events", "events")
                        .map(name -> reading.series("loss_1", null).stream()
                                .filter(p -> p.source().startsWith(name))
                                .count())
                        .toList());
    }

    @Test
    void catBoostWritesItsTwoPartsIntoTwoFolders() throws IOException {
        Reading reading = read(CORPUS + "1644heihei__Kaggle_Predict_Customer_Churn/catboost_info");

        assertEquals(1, reading.runs().size());
        assertEquals(300, reading.values("Logloss", Split.TRAIN).length);
        assertEquals(300, reading.values("Logloss", Split.TEST).length);
        assertEquals(300, reading.values("AUC", Split.TEST).length);
    }

    @Test
    void lightningKeepsWholeNumbersInItsYaml() throws IOException {
        RunFacts run = read(CORPUS + "AkshayKulkarni3467__NAF_DQN/lightning_logs/version_0")
                .runs()
                .get(0);

        assertEquals(28, run.params().size());
        assertTrue(run.params().stream()
                .anyMatch(p -> p.name().equals("optim") && p.value().equals("torch.optim.adamw.AdamW")));
        assertTrue(run.params().stream()
                .allMatch(p -> !p.name().equals("batch_size") || p.value().equals("256")));
    }

    private static Reading read(String folder) throws IOException {
        List<LogFile> sources = new ArrayList<>();
        List<LogFile> companions = new ArrayList<>();
        Path root = Shared.folder(folder);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                LogFile log = new LogFile(file, root.relativize(file).toString());
                boolean isSource = Reading.recognise(new TensorBoard(), file) != null;
                (isSource ? sources : companions).add(log);
            }
        }
        return Reading.of(new Bundle("run", new TensorBoard(), sources, companions));
    }
}
