package curvewise.report.ranking;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Rankings;
import curvewise.core.study.Study;
import curvewise.report.MemoryArchive;
import curvewise.report.Samples;
import curvewise.report.TrainedRun;
import java.util.ArrayList;
import java.util.List;

/** Runs and their rankings, as tests of this package need them. */
final class SampleStudy {
    /** Runs have no page of their own here. */
    static final Links NO_LINKS = new Links(id -> null, (a, b) -> null);

    private static final int EPOCHS = 20;

    private SampleStudy() {}

    static Study of(TrainedRun... runs) {
        return withBaselines(List.of(), runs);
    }

    static Study withBaselines(List<Long> baselines, TrainedRun... runs) {
        MemoryArchive archive = new MemoryArchive();
        List<Candidate> candidates = new ArrayList<>();
        for (TrainedRun run : runs) {
            archive.with(Samples.detail(run.summary()));
            candidates.add(run.candidate());
        }
        return archive.with(Rankings.of(candidates, baselines)).study();
    }

    /** A finished run whose AP at its best is that, of small jitter. */
    static TrainedRun detector(long id, String name, double ap) {
        return TrainedRun.detector(id, name, curve(ap, EPOCHS));
    }

    /** Evaluations that jitter by a few thousandths below their best. */
    static double[] curve(double best, int epochs) {
        double[] values = new double[epochs];
        for (int i = 0; i < epochs; i++) {
            values[i] = best - 0.001 * ((i * 7) % 5) - (i < 3 ? 0.2 : 0);
        }
        return values;
    }

    static Overview overview(Study study) {
        return Overview.of(study, Verdicts.of(study), NO_LINKS);
    }
}
