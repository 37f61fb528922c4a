package curvewise.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What becomes a store, beside its place until it is whole: who is killed meanwhile leaves no half of a store that could be taken for a damaged one, and
 * the next removes what was begun.
 */
final class BegunStore {
    private static final String NAME = ".begun.mv.db";

    private final StoreLocation location;
    private final Path path;

    /**
     * @param location the store, for messages
     * @param file its place
     */
    BegunStore(StoreLocation location, Path file) {
        this.location = location;
        this.path = file.resolveSibling(file.getFileName() + NAME);
    }

    Path path() {
        return path;
    }

    /** Where it is opened; messages name it as the store. */
    StoreLocation location() {
        return new StoreLocation(StoreLocation.of(path.toString()).base(), path, location.display());
    }

    /** Removes what a killed process began; who still makes it holds its lock. */
    void removeLeftover() {
        if (!Files.exists(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StoreUnavailableException(StoreFailure.inUse(location.display()), null);
            }
            Files.deleteIfExists(path);
        } catch (NoSuchFileException e) {
            // who made it has put it in its place
            return;
        } catch (AccessDeniedException e) {
            throw new StoreUnavailableException(StoreFailure.unwritable(path.toString()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes it, since making it failed. */
    void discard(Exception failure) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
