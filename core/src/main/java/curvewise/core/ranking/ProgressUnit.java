package curvewise.core.ranking;

import curvewise.core.text.Figures;

/** What the length of a training is counted in. */
public enum ProgressUnit {
    EPOCH("epoch", "epochs"),
    STEP("step", "steps");

    private final String one;
    private final String many;

    ProgressUnit(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** A length as sentences print it: {@code 300 epochs}. */
    String words(long amount) {
        return Figures.count(amount) + " " + (amount == 1 ? one : many);
    }
}
