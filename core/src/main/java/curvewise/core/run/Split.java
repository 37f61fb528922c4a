package curvewise.core.run;

import java.util.Locale;

/** The part of the data a value was measured on. A value whose part is not known has no split ({@code null}). */
public enum Split {
    TRAIN,
    VAL,
    TEST;

    /** The name that SQL shows: {@code train}, {@code val}, {@code test}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The split of a {@link #label()}; throws {@link IllegalArgumentException} for any other word. */
    public static Split of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
