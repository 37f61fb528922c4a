package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.KnownChange;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.metric.Granularity;
import java.util.Arrays;
import java.util.List;

/**
 * Values of a loss that may be tested for a trend, as printed running means and overlapping medians may not: the means between the lines of the last complete
 * epoch where a running mean is logged, else the points after the last resume, on the longer side of a planned change.
 */
final class Independent {
    private Independent() {}

    /** Those of one series; none where it is a running mean whose epochs are not known. */
    static Points of(Evidence run, Track track) {
        if (track.identity().granularity() != Granularity.RUNNING_MEAN) {
            return segment(run, track.points(), track.segmentStart());
        }
        TrainingEpochs epochs = run.epochs();
        return epochs == null || epochs.lastWhole() < 0
                ? Points.NONE
                : run.blocks(track, epochs.lastWhole()).points();
    }

    /** Those of the total training loss. */
    static Points ofTotal(Evidence run) {
        Judged training = run.training();
        if (training == null) {
            return Points.NONE;
        }
        List<Track> tracks = training.tracks();
        Track first = tracks.get(0);
        if (first.identity().granularity() != Granularity.RUNNING_MEAN) {
            return segment(run, run.loggedTraining(), first.segmentStart());
        }
        return tracks.stream()
                .map(track -> of(run, track))
                .reduce(Independent::sum)
                .orElse(Points.NONE);
    }

    /** Adds up what stands at the same steps; none where the steps differ. */
    private static Points sum(Points a, Points b) {
        if (!Arrays.equals(a.steps(), b.steps())) {
            return Points.NONE;
        }
        double[] sum = a.values().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b.values()[i];
        }
        return a.withValues(sum);
    }

    private static Points segment(Evidence run, Points all, int start) {
        Points points = all.between(Math.min(start, all.size()), all.size()).finite();
        KnownChange change = run.change();
        if (change == null) {
            return points;
        }
        int at = 0;
        while (at < points.size() && !(points.epochs()[at] >= change.epoch())) {
            at++;
        }
        return at > points.size() - at ? points.between(0, at) : points.between(at, points.size());
    }
}
