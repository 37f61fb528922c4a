package curvewise.cli.compare;

import curvewise.core.comparison.Side;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Measure;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** One of the two runs, in a few words. */
final class SideWords {
    /** So many metrics of a run are shown where it cannot be compared. */
    private static final int METRICS = 4;

    private SideWords() {}

    /** {@code ultralytics · detection · finished · 200 epochs · seed 0}. */
    static String facts(Side side) {
        Candidate run = side.run();
        List<String> words =
                new ArrayList<>(List.of(run.format(), run.task(), run.status().label()));
        Long epochs = run.budget().epochs();
        if (epochs != null) {
            words.add(Figures.count(epochs) + (epochs == 1 ? " epoch" : " epochs"));
        }
        words.add(side.seed() == null ? "seed not logged" : "seed " + side.seed());
        return String.join(" · ", words);
    }

    /** {@code train5: mAP50-95 (val) best 0.446 at epoch 148, last 0.261}, for each of its first metrics. */
    static List<String> numbers(Side side) {
        List<Measure> measures = side.run().measures();
        if (measures.isEmpty()) {
            return List.of(side.label() + ": no held-out metric with a value.");
        }
        return measures.stream()
                .limit(METRICS)
                .map(measure -> side.label() + ": " + numbers(measure))
                .toList();
    }

    private static String numbers(Measure measure) {
        Split split = measure.split();
        Double epoch = measure.bestEpoch();
        Long step = measure.bestStep();
        String at = epoch != null
                ? " at epoch " + Figures.significant(epoch, 6)
                : step != null ? " at step " + Figures.count(step) : "";
        String name = measure.name() + (split == null ? "" : " (" + split.label() + ")");
        if (measure.evaluations() == 1) {
            return name + " " + measure.shown(measure.last()) + at + ", its only evaluation.";
        }
        return String.format(
                "%s best %s%s, last %s, of %s evaluations.",
                name,
                measure.shown(measure.best()),
                at,
                measure.shown(measure.last()),
                Figures.count(measure.evaluations()));
    }
}
