package curvewise.report.reading;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LearningRate;
import curvewise.core.evidence.Points;
import curvewise.core.statistics.Numbers;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says what the learning rate did. */
final class OptimiserLead {
    private OptimiserLead() {}

    static String of(Evidence run) {
        LearningRate rate = run.learningRate();
        if (rate == null || !(rate.peak() > 0)) {
            return "";
        }
        Points points = rate.track().points().finite();
        double least = Arrays.stream(points.values()).min().orElse(Double.NaN);
        if (Numbers.same(least, rate.peak())) {
            return "The learning rate is " + rate(rate.peak()) + " throughout the log.";
        }
        int peak = peak(points, rate.peak());
        if (Numbers.same(rate.last(), rate.peak())) {
            return "The learning rate rises from " + rate(points.values()[0]) + " to " + rate(rate.last())
                    + ", where the log ends.";
        }
        String end = "ended at " + rate(rate.last()) + ", " + share(rate.last() / rate.peak()) + " of its peak.";
        String from =
                "The learning rate " + (peak == 0 ? "began at " : "peaked at ") + rate(rate.peak()) + at(points, peak);
        if (rate.drops().isEmpty()) {
            return from + " and " + end;
        }
        int n = rate.drops().size();
        LearningRate.Drop last = rate.drops().get(n - 1);
        return from + ", was lowered in " + Figures.count(n, "step", "steps") + " (last"
                + at(points, last.point()).replace(" (", " at ").replace(")", "") + ") and " + end;
    }

    private static int peak(Points points, double value) {
        int at = 0;
        while (points.values()[at] != value && at < points.size() - 1) {
            at++;
        }
        return at;
    }

    private static String at(Points points, int at) {
        @Nullable String place = Places.inWords(points.epochs()[at], points.steps()[at]);
        return place == null || at == 0 ? "" : " (" + place + ")";
    }

    private static String rate(double value) {
        return Figures.significant(value, 3);
    }

    private static String share(double share) {
        return Figures.share(share, share < 0.095 ? 1 : 0);
    }
}
