package curvewise.core.evidence;

import curvewise.core.convergence.Convergence;
import curvewise.core.convergence.Groups;
import curvewise.core.convergence.Overfitting;
import curvewise.core.convergence.Status;
import curvewise.core.convergence.Trajectory;
import curvewise.core.metric.Direction;
import curvewise.core.metric.Granularity;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Task;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks a run's curves over in the order an expert does: files joined and resumes taken out, evaluations put together, learning rate, then the status of
 * headline, validation loss and training loss.
 */
public final class Examination {
    /** From this many whole epochs on, training is judged by its epochs and no longer by what is printed within them. */
    static final int ENOUGH_EPOCHS = 5;
    /** A segment shorter than this is judged together with what was before the resume, unless the loss jumped there. */
    static final int SHORTEST_SEGMENT = 5;

    private final LoggedRun run;
    private final List<Track> tracks;
    private final Resumes resumes;
    private final @Nullable LearningRate learningRate;
    private final HeadlineChoice choice;
    private final TrainingLoss losses;
    private final Task task;

    private Examination(KnowledgeBase knowledge, Task task, LoggedRun run, List<LoggedCurve> curves) {
        Stitching stitching = new Stitching(curves);
        this.run = run;
        this.task = task;
        this.tracks = stitching.tracks();
        this.resumes = stitching.resumes();
        this.learningRate = RatesSeen.of(tracks);
        this.choice = new HeadlineChoice(knowledge, task, tracks);
        this.losses = new TrainingLoss(task, tracks, run.extent());
    }

    /** All that the curves of a run show. They may be of any number, none included. */
    public static Evidence of(KnowledgeBase knowledge, Task task, LoggedRun run, List<LoggedCurve> curves) {
        return new Examination(knowledge, task, run, curves).evidence();
    }

    private Evidence evidence() {
        Track headlineTrack = choice.headline();
        Evaluations evaluations = new EvaluationRows(choice, headlineTrack, run.format()).rows(tracks);
        TrainingEpochs epochs = trainingEpochs();
        KnownChange change = PlannedChange.of(run, epochs);
        TrainingLoss.Total trainingTotal = losses.training();
        Judged training = trainingTotal == null ? null : training(trainingTotal, epochs, change);
        Judged headline = headlineTrack == null ? null : headline(headlineTrack, evaluations, training);
        Judged validation = validation(headline, training);
        return new Evidence(
                run,
                task,
                tracks,
                resumes,
                epochs,
                learningRate,
                evaluations,
                headline,
                validation,
                training,
                trainingTotal == null ? Points.NONE : trainingTotal.points(),
                losses.parts(),
                change);
    }

    private Judged headline(Track track, Evaluations evaluations, @Nullable Judged training) {
        Judged judged = judged(
                track.metric(),
                track.rawName(),
                track.split(),
                directionOf(track),
                Judged.Basis.EVALUATION,
                evaluations.places(),
                track.segmentStart(),
                isFraction(track) ? evaluations.precision() : track.precision(),
                List.of(track));
        return orOverfitting(judged, training);
    }

    private @Nullable Judged validation(@Nullable Judged headline, @Nullable Judged training) {
        TrainingLoss.Total total = losses.validation();
        if (total == null || (headline != null && (isThatOf(headline, total) || isNeverComputed(total, headline)))) {
            return null;
        }
        Track first = total.tracks().get(0);
        Judged judged = judged(
                total.metric(),
                total.rawName(),
                first.split(),
                Direction.MIN,
                Judged.Basis.EVALUATION,
                total.points(),
                first.segmentStart(),
                total.precision(),
                total.tracks());
        return orOverfitting(judged, training);
    }

    private static boolean isThatOf(Judged headline, TrainingLoss.Total total) {
        return headline.rawName().equals(total.rawName()) || headline.metric().equals(TrainingLoss.LANGUAGE_LOSS);
    }

    /** YOLOv9, for one, writes 0 for each part of the loss at each evaluation, while its metrics are real. */
    private static boolean isNeverComputed(TrainingLoss.Total total, Judged headline) {
        return isZero(total.points()) && !isZero(headline.points());
    }

    private static boolean isZero(Points points) {
        return Arrays.stream(points.values()).allMatch(value -> value == 0);
    }

    private static boolean isFraction(Track track) {
        Metric metric = track.identity().metric();
        return metric != null && metric.range().isFraction();
    }

    private static Direction directionOf(Track track) {
        Direction direction = track.direction();
        return direction == null ? Direction.MIN : direction;
    }

    private Judged training(TrainingLoss.Total total, @Nullable TrainingEpochs epochs, @Nullable KnownChange change) {
        Track first = total.tracks().get(0);
        boolean isRunningMean = first.identity().granularity() == Granularity.RUNNING_MEAN;
        boolean isPerEpoch = first.epochs().size() == first.points().size();
        Points points = total.points();
        Judged.Basis basis = isPerEpoch ? Judged.Basis.EPOCH : Judged.Basis.POINT;
        if (epochs != null
                && !isPerEpoch
                && epochs.whole() >= ENOUGH_EPOCHS
                && total.tracks().size() == 1) {
            points = epochMeans(first, epochs, isRunningMean);
            basis = Judged.Basis.EPOCH;
        } else if (isRunningMean && run.extent().iterationsPerEpoch() != null) {
            points = losses.allBlocks(first);
            basis = Judged.Basis.BLOCK;
            // epochs of a few iterations have no block that is long enough: their means are all there is
            if (points.isEmpty() && epochs != null) {
                points = epochMeans(first, epochs, true);
                basis = Judged.Basis.EPOCH;
            }
        }
        int start = segmentStart(first, points);
        Points segment = withoutWarmUp(points.between(start, points.size()));
        Points judged = longerSide(segment, change);
        return judgedTraining(total, basis, points, judged, Convergence.exploded(lastSegment(total)));
    }

    /** What is left of the logged points after the last resume: whether the loss exploded is seen in them, before any mean is taken. */
    private double[] lastSegment(TrainingLoss.Total total) {
        double[] values = total.points().values();
        return Arrays.copyOfRange(values, Math.min(total.tracks().get(0).segmentStart(), values.length), values.length);
    }

    private static Points epochMeans(Track track, TrainingEpochs epochs, boolean isRunningMean) {
        List<EpochValue> whole = track.epochs().stream()
                .filter(epoch -> !epochs.isLastCut() || epoch.epoch() != epochs.last())
                .toList();
        long[] steps = whole.stream().mapToLong(EpochValue::lastStep).toArray();
        double[] numbers = whole.stream().mapToDouble(EpochValue::epoch).toArray();
        double[] values = whole.stream()
                .mapToDouble(epoch -> isRunningMean ? epoch.last() : epoch.mean())
                .toArray();
        long[] lines = whole.stream().mapToLong(EpochValue::line).toArray();
        long[] characters = whole.stream().mapToLong(EpochValue::character).toArray();
        return new Points(steps, numbers, values, lines, characters);
    }

    private int segmentStart(Track track, Points points) {
        if (resumes.restarts().isEmpty()
                || track.segmentStart() >= track.points().size()) {
            return 0;
        }
        long step = track.points().steps()[track.segmentStart()];
        return step == Points.NO_STEP ? 0 : Math.min(points.firstAtOrAfter(step), points.size());
    }

    /** In the warm-up of the first epoch the loss falls because the steps grow: it says nothing of the training after. */
    private Points withoutWarmUp(Points points) {
        if (learningRate == null || learningRate.warmUpEnd() == Points.NO_STEP) {
            return points;
        }
        int from = points.firstAtOrAfter(learningRate.warmUpEnd());
        return from < points.size() ? points.between(from, points.size()) : points;
    }

    /** Nothing is judged across a planned change of objective or pictures: the longer side counts, of equal ones the later. */
    private static Points longerSide(Points points, @Nullable KnownChange change) {
        if (change == null) {
            return points;
        }
        int at = 0;
        while (at < points.size() && !(points.epochs()[at] >= change.epoch())) {
            at++;
        }
        return at > points.size() - at ? points.between(0, at) : points.between(at, points.size());
    }

    private Judged judgedTraining(
            TrainingLoss.Total total, Judged.Basis basis, Points all, Points segment, boolean isExploded) {
        Points finite = segment.finite();
        Points whole = all.finite();
        int start = Math.max(0, whole.firstAt(finite, finite.isEmpty() ? -1 : 0));
        Groups groups = Groups.of(finite.values(), tailStart(finite));
        Trajectory trajectory =
                new Trajectory(groups.values(), Direction.MIN, total.precision().lsb(), groups.tailStart(), true);
        Convergence convergence = Convergence.of(trajectory, isExploded);
        double[] logged = total.points().values();
        return new Judged(
                total.metric(),
                total.rawName(),
                Split.TRAIN,
                Direction.MIN,
                basis,
                whole,
                start,
                groups.values(),
                total.precision(),
                (int) Arrays.stream(logged).filter(v -> !Double.isFinite(v)).count(),
                logged.length,
                convergence,
                convergence.status(),
                total.tracks());
    }

    private Judged judged(
            String metric,
            String rawName,
            @Nullable Split split,
            Direction direction,
            Judged.Basis basis,
            Points rows,
            int segmentStart,
            PrintedPrecision precision,
            List<Track> from) {
        Points finite = rows.finite();
        int before = (int) Arrays.stream(rows.values(), 0, Math.min(segmentStart, rows.size()))
                .filter(Double::isFinite)
                .count();
        int start = finite.size() - before < SHORTEST_SEGMENT ? 0 : before;
        Points segment = finite.between(start, finite.size());
        Trajectory trajectory = new Trajectory(segment.values(), direction, precision.lsb(), tailStart(segment), false);
        Convergence convergence = Convergence.of(trajectory);
        return new Judged(
                metric,
                rawName,
                split,
                direction,
                basis,
                finite,
                start,
                segment.values(),
                precision,
                rows.size() - finite.size(),
                rows.size(),
                convergence,
                convergence.status(),
                from);
    }

    /** The place of the first point after the last drop of the learning rate; 0 when it never dropped within these points. */
    private int tailStart(Points points) {
        if (learningRate == null) {
            return 0;
        }
        int start = 0;
        for (LearningRate.Drop drop : learningRate.drops()) {
            if (drop.step() != Points.NO_STEP) {
                int at = points.firstAtOrAfter(drop.step());
                start = at > 0 ? Math.max(start, at) : start;
            }
        }
        return start;
    }

    private Judged orOverfitting(Judged judged, @Nullable Judged training) {
        if (training == null || judged.status() != Status.REGRESSING) {
            return judged;
        }
        Points segment = training.points().between(training.segmentStart(), training.size());
        int best = judged.smoothedBest();
        long step = best < 0 ? Points.NO_STEP : judged.points().steps()[best];
        int at = step == Points.NO_STEP ? -1 : segment.lastAtOrBefore(step);
        boolean isOverfitting = Overfitting.of(
                judged.status(),
                training.status(),
                segment.values(),
                at,
                training.precision().lsb());
        return isOverfitting ? judged.with(Status.OVERFITTING) : judged;
    }

    private @Nullable TrainingEpochs trainingEpochs() {
        Track track = null;
        for (Track candidate : tracks) {
            boolean isTraining =
                    candidate.split() == Split.TRAIN && !candidate.epochs().isEmpty();
            if (isTraining
                    && (track == null
                            || candidate.points().size() > track.points().size())) {
                track = candidate;
            }
        }
        if (track == null) {
            track = learningRate == null || learningRate.track().epochs().isEmpty() ? null : learningRate.track();
        }
        return track == null ? null : EpochsSeen.of(track, run.extent().iterationsPerEpoch());
    }
}
