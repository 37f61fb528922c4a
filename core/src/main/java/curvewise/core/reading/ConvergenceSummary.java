package curvewise.core.reading;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Status;
import curvewise.core.convergence.TimeToQuality;
import curvewise.core.convergence.Trajectory;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.run.Split;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How one judged series converged: what {@code convergence} shows in SQL. Values are in the unit and sign of the log.
 *
 * @param rawName as logged; the names of the parts of a sum
 * @param metric the canonical name
 * @param split the part of the data; {@code null} when unknown
 * @param status how it ended
 * @param noise the jitter of one value; {@code null} without a status
 * @param tailChange how much the tail changes along its trend; {@code null} without a status
 * @param tailP the p of the trend; {@code null} without a status
 * @param bestStep the step of the best value; {@code null} when unknown
 * @param plateauStep the step from which on no trend is seen; {@code null} unless it is plateaued or converged
 * @param stepsTo90 the step at which 90 % of the gain was reached; {@code null} when unknown
 * @param stepsTo95 the same for 95 %
 * @param stepsTo99 the same for 99 %
 */
public record ConvergenceSummary(
        String rawName,
        String metric,
        @Nullable Split split,
        Status status,
        @Nullable Double noise,
        @Nullable Double tailChange,
        @Nullable Double tailP,
        @Nullable Long bestStep,
        @Nullable Long plateauStep,
        @Nullable Long stepsTo90,
        @Nullable Long stepsTo95,
        @Nullable Long stepsTo99) {
    static ConvergenceSummary of(Judged judged) {
        Convergence convergence = judged.convergence();
        Track track = judged.tracks().get(0);
        Points points = judged.points();
        double[] steps = Arrays.stream(points.steps())
                .mapToDouble(step -> step == Points.NO_STEP ? Double.NaN : step)
                .toArray();
        TimeToQuality time = TimeToQuality.of(steps, Trajectory.of(points.values(), judged.direction(), 0));
        return new ConvergenceSummary(
                judged.rawName(),
                judged.metric(),
                judged.split(),
                judged.status(),
                known(track.asLogged(convergence.noise())),
                known(track.asLogged(judged.unoriented(convergence.tailChange()))),
                known(convergence.p()),
                points.isEmpty() ? null : step(points, judged.best()),
                plateauStep(judged),
                wholeStep(time.ninety()),
                wholeStep(time.ninetyFive()),
                wholeStep(time.ninetyNine()));
    }

    private static @Nullable Long plateauStep(Judged judged) {
        boolean isFlat = judged.is(Status.PLATEAUED) || judged.is(Status.CONVERGED);
        int at = judged.size() - judged.convergence().tail();
        // a tail of group means stands for more points than it has
        boolean isOnePointEach = judged.judgedValues().length == judged.size() - judged.segmentStart();
        return isFlat && isOnePointEach && at >= 0 ? step(judged.points(), at) : null;
    }

    private static @Nullable Long step(Points points, int at) {
        long step = points.steps()[at];
        return step == Points.NO_STEP ? null : step;
    }

    private static @Nullable Long wholeStep(double step) {
        return Double.isFinite(step) ? (long) Math.ceil(step) : null;
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
