package curvewise.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store of an older version. It is brought forward in a copy beside it, which takes its place when it is whole: the database commits each statement that
 * changes a schema, so that who is killed on the way, or has no space left, would leave half of a migration that no version goes on from.
 */
final class OlderStore {
    private final StoreLocation location;
    private final Path file;
    private final BegunStore begun;

    /** @param file where the location says it is; a link is followed, so that it stays one */
    OlderStore(StoreLocation location, Path file) {
        this.location = location;
        try {
            this.file = file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.begun = new BegunStore(location, this.file);
    }

    /** Lets the migration change a copy, and puts that in the store's place; where that fails, the store stays as it was. */
    void bringForward(Consumer<StoreLocation> migration) {
        try {
            Object found = identity();
            // all through one channel: closing any other of the same file would end the lock
            try (FileChannel old = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = old.tryLock()) {
                if (lock == null || !Objects.equals(found, identity())) {
                    throw inUse(null);
                }
                begun.removeLeftover();
                replace(old, migration);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        } catch (AccessDeniedException e) {
            throw new StoreUnavailableException(StoreFailure.unwritable(location.display()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the file from one that another process put in its place. */
    private @Nullable Object identity() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private StoreUnavailableException inUse(@Nullable Exception cause) {
        return new StoreUnavailableException(StoreFailure.inUse(location.display()), cause);
    }

    private void replace(FileChannel old, Consumer<StoreLocation> migration) throws IOException {
        try {
            copy(old);
            migration.accept(begun.location());
            force();
            Files.move(begun.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            begun.discard(e);
            if (StoreFailure.isDiskFull(e)) {
                throw new StoreUnavailableException(StoreFailure.noRoomForCopy(location.display()), e);
            }
            throw e;
        }
    }

    private void copy(FileChannel old) throws IOException {
        try (FileChannel copy =
                FileChannel.open(begun.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            giveSameAccess();
            long size = old.size();
            long at = 0;
            while (at < size) {
                at += old.transferTo(at, size - at, copy);
            }
        }
    }

    /** Whoever may use the store may use it afterwards too. */
    private void giveSameAccess() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(begun.path(), PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(before.group())) {
                view.setGroup(before.group());
            }
            if (!now.owner().equals(before.owner())) {
                view.setOwner(before.owner());
            }
        } catch (FileSystemException e) {
            throw new StoreUnavailableException(StoreFailure.olderOfAnother(location.display(), before.owner()), e);
        }
        view.setPermissions(before.permissions());
    }

    /** What replaces an archive must outlast a power cut. */
    private void force() throws IOException {
        try (FileChannel whole = FileChannel.open(begun.path(), StandardOpenOption.WRITE)) {
            whole.force(true);
        }
    }
}
