package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Groups;
import curvewise.core.evidence.EpochValue;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.TheilSen;
import curvewise.core.statistics.Trend;
import curvewise.core.text.Figures;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SYS-08: training becomes slower or faster on the way. */
final class DriftingSpeed implements Rule {
    /** Rule of thumb. */
    static final double MUCH = .10;
    /** The usual level of significance. */
    static final double LIKELY = .05;
    /** Fewer values can show no trend. */
    private static final int ENOUGH = 5;
    /** What Stable-Baselines3 logs is the mean since the start, which falls as soon as updates follow the first samples. */
    private static final String SINCE_START = "time/fps";

    private static final Card CARD = new Card(
            "SYS-08",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.C,
            "over the epochs of a run its speed changes by more than 10 % (Theil-Sen) with p < 0.05 (Mann-Kendall)",
            "rule of thumb; Sen 1968; Mann 1945");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Track time = Clock.ofTraining(run, "sys.iter_time");
        Track track = time == null ? throughput(run) : time;
        double[] speeds = track == null ? new double[0] : speeds(run, track);
        if (track == null || speeds.length < ENOUGH) {
            return Outcome.notApplicable("the speed of training is not logged over five epochs");
        }
        TheilSen line = TheilSen.of(speeds);
        double from = line.intercept();
        double to = from + line.slope() * (speeds.length - 1);
        boolean drifts = from > 0
                && to > 0
                && exceeds(Math.abs(to - from) / from, MUCH)
                && exceeds(LIKELY, Trend.of(speeds).p());
        return drifts ? said(track, from, to).fired() : Outcome.quiet();
    }

    private static @Nullable Track throughput(Evidence run) {
        Track track = Clock.ofTraining(run, "sys.throughput");
        return track == null || track.rawName().equals(SINCE_START) ? null : track;
    }

    /** By epoch; without epochs, point by point or by groups of them. */
    private static double[] speeds(Evidence run, Track track) {
        double[] values = track.epochs().isEmpty() ? byPoint(track.points()) : byEpoch(run, track);
        double[] speeds = track.is("sys.iter_time")
                ? Arrays.stream(values).map(seconds -> 1 / seconds).toArray()
                : values;
        return Arrays.stream(speeds)
                .filter(speed -> speed > 0 && Double.isFinite(speed))
                .toArray();
    }

    private static double[] byEpoch(Evidence run, Track track) {
        TrainingEpochs epochs = run.epochs();
        boolean isLastCut = epochs != null && epochs.isLastCut();
        return track.epochs().stream()
                .filter(epoch -> !isLastCut || epochs == null || epoch.epoch() != epochs.last())
                .mapToDouble(epoch -> mean(run, track, epoch))
                .toArray();
    }

    private static double mean(Evidence run, Track track, EpochValue epoch) {
        return epoch.points() == 1
                ? epoch.mean()
                : Clock.mean(Clock.linesOfEpoch(run, track.points().finite(), epoch.epoch())
                        .values());
    }

    /** The first value is that of a start, which is slow. */
    private static double[] byPoint(Points points) {
        Points finite = points.finite();
        return finite.isEmpty()
                ? new double[0]
                : Groups.of(finite.between(1, finite.size()).values(), 0).values();
    }

    private static Finding said(Track track, double from, double to) {
        boolean isSlower = to < from;
        String summary = String.format(
                "Training becomes %s (%s → %s %s, %s): %s may be the cause.",
                isSlower ? "slower" : "faster",
                Figures.significant(from, 3),
                Figures.significant(to, 3),
                unit(track),
                Figures.signedPercent(to / from - 1, 0),
                isSlower
                        ? "a GPU that throttles, other jobs on the machine or the data loader"
                        : "other jobs that ended or data that came to be cached");
        Finding finding = Finding.of(isSlower ? Severity.WARN : Severity.INFO, Confidence.C, summary)
                .with("speed_from", from)
                .with("speed_to", to)
                .at(track.place(track.points().size() - 1));
        return isSlower
                ? finding.advising(
                        Topic.SYSTEM,
                        "Watch the GPU's temperature and clock, the other jobs on the machine and the time the loader takes.")
                : finding;
    }

    private static String unit(Track track) {
        return track.is("sys.iter_time") ? "steps/s" : "by " + track.rawName();
    }
}
