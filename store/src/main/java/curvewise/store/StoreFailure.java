package curvewise.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.attribute.UserPrincipal;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Words for what H2 says when a store cannot be opened or goes on no longer. */
final class StoreFailure {
    private static final String UNTOUCHED = " It was left as it is.";

    private StoreFailure() {}

    /** The sentence for the user; {@code null} when the failure is not about the store as a whole. */
    static @Nullable String sentence(StoreLocation store, SQLException failure) {
        String name = store.display();
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(name);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> {
                if (isDenied(failure)) {
                    yield unwritable(name);
                }
                yield isDiskFull(failure)
                        ? full(name)
                        : "The store " + name + " cannot be read as a database: it is damaged, or no store." + UNTOUCHED
                                + backup();
            }
            case ErrorCode.DATABASE_IS_READ_ONLY -> unwritable(name);
            case ErrorCode.FILE_CORRUPTED_1 -> damaged(name);
            case ErrorCode.GENERAL_ERROR_1 ->
                isDiskFull(failure) ? full(name) : isCorrupt(failure) ? damaged(name) : null;
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                "The store " + name + " was written by a newer version of its database: use the newer Curvewise."
                        + UNTOUCHED;
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                "The store " + name + " is not ours: it has other users." + UNTOUCHED
                        + " Name another store with --store.";
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1, ErrorCode.DATABASE_NOT_FOUND_1 -> missing(name);
            default -> null;
        };
    }

    /** Whether the database has closed itself, or is about to. */
    static boolean isEnd(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1 -> true;
            default -> isDiskFull(failure);
        };
    }

    static String inUse(String name) {
        return "The store " + name
                + " is in use by another process: wait until it has ended, or name another store with --store.";
    }

    static String missing(String name) {
        return "There is no store " + name + ": run 'curvewise ingest FOLDER' first, or name the store with --store.";
    }

    static String damaged(String name) {
        return "The store " + name + " is damaged." + UNTOUCHED + backup();
    }

    static String empty(String name) {
        return "The store " + name + " is damaged: its file is empty (0 bytes)." + UNTOUCHED + backup();
    }

    static String noFile(String name) {
        return "The store " + name + " is no file, but a folder, a pipe or a device." + UNTOUCHED
                + " Name another store with --store.";
    }

    static String withoutHistory(String name) {
        return "The store " + name + " is damaged (cut before our schema history) or no store of Curvewise." + UNTOUCHED
                + backup();
    }

    static String foreign(String name) {
        return "The file " + name + " is a database of another program." + UNTOUCHED
                + " Name another store with --store.";
    }

    static String newer(String name, String version) {
        return "The store " + name + " was written by a newer Curvewise (schema " + version + "): use that version."
                + UNTOUCHED;
    }

    static String older(String name) {
        return "The store " + name
                + " was written by an older Curvewise: run 'curvewise ingest' or 'curvewise report' once, which bring it up to date.";
    }

    static String olderOfAnother(String name, UserPrincipal owner) {
        return "The store " + name + " was written by an older Curvewise and belongs to " + owner.getName()
                + ": let that user run 'curvewise report' once, which brings it up to date." + UNTOUCHED;
    }

    static String notMigrated(String name, String why) {
        return "The store " + name + " could not be brought up to date (" + why + ")." + UNTOUCHED + backup();
    }

    static String noRoomForCopy(String name) {
        return "There is no space left on the disk of the store " + name
                + " to bring it up to date, which is done in a copy beside it." + UNTOUCHED
                + " Free as much as it has, then run the command again.";
    }

    private static String full(String name) {
        return "There is no space left on the disk of the store " + name + ": free some, then run the command again.";
    }

    static String unwritable(String name) {
        return "The store " + name
                + " may not be written by this user: change the permissions of it and of its folder, or name another store with --store.";
    }

    private static boolean isDenied(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof AccessDeniedException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String backup() {
        return " Put a backup in its place, or name another store with --store.";
    }

    static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left")
                    || message.contains("disk full")
                    || message.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCorrupt(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("corrupt")
                    || (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1)) {
                return true;
            }
        }
        return false;
    }
}
