package curvewise.core.evidence;

import curvewise.core.convergence.StaleTail;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.metric.Trait;
import curvewise.core.metric.Weights;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what was evaluated together, and takes off the end rows that print an old result again. */
final class EvaluationRows {
    /** The greatest mAP that Ultralytics' interpolation gives: its code stops short of 1. */
    static final double ULTRALYTICS_CEILING = .995;

    private final HeadlineChoice choice;
    private final @Nullable Track headline;
    private final String format;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, double[]> classes = new LinkedHashMap<>();

    EvaluationRows(HeadlineChoice choice, @Nullable Track headline, String format) {
        this.choice = choice;
        this.headline = headline;
        this.format = format;
    }

    Evaluations rows(List<Track> all) {
        Track base = headline == null ? longest() : headline;
        if (base == null) {
            return Evaluations.NONE;
        }
        Points rows = base.points();
        for (Track track : choice.candidates()) {
            Metric metric = track.identity().metric();
            if (metric == null || !isQuality(track) || !isEvaluatedWith(track, base)) {
                continue;
            }
            double[] column = column(rows, track);
            if (metric.is(Trait.PER_CLASS)) {
                classes.putIfAbsent(track.rawName(), column);
            } else if (tracks.putIfAbsent(metric.name(), track) == null) {
                columns.put(metric.name(), column);
            }
        }
        if (headline != null) {
            tracks.put(headline.metric(), headline);
            columns.put(headline.metric(), rows.values());
        }
        return withoutStale(rows, all);
    }

    private @Nullable Track longest() {
        Track longest = null;
        for (Track track : choice.candidates()) {
            if (isQuality(track)
                    && (longest == null
                            || track.points().size() > longest.points().size())) {
                longest = track;
            }
        }
        return longest;
    }

    private static boolean isQuality(Track track) {
        Role role = track.role();
        return role != null && (role.isHeadline() || role == Role.DIAGNOSTIC);
    }

    private static boolean isEvaluatedWith(Track track, Track base) {
        Split split = track.split();
        boolean isSameSplit = split == base.split() || split == null || base.split() == null;
        Weights weights = track.identity().weights();
        return isSameSplit && weights == base.identity().weights();
    }

    private static double[] column(Points rows, Track track) {
        int[] partners = Rows.partners(rows, track.points());
        double[] column = new double[partners.length];
        for (int i = 0; i < partners.length; i++) {
            column[i] = partners[i] < 0 ? Double.NaN : track.points().values()[partners[i]];
        }
        return column;
    }

    private Evaluations withoutStale(Points rows, List<Track> all) {
        int n = rows.size();
        double[] judged = headline == null ? new double[0] : rows.values();
        if (judged.length == 0) {
            return new Evaluations(rows, columns, tracks, classes, 0, false);
        }
        int first = StaleTail.firstRepeat(judged, false, Integer.MAX_VALUE);
        boolean isUndefinedBeside = first < n && isUndefinedBeside(rows, first, all);
        if (first < n && !isUndefinedBeside) {
            first = StaleTail.firstRepeat(judged, false, frozenFrom(first));
        }
        if (first >= n) {
            return new Evaluations(rows, columns, tracks, classes, 0, false);
        }
        Map<String, double[]> kept = new LinkedHashMap<>();
        int end = first;
        columns.forEach((name, column) -> kept.put(name, Arrays.copyOf(column, end)));
        Map<String, double[]> keptClasses = new LinkedHashMap<>();
        classes.forEach((name, column) -> keptClasses.put(name, Arrays.copyOf(column, end)));
        return new Evaluations(rows.between(0, end), kept, tracks, keptClasses, n - end, isUndefinedBeside);
    }

    /** Whether another series is not a number in all the rows from {@code first} on. */
    private static boolean isUndefinedBeside(Points rows, int first, List<Track> all) {
        for (Track track : all) {
            if (!isDefinedAnywhere(track)) {
                continue;
            }
            int[] partners = Rows.partners(rows, track.points());
            boolean isUndefined = true;
            for (int i = first; i < partners.length && isUndefined; i++) {
                isUndefined =
                        partners[i] >= 0 && !Double.isFinite(track.points().values()[partners[i]]);
            }
            if (isUndefined) {
                return true;
            }
        }
        return false;
    }

    /** What is never defined, as the AP of a size that the data does not have, tells nothing of these rows. */
    private static boolean isDefinedAnywhere(Track track) {
        return track.role() == Role.LOSS
                || Arrays.stream(track.points().values()).anyMatch(Double::isFinite);
    }

    /** How many qualities repeat from {@code first} on; 0 where one of them stands at its ceiling, for then it has reason to. */
    private int frozenFrom(int first) {
        int frozen = 0;
        for (Map.Entry<String, double[]> entry : columns.entrySet()) {
            double[] column = entry.getValue();
            double last = column[column.length - 1];
            boolean isFrozen = last != 0 && Double.isFinite(last);
            for (int i = first - 1; i < column.length && isFrozen; i++) {
                isFrozen = column[i] == last;
            }
            if (isFrozen && isCeiling(entry.getKey(), last)) {
                return 0;
            }
            frozen += isFrozen ? 1 : 0;
        }
        return frozen;
    }

    private boolean isCeiling(String name, double value) {
        Track track = tracks.get(name);
        Metric metric = track == null ? null : track.identity().metric();
        boolean isUltralytics = format.equals("ultralytics") || format.equals("yolov5");
        return metric != null
                && (value == metric.range().greatest()
                        || (isUltralytics
                                && value >= ULTRALYTICS_CEILING
                                && metric.range().isFraction()));
    }
}
