package curvewise.report.proof;

import curvewise.core.convergence.Optimism;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.statistics.Median;
import curvewise.report.chart.TickStrip;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best of a run among its last evaluations, and how much of it is luck. */
final class RecentEvaluations {
    private static final int ENOUGH = 8;

    private RecentEvaluations() {}

    static @Nullable Proof of(Evidence run) {
        Judged headline = run.headline();
        int tail = headline == null ? 0 : headline.convergence().tail();
        if (headline == null || headline.size() < ENOUGH || tail < 2) {
            return null;
        }
        double[] values = headline.points().values();
        double[] last = Arrays.copyOfRange(values, values.length - tail, values.length);
        return HeadlineCurve.canDraw(values) ? proof(headline, last) : null;
    }

    private static Proof proof(Judged headline, double[] last) {
        SeriesFigures shown = SeriesFigures.of(headline);
        List<TickStrip.Mark> marks = new ArrayList<>();
        marks.add(new TickStrip.Mark(headline.bestValue(), "best " + shown.value(headline.bestValue()), true));
        Optimism luck = Luck.of(headline);
        if (luck != null) {
            marks.add(new TickStrip.Mark(luck.debiasedBest(), "de-biased " + shown.value(luck.debiasedBest()), true));
        }
        double median = Median.of(last);
        marks.add(new TickStrip.Mark(median, "median " + shown.value(median), false));
        String title = "The last " + Figures.count(last.length, "evaluation", "evaluations");
        Words words = new Words(
                "proof-recent",
                title,
                "They lie from " + shown.value(Arrays.stream(last).min().orElseThrow()) + " to "
                        + shown.value(Arrays.stream(last).max().orElseThrow()) + ", their median is "
                        + shown.value(median) + "; the best of all is " + shown.value(headline.bestValue()) + ".");
        return Proof.of(
                title + ", one tick each.",
                note(headline, last, luck),
                new TickStrip(words, last, marks).svg(),
                Named.source(headline.tracks()));
    }

    private static String note(Judged headline, double[] last, @Nullable Optimism luck) {
        boolean isAmong = headline.best() >= headline.size() - last.length;
        String best = "The best of all " + Figures.count(headline.size())
                + (isAmong ? " is among them" : " came before them");
        return luck == null
                ? best + "."
                : best + "; the de-biased value is the best less what picking the best of many owes to luck.";
    }
}
