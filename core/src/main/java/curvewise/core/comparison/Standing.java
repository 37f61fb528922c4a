package curvewise.core.comparison;

/**
 * Which of two curves is above the other in the end, and from where on.
 *
 * @param sign 1 where the candidate is above, -1 where it is below, 0 where both are the same all along
 * @param start the first place from which on the other is never above again
 * @param hasTies whether both are the same at some place from there on
 */
record Standing(int sign, int start, boolean hasTies) {
    /** Of values at the same places. */
    static Standing of(double[] baseline, double[] candidate) {
        int sign = 0;
        int start = 0;
        int ties = 0;
        for (int i = 0; i < baseline.length; i++) {
            int now = (int) Math.signum(candidate[i] - baseline[i]);
            if (now == 0) {
                ties++;
            } else if (now != sign) {
                start = sign == 0 ? 0 : i;
                ties = sign == 0 ? ties : 0;
                sign = now;
            }
        }
        return new Standing(sign, start, ties > 0);
    }

    /** {@code above } or {@code at or above }. */
    String words() {
        return (hasTies ? "at or " : "") + (sign > 0 ? "above " : "below ");
    }
}
