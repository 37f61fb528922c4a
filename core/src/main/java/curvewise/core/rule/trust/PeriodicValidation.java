package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.Autocorrelation;
import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** EVAL-08: a validation metric that repeats itself with every epoch. */
final class PeriodicValidation implements Rule {
    /** White noise stays below this over the root of n in 97.5 %. */
    static final double SIGNIFICANT = 1.96;

    private static final int FEWEST_PERIODS = 4;

    private static final Card CARD = new Card(
            "EVAL-08",
            Section.TRUST,
            Topic.DATA,
            Confidence.B,
            "With k evaluations an epoch, at least 2, and at least 4k in all, the headline less its trend resembles itself k evaluations before more than chance and more"
                    + " than at any shorter distance",
            "Google's Deep Learning Tuning Playbook on validation error that oscillates with the epochs");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged judged = run.headline();
        int period = judged == null ? 0 : perEpoch(judged);
        if (judged == null || period < 2) {
            return Outcome.notApplicable("there is at most one evaluation an epoch");
        }
        double[] values = judged.judgedValues();
        if (values.length < FEWEST_PERIODS * period) {
            return Outcome.notApplicable("there are evaluations of fewer than four epochs");
        }
        double[] rest = late(withoutTrend(values, period), values.length / 2);
        double repeats = Autocorrelation.lag(rest, period);
        boolean isPeriodic =
                exceeds(repeats, SIGNIFICANT / Math.sqrt(rest.length)) && exceeds(repeats, nearer(rest, period));
        return isPeriodic ? said(judged, period, repeats).fired() : Outcome.quiet();
    }

    /** The values less their mean over the two periods around each: no line could follow a curve that bends, or steps where the learning rate drops. */
    private static double[] withoutTrend(double[] values, int period) {
        double[] rest = new double[values.length - 2 * period];
        for (int i = 0; i < rest.length; i++) {
            double sum = (values[i] + values[i + 2 * period]) / 2;
            for (int j = i + 1; j < i + 2 * period; j++) {
                sum += values[j];
            }
            rest[i] = values[i + period] - sum / (2 * period);
        }
        return rest;
    }

    /** The last ones: the first evaluations of a training change too fast for their trend to be taken out. */
    private static double[] late(double[] values, int most) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - most), values.length);
    }

    /** How many evaluations an epoch has: the first and last epoch of a log may have fewer. */
    private static int perEpoch(Judged judged) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (double epoch : judged.points().epochs()) {
            if (!Double.isNaN(epoch)) {
                counts.merge(Math.floor(epoch), 1, Integer::sum);
            }
        }
        double[] sizes =
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] inner = sizes.length > 2 ? Arrays.copyOfRange(sizes, 1, sizes.length - 1) : new double[0];
        return inner.length == 0 ? 0 : (int) Median.lower(inner);
    }

    /** A curve that is merely bent resembles its nearest neighbours most. */
    private static double nearer(double[] rest, int period) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int lag = 1; lag < period; lag++) {
            greatest = Math.max(greatest, Autocorrelation.lag(rest, lag));
        }
        return greatest;
    }

    private static Finding said(Judged judged, int period, double repeats) {
        String summary = String.format(
                "%s oscillates with period %d, the evaluations of one epoch (autocorrelation %s): this indicates a shuffling bug, or parts of the data that overlap.",
                new Headline(judged).name(), period, Figures.fixed(repeats, 2));
        return Finding.of(Severity.WARN, Confidence.B, summary)
                .advising(
                        Topic.DATA, "Shuffle the training data anew in every epoch, and check the data loader for it.")
                .with("period", period)
                .with("autocorrelation", repeats)
                .at(judged.place(judged.last()));
    }
}
