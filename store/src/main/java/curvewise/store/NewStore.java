package curvewise.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;

/** A store that is not there yet. It is made beside its place and put there when it is whole. */
final class NewStore {
    private final StoreLocation location;
    private final Path file;
    private final BegunStore begun;

    NewStore(StoreLocation location, Path file) {
        this.location = location;
        this.file = file;
        this.begun = new BegunStore(location, file);
    }

    /** Makes it; nothing stays where that fails. Answers whether it stands there now, and not that of a process that was quicker. */
    boolean make(Consumer<StoreLocation> maker) {
        begun.removeLeftover();
        try {
            maker.accept(begun.location());
            Files.move(begun.path(), file);
            return true;
        } catch (FileAlreadyExistsException e) {
            // its store is as good
            discard(e);
            return false;
        } catch (NoSuchFileException e) {
            // another process took it for a leftover before it was in its place, and makes it now
            throw new StoreUnavailableException(StoreFailure.inUse(location.display()), e);
        } catch (IOException e) {
            discard(e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(e);
            throw e;
        }
    }

    private void discard(Exception failure) {
        if (!isAnothers(failure)) {
            begun.discard(failure);
        }
    }

    /** What another process is making is not ours to remove. */
    private static boolean isAnothers(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }
}
