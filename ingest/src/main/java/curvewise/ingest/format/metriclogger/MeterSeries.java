package curvewise.ingest.format.metriclogger;

import curvewise.core.run.Split;
import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import org.jspecify.annotations.Nullable;

/** The series of a phase's meters, in the order its lines print them. */
final class MeterSeries {
    private final String[] names;
    private final SeriesRecorder[] values;
    private final @Nullable SeriesRecorder[] averages;

    /** The series of the meters that {@code line} has. */
    MeterSeries(MeterLine line, RunRecorder run, String source, @Nullable Split split) {
        int count = line.count();
        this.names = new String[count];
        this.values = new SeriesRecorder[count];
        this.averages = new @Nullable SeriesRecorder[count];
        for (int k = 0; k < count; k++) {
            names[k] = line.name(k);
            values[k] = run.series(source, names[k], split);
            averages[k] = line.hasAverage(k) ? run.series(source, names[k] + " (avg)", split) : null;
        }
    }

    /** How many meters there are. */
    int count() {
        return names.length;
    }

    /** Whether a line has these meters and no others. */
    boolean isThatOf(MeterLine line) {
        return names.length == line.count() && begins(line);
    }

    /** Whether these meters are the first that a line has. */
    boolean begins(MeterLine line) {
        return names.length <= line.count() && agrees(line, names.length);
    }

    /** Whether a line has the first of these meters and then ends, be it before a bracket. */
    boolean isBegunBy(MeterLine line) {
        int last = line.count() - 1;
        if (last < 0) {
            return true;
        }
        boolean isPart = last < names.length && agrees(line, last) && names[last].equals(line.name(last));
        return isPart && (last + 1 < names.length || (averages[last] != null && !line.hasAverage(last)));
    }

    private boolean agrees(MeterLine line, int count) {
        for (int k = 0; k < count; k++) {
            if (!names[k].equals(line.name(k)) || (averages[k] != null) != line.hasAverage(k)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the values of a line, each at the line of the source it stands on. */
    void add(MeterLine meters, ConsoleLine line, Place place) {
        for (int k = 0; k < names.length; k++) {
            place.moveTo(line, meters.valueAt(k));
            values[k].add(meters.value(k), line.characterOf(meters.valueAt(k)));
            SeriesRecorder average = averages[k];
            if (average != null) {
                place.moveTo(line, meters.averageAt(k));
                average.add(meters.average(k), line.characterOf(meters.averageAt(k)));
            }
        }
    }
}
