package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.BlockSeries;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.metric.Granularity;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** CV-16: an epoch that broke off, held against the one before at the iterations both have. */
final class EpochAgainstEpoch implements Rule {
    /** Standard errors below which a difference is no evidence: about 5 % of differences of nothing are larger. */
    static final double ENOUGH_ERRORS = 2;
    /** The last iterations compare most steps; a longer list says nothing more. */
    private static final int SHOWN = 2;

    private static final Card CARD = new Card(
            "CV-16",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the last epoch broke off, prints running means, and has an iteration in common with the epoch before",
            "arithmetic of running means; two standard errors are a rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged training = run.training();
        TrainingEpochs epochs = run.epochs();
        if (training == null || epochs == null || !epochs.isLastCut()) {
            return Outcome.notApplicable("the last epoch of the training loss did not break off");
        }
        Track track = training.tracks().get(0);
        if (track.identity().granularity() != Granularity.RUNNING_MEAN
                || training.tracks().size() > 1) {
            return Outcome.notApplicable("no running mean of the training loss is logged");
        }
        List<Pair> pairs = pairs(track.points(), epochs);
        return pairs.isEmpty() ? Outcome.quiet() : said(run, training, pairs).fired();
    }

    /** The running means of the last epoch and the one before at an iteration they share. */
    private record Pair(long iteration, int place, double before, double now) {
        double share() {
            return now / before - 1;
        }
    }

    private static List<Pair> pairs(Points points, TrainingEpochs epochs) {
        Long length = epochs.iterations();
        Map<Long, Double> before = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < points.size() && length != null; i++) {
            double value = points.values()[i];
            double epoch = points.epochs()[i];
            if (Double.isFinite(value) && epoch == epochs.last() - 1) {
                before.put(points.steps()[i] + length, value);
            } else if (Double.isFinite(value) && epoch == epochs.last()) {
                Double then = before.get(points.steps()[i]);
                long iteration = points.steps()[i] - epochs.last() * length;
                if (then != null) {
                    pairs.add(new Pair(iteration, i, then, value));
                }
            }
        }
        return pairs;
    }

    private static Finding said(Evidence run, Judged training, List<Pair> pairs) {
        Track track = training.tracks().get(0);
        long epoch = Math.round(track.points().epochs()[pairs.get(0).place]);
        Pair last = pairs.get(pairs.size() - 1);
        double z = standardErrors(run.blocks(track, epoch - 1), last);
        List<String> shown = pairs.subList(Math.max(0, pairs.size() - SHOWN), pairs.size()).stream()
                .map(pair -> String.format("%s (iteration %d)", Figures.signedPercent(pair.share(), 1), pair.iteration))
                .toList();
        String summary = String.format(
                "Epoch %d against %d at equal iterations: %s in %s; %s.",
                epoch,
                epoch - 1,
                String.join(", ", shown),
                SeriesFigures.of(training).asTraining(),
                meaning(z, last));
        Finding finding = Finding.of(Severity.INFO, Confidence.B, summary).with("standard_errors", z);
        for (Pair pair : pairs.subList(Math.max(0, pairs.size() - SHOWN), pairs.size())) {
            finding = finding.with("change_at_" + pair.iteration, pair.share());
        }
        return finding.at(track.place(last.place));
    }

    private static String meaning(double z, Pair last) {
        if (Double.isNaN(z)) {
            return "whether that is noise cannot be told";
        }
        String size = Figures.signed(z, 1) + " standard errors at iteration " + last.iteration;
        if (!exceeds(Math.abs(z), ENOUGH_ERRORS)) {
            return size + ": no evidence of progress";
        }
        return size + (z < 0 ? ": this indicates progress" : ": this indicates that training got worse");
    }

    /** The difference over what the jitter of the blocks makes of two running means; NaN where there are too few blocks. */
    private static double standardErrors(BlockSeries blocks, Pair pair) {
        double[] values = blocks.points().values();
        double length =
                Median.of(IntStream.of(blocks.lengths()).asDoubleStream().toArray());
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        double error = deviation * Math.sqrt(2 * length / (pair.iteration + 1));
        return error > 0 ? (pair.now - pair.before) / error : Double.NaN;
    }
}
