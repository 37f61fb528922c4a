package curvewise.core.ranking;

import curvewise.core.text.Figures;

/**
 * Up to where runs of different length are compared.
 *
 * @param unit what is counted
 * @param at as the logs count it
 */
public record CommonStep(ProgressUnit unit, double at) {
    private static final int DIGITS = 9;

    /** As sentences print it: {@code epoch 12}, {@code step 4,000}. */
    public String words() {
        boolean isWhole = at == Math.rint(at);
        String number = isWhole ? Figures.count((long) at) : Figures.significant(at, DIGITS);
        return (unit == ProgressUnit.EPOCH ? "epoch " : "step ") + number;
    }
}
