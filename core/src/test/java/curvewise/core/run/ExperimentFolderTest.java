package curvewise.core.run;

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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "runs/detect/train7/results.csv, runs/detect",
                "dqn/buffer=1000/seed_1/DQN_1, dqn",
                "\"multirun/lr=0.1,batch=8/log.txt\", multirun",
                "sweep/dataset=mnist/seed=3/a.csv, sweep/dataset=mnist",
                "cv/fold=2/a.csv, cv/fold=2",
                "owner/@95ba15df/runs/detect/train10/results.csv, owner/runs/detect",
                "@95ba15df/log.txt#2, \"\"",
                "owner/@home/log.txt, owner",
                "Archive/2019-05-16_19-38-09/progress3.csv, Archive",
                "outputs/2024-01-01/12-00-00/log.txt, outputs/2024-01-01",
                "seeds/log1.txt, seeds",
            })
    void theFolderAroundAnExperiment(String run, String folder) {
        assertEquals(folder, ExperimentFolder.around(run));
    }
}
