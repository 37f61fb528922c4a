package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which ranks noise leaves open: ties are not transitive, so a run has no rank but an interval of them (after Al Mohamad, Goeman and van Zwet 2018).
 *
 * @param low 1 and one for each run that beats it
 * @param high the number of runs less those that it beats
 */
record RankIntervals(int[] low, int[] high) {
    /**
     * Of scores of which higher is better.
     *
     * @param uncertainties one standard deviation of each score; NaN where unknown: such a run beats nobody and is beaten by nobody
     * @param factor how many standard errors a difference must exceed
     */
    static RankIntervals of(double[] scores, double[] uncertainties, double factor) {
        double first = scores.length == 0 ? Double.NaN : uncertainties[0];
        return Arrays.stream(uncertainties).allMatch(u -> Double.compare(u, first) == 0)
                ? equallySure(scores, threshold(first, first, factor))
                : pairwise(scores, uncertainties, factor);
    }

    /** In the order of the scores those that a run beats are those below a place that only rises. */
    private static RankIntervals equallySure(double[] scores, double threshold) {
        int n = scores.length;
        int[] rising = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] low = new int[n];
        int[] high = new int[n];
        int beaten = 0;
        int notBeating = 0;
        for (int i = 0; i < n; i++) {
            double score = scores[rising[i]];
            while (beats(score, scores[rising[beaten]], threshold)) {
                beaten++;
            }
            while (notBeating < n && !beats(scores[rising[notBeating]], score, threshold)) {
                notBeating++;
            }
            low[rising[i]] = 1 + n - notBeating;
            high[rising[i]] = n - beaten;
        }
        return new RankIntervals(low, high);
    }

    private static boolean beats(double a, double b, double threshold) {
        return a > b && exceeds(a - b, threshold);
    }

    private static RankIntervals pairwise(double[] scores, double[] uncertainties, double factor) {
        int n = scores.length;
        int[] low = new int[n];
        int[] high = new int[n];
        Arrays.fill(low, 1);
        Arrays.fill(high, n);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (beats(scores[a], scores[b], threshold(uncertainties[a], uncertainties[b], factor))) {
                    low[b]++;
                    high[a]--;
                }
            }
        }
        return new RankIntervals(low, high);
    }

    /** What two scores must differ by before it is evidence; NaN where an uncertainty is unknown. */
    static double threshold(double a, double b, double factor) {
        return factor * Math.sqrt(a * a + b * b);
    }
}
