package curvewise.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFolderTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "runs/detect/train7/results.csv, runs/detect",
                "runs/detect/train7/results.csv#2, runs/detect",
                "runs/detect/train7/results.csv@1, runs/detect",
                "exp/seed1/log.txt, exp",
                "logs/train_seed42.log, logs",
                "logs/train.log, \"\"",
                "train_seed42.log, \"\"",
                "results.csv, \"\"",
                "mlruns/1/a1f0c4d2e3b5468790123456789abcde, mlruns/1",
                "lightning_logs/version_0/metrics.csv, lightning_logs",
                "work_dirs/faster/20210101_120000.log.json, work_dirs",
                "logs/20240101-120000, logs",
                "runs/11, runs",
                "runs/11/metrics.json, runs",
                "books/x.ipynb#cell6, books",
                "books/x.ipynb#cell6#2, books",
                "a/b#c/d.log, a/b#c",
            })
    void theExperimentOfARun(String run, String folder) {
        assertEquals(folder, ExperimentFolder.of(run));
    }
}
