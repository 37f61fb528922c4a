package curvewise.core.evidence;

import curvewise.core.convergence.Supersession;
import curvewise.core.metric.Granularity;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Role;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the curves of a run over its files and takes out what a resume did again.
 *
 * <p>Where the step of a training row goes back, everything logged before with a step at or after it is superseded, in all series: what TensorBoard does
 * with its purge step. Rows of evaluation alone never are a restart, and an equal step is none.
 */
final class Stitching {
    private final List<LoggedCurve> curves;
    private final Map<String, Integer> order;
    /** Whether the files tell when they were begun: only then are series of the same name in several files parts of one. */
    private final boolean isTimed;

    private final Resumes resumes;

    Stitching(List<LoggedCurve> curves) {
        this.curves = curves;
        this.isTimed = curves.stream().noneMatch(curve -> Double.isNaN(curve.firstWallTime()));
        this.order = orderOfSources(curves);
        this.resumes = restarts();
    }

    /** The resumes. */
    Resumes resumes() {
        return resumes;
    }

    /** All series as they count, in the order of the log. */
    List<Track> tracks() {
        Map<Name, List<LoggedCurve>> byName = new LinkedHashMap<>();
        for (LoggedCurve curve : curves) {
            byName.computeIfAbsent(nameOf(curve), name -> new ArrayList<>()).add(curve);
        }
        return byName.values().stream().map(this::track).toList();
    }

    private Track track(List<LoggedCurve> parts) {
        List<LoggedCurve> inTime = new ArrayList<>(parts);
        inTime.sort(Comparator.comparingInt(this::sourceOrder));
        Points points = Points.NONE;
        List<Track.Beginning> beginnings = new ArrayList<>();
        List<EpochValue> epochs = new ArrayList<>();
        int segmentStart = 0;
        int superseded = 0;
        PrintedPrecision precision = null;
        long logged = 0;
        for (LoggedCurve part : inTime) {
            int source = sourceOrder(part);
            Points counting = counting(source, part.points());
            Points kept = evaluations(part, counting);
            beginnings.add(new Track.Beginning(part.series().source(), points.size()));
            segmentStart = Math.max(segmentStart, points.size() + firstOfLastSegment(source, kept));
            superseded += part.points().size() - counting.size();
            points = points.isEmpty() ? kept : points.and(kept);
            for (EpochValue epoch : part.epochs()) {
                if (counts(source, epoch.line(), epoch.lastStep())) {
                    epochs.add(epoch);
                }
            }
            precision = PrintedPrecision.coarser(precision, part.precision());
            logged += part.logged();
        }
        LoggedCurve first = inTime.get(0);
        return new Track(
                first.series().rawName(),
                first.identity(),
                beginnings,
                points,
                resumes.restarts().isEmpty() ? 0 : Math.min(segmentStart, points.size()),
                lastOfEach(epochs),
                precision == null ? PrintedPrecision.EXACT : precision,
                first.factor(),
                superseded,
                logged);
    }

    /** The lines of one evaluation stand at one step of training: of a mean since its beginning the last one is the result. */
    private static Points evaluations(LoggedCurve part, Points points) {
        Identity identity = part.identity();
        Role role = identity.role();
        boolean isResult = identity.isHeldOut()
                && identity.granularity() == Granularity.RUNNING_MEAN
                && role != null
                && role != Role.MONITOR;
        if (!isResult) {
            return points;
        }
        return points.at(IntStream.range(0, points.size())
                .filter(i -> i + 1 == points.size()
                        || points.steps()[i] == Points.NO_STEP
                        || points.steps()[i] != points.steps()[i + 1])
                .toArray());
    }

    /** The points of a source that no resume did again. */
    private Points counting(int source, Points points) {
        if (resumes.restarts().isEmpty()) {
            return points;
        }
        int[] kept = new int[points.size()];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            if (counts(source, points.lines()[i], points.steps()[i])) {
                kept[n++] = i;
            }
        }
        return points.at(Arrays.copyOf(kept, n));
    }

    private boolean counts(int source, long line, long step) {
        for (Resumes.Restart restart : resumes.restarts()) {
            if (isBefore(source, line, restart) && step != Points.NO_STEP && step >= restart.step()) {
                return false;
            }
        }
        return true;
    }

    private boolean isBefore(int source, long line, Resumes.Restart restart) {
        return (isTimed && source < restart.source()) || (source == restart.source() && line < restart.line());
    }

    /** The place, within the kept points of a source, after the last restart; 0 where all of it is after, the size where all is before. */
    private int firstOfLastSegment(int source, Points kept) {
        if (resumes.restarts().isEmpty()) {
            return 0;
        }
        Resumes.Restart last = resumes.restarts().get(resumes.restarts().size() - 1);
        for (int i = 0; i < kept.size(); i++) {
            if (!isBefore(source, kept.lines()[i], last)) {
                return i;
            }
        }
        return kept.size();
    }

    /** An epoch that was done twice counts as it was done last. */
    private static List<EpochValue> lastOfEach(List<EpochValue> epochs) {
        Map<Long, EpochValue> byEpoch = new LinkedHashMap<>();
        for (EpochValue epoch : epochs) {
            byEpoch.remove(epoch.epoch());
            byEpoch.put(epoch.epoch(), epoch);
        }
        return List.copyOf(byEpoch.values());
    }

    private Resumes restarts() {
        List<Resumes.Restart> restarts = new ArrayList<>();
        LongStream.Builder steps = LongStream.builder();
        long before = Points.NO_STEP;
        for (LoggedCurve part : reference()) {
            Points points = part.points();
            for (int i = 0; i < points.size(); i++) {
                long step = points.steps()[i];
                if (step == Points.NO_STEP) {
                    continue;
                }
                if (before != Points.NO_STEP && step < before) {
                    restarts.add(
                            new Resumes.Restart(sourceOrder(part), part.series().source(), points.lines()[i], step));
                }
                steps.add(step);
                before = step;
            }
        }
        if (restarts.isEmpty()) {
            return Resumes.NONE;
        }
        long[] all = steps.build().toArray();
        return new Resumes(restarts, all.length - Supersession.of(all).kept().length);
    }

    /** The series of training by which restarts are found: one that was logged most often, over all its files. */
    private List<LoggedCurve> reference() {
        Map<Name, List<LoggedCurve>> byName = new LinkedHashMap<>();
        for (LoggedCurve curve : curves) {
            byName.computeIfAbsent(nameOf(curve), name -> new ArrayList<>()).add(curve);
        }
        List<LoggedCurve> best = List.of();
        int bestRank = Integer.MAX_VALUE;
        long most = 0;
        for (List<LoggedCurve> parts : byName.values()) {
            int rank = rank(parts.get(0).identity());
            long points = parts.stream().mapToLong(LoggedCurve::logged).sum();
            if (rank < bestRank || (rank == bestRank && points > most)) {
                best = parts;
                bestRank = rank;
                most = points;
            }
        }
        List<LoggedCurve> inTime = new ArrayList<>(bestRank == NEVER ? List.of() : best);
        inTime.sort(Comparator.comparingInt(this::sourceOrder));
        return inTime;
    }

    private static final int NEVER = 9;

    private static int rank(Identity identity) {
        if (identity.isHeldOut()) {
            return NEVER;
        }
        boolean isTraining = identity.split() == Split.TRAIN;
        if (identity.role() == Role.LOSS) {
            return isTraining ? 0 : 2;
        }
        if (isTraining) {
            return 1;
        }
        boolean isLearningRate =
                identity.metric() != null && identity.metric().name().equals("opt.lr");
        return isLearningRate ? 3 : identity.isKnown() ? 5 : 4;
    }

    private int sourceOrder(LoggedCurve curve) {
        return order.getOrDefault(curve.series().source(), 0);
    }

    /** Files in the order in which they were begun; where that is not known, in the order of the log. */
    private Map<String, Integer> orderOfSources(List<LoggedCurve> curves) {
        Map<String, Double> begun = new LinkedHashMap<>();
        for (LoggedCurve curve : curves) {
            begun.merge(curve.series().source(), curve.firstWallTime(), Stitching::earlier);
        }
        List<String> sources = new ArrayList<>(begun.keySet());
        if (isTimed) {
            sources.sort(Comparator.comparing(begun::get));
        }
        Map<String, Integer> order = new LinkedHashMap<>();
        sources.forEach(source -> order.put(source, order.size()));
        return order;
    }

    private static Double earlier(Double a, Double b) {
        return a.isNaN() ? b : b.isNaN() ? a : Math.min(a, b);
    }

    private Name nameOf(LoggedCurve curve) {
        String source = isTimed ? "" : curve.series().source();
        return new Name(curve.series().rawName(), curve.identity().split(), source);
    }

    /** What makes curves of several files one: the name, and the data it was measured on. */
    private record Name(String rawName, @Nullable Split split, String source) {}
}
