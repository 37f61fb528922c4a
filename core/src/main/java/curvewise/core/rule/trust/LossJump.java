package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Resumes;
import curvewise.core.evidence.Track;
import curvewise.core.run.RunEvent;
import curvewise.core.statistics.Noise;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much the training loss changed where training was resumed.
 *
 * @param sigmas the mean of the first three values after it less the mean of the last three before it, over the jitter of all that remain
 * @param step the first step after it; {@link Points#NO_STEP} when unknown
 */
record LossJump(double sigmas, long step) {
    /** A level is the mean of so many values, or of as many as there are. */
    private static final int LEVEL = 3;

    /** The greatest rise of all resumes; {@code null} when none can be measured. */
    static @Nullable LossJump greatest(Evidence run) {
        Judged training = run.training();
        if (training == null) {
            return null;
        }
        Points points =
                training.basis() == Judged.Basis.POINT ? run.loggedTraining().finite() : training.points();
        double noise = Noise.withFloor(points.values(), training.precision().lsb());
        if (!(noise > 0)) {
            return null;
        }
        TreeSet<Integer> begins = begins(run, training.tracks().get(0), points);
        return begins.stream()
                .map(begin -> at(points, begin, begins, noise))
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(LossJump::sigmas))
                .orElse(null);
    }

    /** Where the segments after resumes begin among the points that remain. */
    private static TreeSet<Integer> begins(Evidence run, Track track, Points points) {
        TreeSet<Integer> begins = new TreeSet<>();
        long later = Long.MAX_VALUE;
        for (int i = run.resumes().restarts().size() - 1; i >= 0; i--) {
            Resumes.Restart restart = run.resumes().restarts().get(i);
            // a later resume that goes back further leaves nothing of this one
            if (restart.step() < later) {
                begins.add(points.firstAtOrAfter(restart.step()));
                later = restart.step();
            }
        }
        if (begins.isEmpty() && track.sources().size() == 1) {
            run.run().events().stream()
                    .filter(event -> event.kind() == RunEvent.Kind.RESUMED
                            && event.source().equals(track.source(0)))
                    .forEach(event -> begins.add(firstFromLine(points, event.line())));
        }
        begins.removeIf(begin -> begin <= 0 || begin >= points.size());
        return begins;
    }

    private static int firstFromLine(Points points, long line) {
        int at = 0;
        while (at < points.size() && points.lines()[at] < line) {
            at++;
        }
        return at;
    }

    private static @Nullable LossJump at(Points points, int begin, TreeSet<Integer> begins, double noise) {
        Integer previous = begins.lower(begin);
        Integer next = begins.higher(begin);
        int from = Math.max(begin - LEVEL, previous == null ? 0 : previous);
        int to = Math.min(begin + LEVEL, next == null ? points.size() : next);
        double change = mean(points.values(), begin, to) - mean(points.values(), from, begin);
        return Double.isNaN(change) ? null : new LossJump(change / noise, points.steps()[begin]);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }
}
