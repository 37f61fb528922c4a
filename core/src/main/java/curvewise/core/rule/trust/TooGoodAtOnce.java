package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.EpochValue;
import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Granularity;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** EVAL-07: results so good that test images may be among the training images. */
final class TooGoodAtOnce implements Rule {
    /** Rule of thumb: no detector reaches this in its first epoch on images it has not seen. */
    static final double SUSPICIOUS_AP = .95;
    /** Rule of thumb: sampling alone makes a metric differ by more between two sets of images. */
    static final double SAME = .0005;

    private static final int ENOUGH = 5;

    private static final Card CARD = new Card(
            "EVAL-07",
            Section.TRUST,
            Topic.DATA,
            Confidence.C,
            "AP is above 0.95 at the first evaluation, or a metric differs by less than 0.0005 between training and validation data in 5 evaluations or more, and in most",
            "rule of thumb; Google's Deep Learning Tuning Playbook on leaking data");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        double first =
                run.evaluations().size() == 0 ? Double.NaN : run.evaluations().value("det.ap", 0);
        if (exceeds(first, SUSPICIOUS_AP)) {
            return goodAtOnce(run.evaluations(), first).fired();
        }
        Judged judged = run.headline();
        Track training = judged == null ? null : run.track(judged.metric(), Split.TRAIN);
        if (judged != null && training != null && new Headline(judged).isFraction()) {
            return compared(judged, training);
        }
        return Double.isNaN(first)
                ? Outcome.notApplicable("no metric is logged for training and held-out data")
                : Outcome.quiet();
    }

    private static Finding goodAtOnce(Evaluations evaluations, double first) {
        String summary = String.format(
                "Suspiciously good at once (AP %s at %s, the first evaluation): train and test images may overlap.",
                Figures.fixed(first, 3), Moment.of(evaluations.places(), 0));
        return advised(Finding.of(Severity.WARN, Confidence.C, summary))
                .with("first_ap", first)
                .at(evaluations.place("det.ap", 0));
    }

    private static Finding advised(Finding finding) {
        return finding.advising(
                Topic.DATA,
                "Check the split: look for images, or near copies of them such as frames of one video, that are in both sets.");
    }

    private static Outcome compared(Judged judged, Track training) {
        Map<Long, Double> byEpoch = byEpoch(training);
        Points rows = judged.points();
        int compared = 0;
        int same = 0;
        for (int i = 0; i < rows.size(); i++) {
            Double trained = value(byEpoch, rows.epochs()[i]);
            if (trained != null) {
                compared++;
                boolean isSame = exceeds(SAME, Math.abs(trained - rows.values()[i])) && rows.values()[i] != 0;
                same += isSame ? 1 : 0;
            }
        }
        boolean isShown =
                judged.precision().lsb() <= SAME && training.precision().lsb() <= SAME;
        return isShown && same >= ENOUGH && 2 * same > compared
                ? alike(judged, same, compared).fired()
                : Outcome.quiet();
    }

    private static Map<Long, Double> byEpoch(Track training) {
        boolean isRunning = training.identity().granularity() == Granularity.RUNNING_MEAN;
        Map<Long, Double> values = new HashMap<>();
        for (EpochValue epoch : training.epochs()) {
            values.put(epoch.epoch(), isRunning ? epoch.last() : epoch.mean());
        }
        return values;
    }

    private static @Nullable Double value(Map<Long, Double> byEpoch, double epoch) {
        return epoch == Math.rint(epoch) ? byEpoch.get((long) epoch) : null;
    }

    private static Finding alike(Judged judged, int same, int compared) {
        String summary = String.format(
                "Suspiciously alike: %s on training and on validation data differs by less than 0.0005 in %d of %d evaluations; the two sets may overlap.",
                new Headline(judged).name(), same, compared);
        return advised(Finding.of(Severity.WARN, Confidence.C, summary))
                .with("alike", same)
                .with("compared", compared)
                .at(judged.place(judged.last()));
    }
}
