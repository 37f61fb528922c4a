package curvewise.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A site in a folder. It is built in a folder beside and put in place by renaming: whoever looks sees the old site or the new one, and a run that is
 * killed leaves at most a folder that the next one removes. Only an empty or missing folder or a site of ours is replaced, then with all in it.
 */
public final class DirectoryOutput implements SiteOutput {
    /** The file that marks a folder as a site of ours: such a folder holds no logs, and may be replaced. */
    public static final String MANIFEST = Manifest.FILE;

    private static final Pattern PATH = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*");

    private final SitePlace place;
    private final Manifest before;
    private final Map<String, Manifest.Entry> files = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final FileChannel lock;
    private boolean published;

    private DirectoryOutput(SitePlace place, FileChannel lock) throws IOException {
        this.place = place;
        this.before = Manifest.read(place.site());
        this.lock = lock;
    }

    /**
     * Makes ready to replace the site in a folder.
     *
     * @throws ForeignFolderException when the folder holds anything but a site
     * @throws FileSystemException when another process is writing this site
     */
    public static DirectoryOutput open(Path folder) throws IOException {
        SitePlace place = SitePlace.of(folder);
        place.requireOurs();
        Files.createDirectories(place.next());
        FileChannel lock = lock(place.next());
        try {
            // says whose the folder is before anything else stands in it
            Manifest.of(Map.of()).write(place.next());
            place.recover();
            clear(place.next());
            return new DirectoryOutput(place, lock);
        } catch (IOException e) {
            lock.close();
            discard(place.next(), e);
            throw e;
        }
    }

    /** What was begun, when there is no room even for that. */
    private static void discard(Path next, IOException failure) {
        try {
            SitePlace.remove(next);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static FileChannel lock(Path next) throws IOException {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(next.resolve(SitePlace.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // only an empty one is ours alone
            next.toFile().delete();
            throw e;
        }
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new FileSystemException(
                    next.toString(),
                    null,
                    "another process is writing this site; wait for it, or name another folder with --out");
        }
        return channel;
    }

    /** Leftovers of a run that was killed. */
    private static void clear(Path next) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(next)) {
            for (Path child : children) {
                if (!child.endsWith(SitePlace.LOCK) && !child.endsWith(Manifest.FILE)) {
                    SitePlace.remove(child);
                }
            }
        }
    }

    @Override
    public OutputStream create(String path, String inputs) throws IOException {
        Path file = claim(path);
        return new HashedFile(file, inputs, entry -> files.put(path, entry));
    }

    @Override
    public boolean reuse(String path, String inputs) throws IOException {
        Manifest.Entry entry = before.entry(path);
        Path old = place.site().resolve(path);
        if (entry == null || inputs.isEmpty() || !entry.inputs().equals(inputs) || !isAsWritten(old, entry)) {
            return false;
        }
        link(old, claim(path));
        files.put(path, entry);
        return true;
    }

    private static boolean isAsWritten(Path file, Manifest.Entry entry) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == entry.bytes()
                && Digests.of(file).equals(entry.sha256());
    }

    private static void link(Path old, Path file) throws IOException {
        try {
            Files.createLink(file, old);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // some file systems have no second name for a file
            Files.copy(old, file);
        }
    }

    private Path claim(String path) throws IOException {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no path of a site: " + path);
        }
        if (!taken.add(path)) {
            throw new IllegalStateException("written twice: " + path);
        }
        Path file = place.next().resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    @Override
    public void publish() throws IOException {
        if (published || files.size() != taken.size()) {
            throw new IllegalStateException(
                    published ? "published twice" : "a file of the site is still being written");
        }
        Manifest.of(files).write(place.next());
        unlock();
        place.swap();
        published = true;
        SitePlace.remove(place.before());
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            unlock();
            SitePlace.remove(place.next());
        }
    }

    private void unlock() throws IOException {
        lock.close();
        Files.deleteIfExists(place.next().resolve(SitePlace.LOCK));
    }
}
