package curvewise.core.comparison;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** What a comparison before the end of one of the runs leaves out. */
final class LengthWords {
    /** Learning rates of which one is so many times nearer to its end are at different places of their schedules; rule of thumb. */
    static final double APART = 2;

    private final Pair pair;

    LengthWords(Pair pair) {
        this.pair = pair;
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        CommonStep step = pair.step();
        MetricDelta metric = pair.decisive();
        if (step == null || metric == null) {
            return all;
        }
        String rates = rates(step);
        if (!rates.isEmpty()) {
            all.add(rates);
        }
        String whole = whole(metric);
        if (!whole.isEmpty()) {
            all.add(whole);
        }
        return all;
    }

    /** A score jumps where the rate falls: who has decayed is ahead. */
    private String rates(CommonStep step) {
        double a = share(pair.baseline(), step);
        double b = share(pair.candidate(), step);
        boolean isApart = exceeds(Math.max(a, b) / Math.min(a, b), APART);
        if (!isApart) {
            return "";
        }
        Side lower = a < b ? pair.baseline() : pair.candidate();
        Side higher = a < b ? pair.candidate() : pair.baseline();
        return String.format(
                "At %s the learning rate of %s has fallen to %s of its peak, that of %s to %s: this favours %s.",
                step.words(),
                lower.label(),
                percent(Math.min(a, b)),
                higher.label(),
                percent(Math.max(a, b)),
                lower.label());
    }

    private static String percent(double share) {
        return Figures.significant(share * 100, 2) + " %";
    }

    /** The learning rate at a step as a share of its peak; NaN when unknown. */
    private double share(Side side, CommonStep step) {
        LearningRate rate = pair.evidence(side).learningRate();
        if (rate == null || !(rate.peak() > 0)) {
            return Double.NaN;
        }
        Points points = rate.track().points().finite();
        double share = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            double at = step.unit() == ProgressUnit.EPOCH ? points.epochs()[i] : points.steps()[i];
            share = at <= step.at() ? points.values()[i] / rate.peak() : share;
        }
        return share;
    }

    /** What the longer run came to in the end, which decides nothing. */
    private String whole(MetricDelta metric) {
        Measure ofBaseline = metric.metric();
        Measure ofCandidate = pair.ofCandidate(metric);
        boolean isMore = exceeds(
                        ofBaseline.gain(ofBaseline.best(), metric.best().baseline()), 0)
                || exceeds(ofBaseline.gain(ofCandidate.best(), metric.best().candidate()), 0);
        if (!isMore) {
            return "";
        }
        return String.format(
                "As wholes, which is no fair comparison, they reach %s: %s%s and %s%s.",
                ofBaseline.name(),
                ofBaseline.shown(ofBaseline.best()),
                of(pair.baseline()),
                ofBaseline.shown(ofCandidate.best()),
                of(pair.candidate()));
    }

    private static String of(Side side) {
        Long epochs = side.run().budget().epochs();
        return " (" + side.label() + (epochs == null ? "" : ", " + Figures.counted(epochs, "epoch")) + ")";
    }
}
