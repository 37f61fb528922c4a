package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Finding;
import curvewise.core.text.Figures;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a training step is waiting for data.
 *
 * @param data seconds of waiting, on average
 * @param step seconds of a step on average, waiting included
 * @param low the least share of a printed line; NaN of one line, or where lines cannot be paired
 * @param high the greatest
 * @param scope what it is from
 * @param place the last line it is from
 */
record LoaderWait(
        double data,
        double step,
        double low,
        double high,
        String scope,
        @Nullable Place place) {
    /** Below it the loader is no matter: at most a ninth could be gained. */
    static final double SMALL = .10;
    /** Above it, waiting is the first thing to look at. */
    static final double LARGE = .30;

    static final String MISSING = "the time of a step and the wait for its data are not both logged";

    /** The wait; {@code null} where it is not logged, or where it is not a part of the step. */
    static @Nullable LoaderWait of(Evidence run) {
        Track dataTrack = Clock.ofTraining(run, "sys.data_time");
        Track stepTrack = Clock.ofTraining(run, "sys.iter_time");
        if (dataTrack == null || stepTrack == null) {
            return null;
        }
        Points data = Clock.lines(run, dataTrack);
        Points step = Clock.lines(run, stepTrack);
        double wait = Clock.mean(data.values());
        double all = Clock.mean(step.values());
        if (!(wait >= 0 && all > 0) || exceeds(wait, all)) {
            return null;
        }
        double[] shares = shares(data, step);
        int at = dataTrack.points().firstAt(data, data.size() - 1);
        return new LoaderWait(
                wait,
                all,
                Arrays.stream(shares).min().orElse(Double.NaN),
                Arrays.stream(shares).max().orElse(Double.NaN),
                Clock.scope(run),
                at < 0 ? null : dataTrack.place(at));
    }

    /** Line by line; empty where there is one line only, or where the two were not printed together. */
    private static double[] shares(Points data, Points step) {
        if (data.size() != step.size() || data.size() < 2) {
            return new double[0];
        }
        return IntStream.range(0, data.size())
                .filter(i -> step.values()[i] > 0)
                .mapToDouble(i -> data.values()[i] / step.values()[i])
                .toArray();
    }

    /** The share of a step. */
    double share() {
        return data / step;
    }

    /** How many times as fast a step would be without waiting; infinite where it only waits. */
    double speedup() {
        return 1 / (1 - share());
    }

    /** The share in percent. */
    String percent() {
        return Figures.percent(share(), 1);
    }

    /** A finding with the numbers of the wait. */
    Finding numbered(Finding finding) {
        Finding numbered = finding;
        if (!Double.isNaN(low)) {
            numbered = finding.explained(String.format(
                    "Over the printed lines of %s it is %s-%s.",
                    scope, Figures.fixed(low * 100, 1), Figures.percent(high, 1)));
        }
        return numbered.with("data_share", share())
                .with("data_s", data)
                .with("step_s", step)
                .with("data_share_low", low)
                .with("data_share_high", high)
                .with("speedup_max", speedup())
                .at(place);
    }
}
