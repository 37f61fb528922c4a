package curvewise.cli.sql;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** SQL that cannot be run. The message is a sentence: what is wrong, where it stands, and what to do. */
public final class BadSqlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BadSqlException(String message) {
        super(message);
    }

    BadSqlException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
