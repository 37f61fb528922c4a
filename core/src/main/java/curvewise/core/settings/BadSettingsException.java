package curvewise.core.settings;

import org.jspecify.annotations.Nullable;

/** A folder's settings cannot be used: somebody has to mend them. */
public final class BadSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what is wrong, and in which line where that is known. */
    public BadSettingsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
