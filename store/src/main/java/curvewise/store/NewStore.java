package curvewise.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;

/**
 * A store that is not there yet. It is made beside its place and put there when it is whole: who is killed meanwhile leaves no half of a store that
 * could be taken for a damaged one, and the next removes what was begun.
 */
final class NewStore {
    private static final String BEGUN = ".begun.mv.db";

    private final StoreLocation location;
    private final Path file;
    private final Path begun;

    NewStore(StoreLocation location, Path file) {
        this.location = location;
        this.file = file;
        this.begun = file.resolveSibling(file.getFileName() + BEGUN);
    }

    /** Makes it; nothing stays where that fails. */
    void make(Consumer<StoreLocation> maker) {
        removeLeftover();
        try {
            maker.accept(new StoreLocation(StoreLocation.of(begun.toString()).base(), begun, location.display()));
            Files.move(begun, file);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker; its store is as good
            removeBegun(e);
        } catch (IOException e) {
            removeBegun(e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            removeBegun(e);
            throw e;
        }
    }

    /** Who still makes it holds its lock. */
    private void removeLeftover() {
        if (!Files.exists(begun)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StoreUnavailableException(StoreFailure.inUse(location.display()), null);
            }
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private void removeBegun(Exception failure) {
        if (isAnothers(failure)) {
            return;
        }
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
