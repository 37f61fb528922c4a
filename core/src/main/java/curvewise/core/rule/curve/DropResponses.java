package curvewise.core.rule.curve;

import curvewise.core.convergence.DropResponse;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Place;
import curvewise.core.metric.Metric;
import curvewise.core.rule.Finding;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.Numbers;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each drop of the learning rate did to the training loss and to the headline, beyond the trend they had. */
final class DropResponses {
    /** The least change of an average precision, or any other share, that matters. */
    static final double OF_FRACTION = 0.005;
    /** Of anything else: half a percent of the best value. */
    static final double OF_BEST = 0.005;

    private DropResponses() {}

    /**
     * A drop that could be judged.
     *
     * @param place where the log shows the new rate
     * @param effects on the series that have enough values around it, the training loss first
     */
    record Judgement(LearningRate.Drop drop, Place place, List<Effect> effects) {
        boolean responded() {
            return effects.stream().anyMatch(effect -> effect.response.responded());
        }

        /** The new rate and when: {@code 0.001 at epoch 16}. */
        String name(LearningRate rate) {
            double epoch = rate.track().points().finite().epochs()[drop.point()];
            String when = Double.isFinite(epoch)
                    ? "epoch " + Figures.significant(epoch, 6)
                    : "step " + Figures.count(drop.step());
            return Figures.significant(drop.to(), 3) + " at " + when;
        }
    }

    /** What one series did. */
    record Effect(Judged series, boolean isTraining, DropResponse response) {
        String name() {
            SeriesFigures figures = SeriesFigures.of(series);
            return isTraining ? figures.asTraining() : figures.name();
        }

        String jump() {
            return SeriesFigures.of(series).change(response.jump().jump());
        }

        String interval() {
            return SeriesFigures.of(series)
                    .interval(response.jump().low(), response.jump().high());
        }
    }

    /** The drops with enough values around them, in the order of the log. */
    static List<Judgement> of(Evidence run) {
        LearningRate rate = run.learningRate();
        List<Judgement> judged = new ArrayList<>();
        if (rate == null) {
            return judged;
        }
        for (LearningRate.Drop drop : rate.drops()) {
            List<Effect> effects = new ArrayList<>();
            add(effects, run, run.training(), drop, true);
            add(effects, run, run.headline(), drop, false);
            if (!effects.isEmpty()) {
                int at = rate.track().points().firstAt(rate.track().points().finite(), drop.point());
                judged.add(new Judgement(drop, rate.track().place(Math.max(0, at)), effects));
            }
        }
        return judged;
    }

    private static void add(
            List<Effect> effects, Evidence run, @Nullable Judged series, LearningRate.Drop drop, boolean isTraining) {
        LearningRate rate = run.learningRate();
        if (series == null || rate == null || series.judgedValues().length == 0) {
            return;
        }
        JudgedSegment segment = JudgedSegment.of(run, series);
        int at = segment.judgedAtOrAfter(drop.step());
        if (at < 0) {
            return;
        }
        int[] limits = rate.drops().stream()
                .mapToInt(other -> segment.judgedAtOrAfter(other.step()))
                .filter(other -> other >= 0)
                .toArray();
        DropResponse response = DropResponse.of(series.judgedValues(), at, rho(series), series.direction(), limits);
        if (response != null) {
            effects.add(new Effect(series, isTraining, response));
        }
    }

    /** A finding with the jumps of drops, and where the drops stand. */
    static Finding withFigures(Finding finding, List<Judgement> judgements) {
        Finding all = finding;
        for (int i = 0; i < judgements.size(); i++) {
            for (Effect effect : judgements.get(i).effects) {
                String of = (effect.isTraining ? "training_loss" : "headline") + (i == 0 ? "" : "_" + (i + 1));
                all = all.with(
                                "jump_of_" + of,
                                effect.series.unoriented(effect.response.jump().jump()))
                        .with("p_of_" + of, effect.response.jump().p());
            }
            all = all.at(judgements.get(i).place);
        }
        return all;
    }

    /** The least change of a series that matters. */
    static double rho(Judged series) {
        Metric metric = series.tracks().get(0).identity().metric();
        boolean isFraction =
                metric != null && metric.range().isFraction() && metric.role().isHeadline();
        double least = isFraction ? OF_FRACTION : OF_BEST * Math.abs(series.bestValue());
        return Numbers.rounded(Math.max(series.precision().lsb(), least));
    }
}
