package curvewise.core.comparison;

import curvewise.core.text.Figures;

/** Differences and noise in sentences: two digits, for noise is not known better. */
final class Sizes {
    private static final int DIGITS = 2;

    private Sizes() {}

    /** Without sign. */
    static String of(double size) {
        return Figures.significant(Math.abs(size), DIGITS);
    }
}
