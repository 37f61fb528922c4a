package curvewise.cli.output;

import java.util.Locale;

/** When to use colours. */
public enum Color {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether to use them on a stream that is, or is not, a terminal. */
    public boolean isOn(boolean isTerminal) {
        return switch (this) {
            case AUTO -> isTerminal && System.getenv("NO_COLOR") == null;
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
