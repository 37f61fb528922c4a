package curvewise.store;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The store cannot be used as it is. The message is a sentence for a user: what is wrong with which file, and what to do. */
public final class StoreUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether nothing can be read from the store or written to it any more, whatever is tried next. */
    public static boolean isEndOfStore(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException
                    || (cause instanceof SQLException sql && StoreFailure.isEnd(sql))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The sentence for a failure of the database, where it says that the store itself cannot be used; {@code null} where the failure is about
     * something else, such as the SQL of a query.
     */
    public static @Nullable StoreUnavailableException of(StoreLocation store, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException known) {
                return known;
            }
            if (cause instanceof SQLException sql) {
                String sentence = StoreFailure.sentence(store, sql);
                if (sentence != null) {
                    return new StoreUnavailableException(sentence, failure);
                }
            }
        }
        return null;
    }
}
