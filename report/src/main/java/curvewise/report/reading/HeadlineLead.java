package curvewise.report.reading;

import curvewise.core.convergence.Jitter;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.text.Figures;
import curvewise.report.proof.Luck;
import org.jspecify.annotations.Nullable;

/** Says how good a run is, and how sure that is. */
final class HeadlineLead {
    private static final int FEW = 5;

    private HeadlineLead() {}

    static String of(Evidence run) {
        Judged headline = run.headline();
        if (headline == null) {
            return run.tracks().isEmpty()
                    ? ""
                    : "That cannot be told: no metric on held-out data was logged" + training(run.training()) + ".";
        }
        return value(headline) + " " + surety(headline);
    }

    private static String training(@Nullable Judged training) {
        return training == null || training.size() == 0
                ? ""
                : ", and the training loss (" + SeriesFigures.of(training).value(training.lastValue())
                        + " at the end) only says that the optimiser works";
    }

    private static String value(Judged headline) {
        SeriesFigures shown = SeriesFigures.of(headline);
        String name = Phrases.name(headline);
        String best = shown.value(headline.bestValue());
        if (headline.size() == 1) {
            return name + " is " + best + " at " + Phrases.place(headline, 0) + ".";
        }
        if (headline.best() == headline.last()) {
            return name + " is " + best + " at the end (" + Phrases.place(headline, headline.last())
                    + "), its best so far.";
        }
        return name + " is " + best + " at best (" + Phrases.place(headline, headline.best()) + ") and "
                + shown.value(headline.lastValue()) + " at the end.";
    }

    private static String surety(Judged headline) {
        if (headline.size() < FEW) {
            return "With " + Figures.counted(headline.size(), "evaluation")
                    + " there is no trend and no estimate of its noise.";
        }
        double jitter = Jitter.of(headline.points().values());
        if (Double.isNaN(jitter)) {
            return "There are too few evaluations to estimate its noise.";
        }
        String size = SeriesFigures.of(headline).amount(jitter);
        return jitter > 0
                ? "One evaluation differs from the next by about \u00B1" + size
                        + (Luck.of(headline) == null ? "." : ", so the best of many is partly luck.")
                : "From one evaluation to the next it hardly moves.";
    }
}
