package curvewise.core.evidence;

import curvewise.core.metric.Direction;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.run.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series of a run as it counts: joined over the files it stands in, without what a resume did again.
 *
 * @param rawName exactly as logged
 * @param identity what the name means
 * @param sources the files it stands in, each with the place of its first point
 * @param points in the order of training
 * @param segmentStart the place of the first point after the last resume; 0 without one
 * @param epochs what it says of each epoch, in the order of training
 * @param precision how finely it is printed
 * @param factor what logged values were multiplied by: 0.01 where percent is printed, else 1
 * @param superseded how many points were done again after a resume, and do not count
 * @param logged how many values the log has
 */
public record Track(
        String rawName,
        Identity identity,
        List<Beginning> sources,
        Points points,
        int segmentStart,
        List<EpochValue> epochs,
        PrintedPrecision precision,
        double factor,
        int superseded,
        long logged) {
    /** Takes copies of the lists. */
    public Track {
        sources = List.copyOf(sources);
        epochs = List.copyOf(epochs);
    }

    /** From which point on a track stands in a file. */
    public record Beginning(String source, int firstPoint) {}

    /** The canonical name; empty when unknown. */
    public String metric() {
        Metric metric = identity.metric();
        return metric == null ? "" : metric.name();
    }

    /** Whether it is of the metric of this canonical name. */
    public boolean is(String canonicalName) {
        return metric().equals(canonicalName);
    }

    /** The part of the data; {@code null} when unknown. */
    public @Nullable Split split() {
        return identity.split();
    }

    /** What the metric is for; {@code null} when the name is unknown. */
    public @Nullable Role role() {
        return identity.role();
    }

    /** Which way is better; {@code null} when neither or unknown. */
    public @Nullable Direction direction() {
        return identity.direction();
    }

    /** Where a point stands. */
    public Place place(int point) {
        return new Place(source(point), points.lines()[point], points.characters()[point]);
    }

    /** Where the last value of an epoch stands. */
    public Place place(EpochValue epoch) {
        return new Place(sources.get(0).source(), epoch.line(), epoch.character());
    }

    /** What it says of an epoch; {@code null} when nothing. */
    public @Nullable EpochValue epoch(long number) {
        return epochs.stream()
                .filter(epoch -> epoch.epoch() == number)
                .findFirst()
                .orElse(null);
    }

    /** The value of a point as it is logged. */
    public double asLogged(double value) {
        return factor == 1 ? value : value * 100;
    }

    /** The file a point stands in. */
    public String source(int point) {
        String source = sources.get(0).source();
        for (Beginning beginning : sources) {
            if (beginning.firstPoint <= point) {
                source = beginning.source;
            }
        }
        return source;
    }
}
