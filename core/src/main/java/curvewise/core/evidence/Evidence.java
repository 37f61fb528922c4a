package curvewise.core.evidence;

import curvewise.core.metric.Task;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.Param;
import curvewise.core.run.Split;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may look at: what one run's log shows, cleaned, with the status of the three series that have one.
 *
 * @param run the run, its parameters and events
 * @param task what is trained
 * @param tracks all its series as they count, in the order of the log
 * @param resumes where training went on from a checkpoint
 * @param epochs which epochs of training the log covers; {@code null} when it has no training row with an epoch
 * @param learningRate {@code null} when not logged
 * @param evaluations the rows of evaluation on held-out data
 * @param headline H, the series the run is judged by; {@code null} when it has no held-out metric with a value
 * @param validation V, the total validation loss; {@code null} when not logged at all, or when it is the headline
 * @param training T, the total training loss, or the sum of its parts; {@code null} when not logged
 * @param loggedTraining T as logged: every value, NaN included; what a status is found from is in {@code training}
 * @param parts of the training loss, in the order of the log; empty when only a total is logged
 * @param change a planned change within the log; {@code null} for none
 */
public record Evidence(
        LoggedRun run,
        Task task,
        List<Track> tracks,
        Resumes resumes,
        @Nullable TrainingEpochs epochs,
        @Nullable LearningRate learningRate,
        Evaluations evaluations,
        @Nullable Judged headline,
        @Nullable Judged validation,
        @Nullable Judged training,
        Points loggedTraining,
        List<LossPart> parts,
        @Nullable KnownChange change) {
    /** Takes copies of the lists. */
    public Evidence {
        tracks = List.copyOf(tracks);
        parts = List.copyOf(parts);
    }

    /** The same, as if the log held only these parameters. */
    public Evidence withParams(List<Param> its) {
        return new Evidence(
                run.withParams(its),
                task,
                tracks,
                resumes,
                epochs,
                learningRate,
                evaluations,
                headline,
                validation,
                training,
                loggedTraining,
                parts,
                change);
    }

    /** How many complete evaluations of the headline count: K. */
    public int evaluationCount() {
        return headline == null ? 0 : headline.size();
    }

    /** The row of the evaluations that the run is shown by: the best by the headline, without one the last; -1 when there is none. */
    public int shownRow() {
        return headline == null
                ? evaluations.size() - 1
                : evaluations.places().firstAt(headline.points(), headline.best());
    }

    /** The row of the last evaluation; -1 when there is none. */
    public int lastRow() {
        return evaluations.size() - 1;
    }

    /** A value of the shown evaluation; NaN when not defined or not logged. */
    public double shown(String metric) {
        return evaluations.value(metric, shownRow());
    }

    /** The first series of a metric on a split, as training or evaluation logs it; {@code null} when there is none. */
    public @Nullable Track track(String metric, @Nullable Split split) {
        return first(track -> track.is(metric) && track.split() == split);
    }

    /** The first series of a metric whatever its split; {@code null} when there is none. */
    public @Nullable Track track(String metric) {
        return first(track -> track.is(metric));
    }

    /** The first series that fits; {@code null} when there is none. */
    public @Nullable Track first(Predicate<Track> wanted) {
        return tracks.stream().filter(wanted).findFirst().orElse(null);
    }

    /** All series of a metric, in the order of the log. */
    public List<Track> all(String metric) {
        return tracks.stream().filter(track -> track.is(metric)).toList();
    }

    /** The means between the lines of one epoch, taken out of a running mean; none where the log does not say how many iterations an epoch has. */
    public BlockSeries blocks(Track runningMean, long epoch) {
        return BlockSeries.of(runningMean, epoch, run.extent().iterationsPerEpoch());
    }

    /** A parameter by the last part of its dotted name, case ignored; {@code null} when there is none. */
    public @Nullable Param param(String name) {
        return run.params().stream()
                .filter(param -> lastPart(param.name()).equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** The number a parameter says; NaN when there is none. */
    public double number(String name) {
        Param param = param(name);
        Double number = param == null ? null : param.number();
        return number == null ? Double.NaN : number;
    }

    /** Whether the run was read by one of these formats. */
    public boolean isFormat(String... names) {
        return List.of(names).contains(run.format());
    }

    private static String lastPart(String dotted) {
        return dotted.substring(Math.max(dotted.lastIndexOf('.'), dotted.lastIndexOf('/')) + 1);
    }
}
