package curvewise.report;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Rankings;
import curvewise.core.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up study of hundreds or thousands of runs: experiments of 2 to 120 detectors and classifiers, the same each time. Runs have no series, so that
 * their pages are nearly empty.
 */
public final class LargeStudy {
    private static final int EPOCHS = 120;
    private static final int[] SIZES = {120, 40, 24, 12, 60, 5, 2, 17, 90, 30};

    private final MemoryArchive archive = new MemoryArchive();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Random chance = new Random(20);
    private final int runs;
    private int made;

    private LargeStudy(int runs) {
        this.runs = runs;
    }

    /** A study of so many runs that are finished and ranked. */
    public static MemoryArchive ofRanked(int runs) {
        return new LargeStudy(runs).made(false);
    }

    /** A study of so many runs, of which a tenth is unfinished, failed or deleted. */
    public static MemoryArchive of(int runs) {
        return new LargeStudy(runs).made(true);
    }

    private MemoryArchive made(boolean withOthers) {
        for (int group = 0; made < runs; group++) {
            int size = Math.min(SIZES[group % SIZES.length], runs - made);
            double level = 0.2 + 0.5 * chance.nextDouble();
            for (int i = 0; i < size; i++) {
                add(run(group, i, level).ended(withOthers ? status() : RunStatus.FINISHED));
            }
        }
        return archive.with(Rankings.of(candidates, List.of()));
    }

    private TrainedRun run(int group, int place, double level) {
        long id = ++made;
        double quality = level + 0.1 * chance.nextGaussian();
        boolean isDetector = group % 3 != 2;
        String name = String.format(
                "experiments/%s/sweep-%03d/run-%04d/%s",
                isDetector ? "waterfowl-detection" : "imagenet-classification",
                group,
                place + 1,
                isDetector ? "results.csv" : "log.txt");
        double[] values = values(quality, isDetector ? 0.02 : 0.004);
        TrainedRun run = isDetector ? TrainedRun.detector(id, name, values) : TrainedRun.classifier(id, name, values);
        return run.trained(8L << chance.nextInt(3), chance.nextBoolean() ? 0.01 : 0.001)
                .noted(chance.nextInt(4), chance.nextInt(3));
    }

    private double[] values(double quality, double noise) {
        double[] values = new double[EPOCHS];
        for (int i = 0; i < EPOCHS; i++) {
            double value = quality * (1 - 0.8 / (1 + 0.2 * i)) + noise * chance.nextGaussian();
            values[i] = Math.round(1e5 * Math.min(0.999, Math.max(0.001, value))) / 1e5;
        }
        return values;
    }

    private RunStatus status() {
        int part = chance.nextInt(100);
        if (part < 90) {
            return RunStatus.FINISHED;
        }
        return part < 96 ? RunStatus.UNFINISHED : part < 98 ? RunStatus.FAILED : RunStatus.DELETED;
    }

    private void add(TrainedRun run) {
        archive.with(Samples.detail(run.summary()));
        candidates.add(run.candidate());
    }
}
