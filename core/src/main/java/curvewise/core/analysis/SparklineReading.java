package curvewise.core.analysis;

import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.statistics.RunningMedian;
import curvewise.core.study.Sparkline;
import curvewise.core.study.Sparkline.Bucket;
import java.util.ArrayList;
import java.util.List;

/** Reduces a headline to the size of a word, with its extremes. */
final class SparklineReading {
    private SparklineReading() {}

    static Sparkline of(Judged headline) {
        Points points = headline.points();
        int n = points.size();
        if (n == 0) {
            return Sparkline.NONE;
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = headline.tracks().get(0).asLogged(points.values()[i]);
        }
        double[] middle = RunningMedian.of(values);
        int count = Math.min(n, Sparkline.MOST_BUCKETS);
        List<Bucket> buckets = new ArrayList<>(count);
        int best = -1;
        for (int b = 0; b < count; b++) {
            int from = start(b, n, count);
            int to = start(b + 1, n, count);
            buckets.add(bucket(values, middle, from, to));
            best = headline.best() >= from && headline.best() < to ? b : best;
        }
        return new Sparkline(buckets, best, place(points, 0), place(points, n - 1));
    }

    private static int start(int bucket, int n, int count) {
        return (int) ((long) bucket * n / count);
    }

    private static Bucket bucket(double[] values, double[] middle, int from, int to) {
        double low = values[from];
        double high = values[from];
        for (int i = from + 1; i < to; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        return new Bucket(low, high, middle[(from + to - 1) / 2]);
    }

    private static double place(Points points, int at) {
        double epoch = points.epochs()[at];
        long step = points.steps()[at];
        return Double.isFinite(epoch) || step == Points.NO_STEP ? epoch : (double) step;
    }
}
