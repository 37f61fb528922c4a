package curvewise.core.run;

import java.util.Locale;

/** How a run ended, or what became of it since. */
public enum RunStatus {
    /** Reached its planned end, or stopped by its own patience. */
    FINISHED,
    /** Ended by an error: a traceback, a NaN stop, or the store's own word. */
    FAILED,
    /** Ended from outside, by a store's own word. */
    KILLED,
    /** A store says that it goes on. */
    RUNNING,
    /** Ends inside an epoch or short of its plan, and nothing says why. */
    UNFINISHED,
    /** Holds no value at all. */
    EMPTY,
    /** Its log is gone, or its own store marked it deleted; its values are kept. */
    DELETED,
    /** Its place now holds another run; its values are kept. */
    REPLACED;

    /** The name that SQL shows, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a {@link #label()}; throws {@link IllegalArgumentException} for any other word. */
    public static RunStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the run left the folder: such a run is kept, and never ranked. */
    public boolean isRetired() {
        return this == DELETED || this == REPLACED;
    }
}
