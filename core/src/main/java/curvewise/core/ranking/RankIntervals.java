package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import java.util.Arrays;

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
        int n = scores.length;
        int[] low = new int[n];
        int[] high = new int[n];
        Arrays.fill(low, 1);
        Arrays.fill(high, n);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double gain = scores[a] - scores[b];
                if (gain > 0 && exceeds(gain, threshold(uncertainties[a], uncertainties[b], factor))) {
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
