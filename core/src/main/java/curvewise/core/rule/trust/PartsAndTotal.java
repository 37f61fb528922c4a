package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.EpochValue;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LossPart;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.metric.Granularity;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Trait;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LOG-07: the parts of the training loss do not add up to its total. */
final class PartsAndTotal implements Rule {
    /** Averages over different rows differ by less; medians are not compared. */
    static final double SHARE = .01;

    private static final int DIGITS = 4;

    private static final Card CARD = new Card(
            "LOG-07",
            Section.TRUST,
            Topic.EVALUATION,
            Confidence.A,
            "The epoch means of the parts of the training loss differ in sum from that of the total by more than 1 % and more than rounding explains",
            "torchvision and mmdetection add the parts they print; DETR prints them without all of its weights");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged training = run.training();
        if (training == null
                || run.parts().isEmpty()
                || training.tracks().size() > 1
                || !isTotal(training.tracks().get(0))) {
            return Outcome.notApplicable("the training loss is not logged both as a total and in parts");
        }
        if (isWeightedElsewhere(run)) {
            return Outcome.notApplicable("DETR's weights of the parts are not in its log");
        }
        if (isMedian(run, training)) {
            return Outcome.notApplicable("medians of parts do not add up to the median of their sum");
        }
        return judge(run, training);
    }

    /** What a MetricLogger prints before its bracket. */
    private static boolean isMedian(Evidence run, Judged training) {
        return run.isFormat("metriclogger")
                && training.tracks().get(0).identity().granularity() != Granularity.RUNNING_MEAN;
    }

    private static boolean isTotal(Track track) {
        Metric metric = track.identity().metric();
        return metric != null && metric.is(Trait.TOTAL);
    }

    /** Losses of the layers of a decoder, and losses before their weights, are DETR's. */
    private static boolean isWeightedElsewhere(Evidence run) {
        return run.isFormat("detr_jsonl")
                || run.first(track -> track.identity().layer() != null
                                || track.identity().scale() == Identity.Scale.UNWEIGHTED
                                || track.is("det.class_error"))
                        != null;
    }

    private static Outcome judge(Evidence run, Judged training) {
        Track total = training.tracks().get(0);
        Level whole = Level.of(total, lastWhole(run, total));
        double sum = 0;
        List<Track> parts = parts(run, total);
        for (Track part : parts) {
            Level level = Level.of(part, whole.epoch);
            sum += level.isOfSameRows(whole) ? level.mean : Double.NaN;
        }
        if (!Double.isFinite(sum) || !Double.isFinite(whole.mean) || whole.mean == 0) {
            return Outcome.notApplicable("parts and total are not logged together");
        }
        double off = Math.abs(sum - whole.mean);
        double rounding = (parts.size() + 1) * coarsest(parts, training) / 2;
        boolean isOff = exceeds(off / Math.abs(whole.mean), SHARE) && exceeds(off, rounding);
        return isOff ? said(run, training, sum, whole.mean).fired() : Outcome.quiet();
    }

    /** What is a total of its own, as the loss of keypoints, is a part where another total stands above it. */
    private static List<Track> parts(Evidence run, Track total) {
        List<Track> parts =
                new ArrayList<>(run.parts().stream().map(LossPart::track).toList());
        run.tracks().stream()
                .filter(track -> track.split() == total.split() && isTotal(track) && !track.is(total.metric()))
                .filter(track ->
                        track.identity().granularity() == total.identity().granularity())
                .forEach(parts::add);
        return parts;
    }

    private static @Nullable Long lastWhole(Evidence run, Track total) {
        TrainingEpochs epochs = run.epochs();
        Long last = null;
        for (EpochValue epoch : total.epochs()) {
            boolean isWhole = epochs == null || epochs.lastWhole() < 0 || epoch.epoch() <= epochs.lastWhole();
            last = isWhole || last == null ? Long.valueOf(epoch.epoch()) : last;
        }
        return last;
    }

    private static double coarsest(List<Track> parts, Judged training) {
        return parts.stream()
                .mapToDouble(part -> part.precision().lsb())
                .reduce(training.precision().lsb(), Math::max);
    }

    private static Finding said(Evidence run, Judged training, double sum, double whole) {
        String summary = String.format(
                "Loss parts add up to %s, the total says %s: a weighted or unlisted part exists.",
                Figures.significant(sum, DIGITS), Figures.significant(whole, DIGITS));
        return Finding.of(Severity.WARN, Confidence.A, summary)
                .explained("Shares of the loss that single parts seem to have are therefore not its real composition.")
                .advising(
                        Topic.EVALUATION,
                        "Look up the weights of the loss parts in the code, or log the missing part, before reading anything into their shares.")
                .with("sum_of_parts", sum)
                .with("total", whole)
                .at(training.tracks()
                        .get(0)
                        .place(training.tracks().get(0).points().size() - 1))
                .at(run.parts()
                        .get(0)
                        .track()
                        .place(run.parts().get(0).track().points().size() - 1));
    }

    /** The mean of a loss over its last whole epoch, or over all where it counts none; NaN where it has no value there. */
    private record Level(@Nullable Long epoch, double mean, long rows, boolean isRunning) {
        static Level of(Track track, @Nullable Long epoch) {
            boolean isRunning = track.identity().granularity() == Granularity.RUNNING_MEAN;
            if (epoch == null) {
                double[] values = track.points().values();
                return new Level(null, Arrays.stream(values).average().orElse(Double.NaN), track.logged(), isRunning);
            }
            return track.epochs().stream()
                    .filter(value -> value.epoch() == epoch)
                    .map(value -> new Level(epoch, isRunning ? value.last() : value.mean(), value.points(), isRunning))
                    .findFirst()
                    .orElse(new Level(epoch, Double.NaN, 0, isRunning));
        }

        boolean isOfSameRows(Level other) {
            return rows == other.rows && isRunning == other.isRunning;
        }
    }
}
