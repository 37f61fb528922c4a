package curvewise.ingest.discovery;

import curvewise.ingest.discovery.Stamps.Stat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lists folders, leaving out what is never entered or read as a log: our own store and site, version control, virtual environments, packages, caches.
 *
 * <p>Links are not followed: what a link inside the folder points to inside it is met by its real path, and what it points to elsewhere is not ours.
 */
final class Folders {
    /** A folder that holds this file is a site that we wrote. */
    static final String SITE_MANIFEST = "curvewise-manifest.json";

    private static final Set<String> NEVER = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            "__pycache__",
            ".cache",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".ipynb_checkpoints",
            ".tox",
            ".nox",
            ".venv");
    /** What a Python or Conda environment has at its top. */
    private static final List<String> ENVIRONMENT = List.of("pyvenv.cfg", "conda-meta");

    /** What stands for bytes that are no character. */
    private static final char NO_CHARACTER = '\uFFFD';

    private static final Comparator<Stat> BY_NAME = Comparator.comparing(stat -> name(stat.path()));

    private final Stamps stamps;
    private final Set<Path> excluded;
    private final IgnoredPaths ignored;

    /**
     * Lists folders.
     *
     * @param excluded files that are never read, such as the store; real paths
     * @param ignored what the folder's settings leave out
     */
    Folders(Stamps stamps, Set<Path> excluded, IgnoredPaths ignored) {
        this.stamps = stamps;
        this.excluded = excluded;
        this.ignored = ignored;
    }

    /** A folder's regular files, the folders to enter, and the entries of which the system says nothing, each sorted by name. */
    record Listing(List<Stat> files, List<Stat> folders, List<Closed> closed) {}

    /** An entry that is there, and why nothing is known of it. */
    record Closed(Path path, IOException failure) {}

    /** Lists a folder; throws where it may not be entered. */
    Listing list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Queue<Closed> closed = new ConcurrentLinkedQueue<>();
        // asking the file system is half of the time that a folder with nothing new takes
        List<Stat> stats = entries.parallelStream()
                .map(entry -> stat(entry, closed))
                .filter(Objects::nonNull)
                .filter(stat -> !ignored.contains(stat.path()))
                .filter(stat -> !stat.isFolder() || isEntered(stat.path()))
                .sorted(BY_NAME)
                .toList();
        refuseIfDenied(closed);
        return new Listing(
                stats.stream()
                        .filter(stat -> stat.isFile() && !excluded.contains(stat.path()))
                        .toList(),
                stats.stream().filter(Stat::isFolder).toList(),
                closed.stream()
                        .filter(entry -> !ignored.contains(entry.path()))
                        .sorted(Comparator.comparing(Closed::path))
                        .toList());
    }

    /** What an entry is; null for one that went away meanwhile, or of which the system says nothing. */
    private @Nullable Stat stat(Path entry, Queue<Closed> closed) {
        try {
            return stamps.of(entry);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            closed.add(new Closed(entry, e));
            return null;
        }
    }

    /** Names may be listed where nothing may be asked about them: such a folder is closed as a whole. */
    private static void refuseIfDenied(Queue<Closed> closed) throws IOException {
        for (Closed entry : closed) {
            if (entry.failure() instanceof AccessDeniedException) {
                throw entry.failure();
            }
        }
    }

    private static boolean isEntered(Path folder) {
        return !NEVER.contains(name(folder))
                && !Files.exists(folder.resolve(SITE_MANIFEST))
                && ENVIRONMENT.stream().noneMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    /** The last part of a path, with bytes that are no UTF-8 as {@code %E7}: two names that differ are never one. */
    static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.indexOf(NO_CHARACTER) < 0 || path.resolveSibling(name).equals(path)) {
            return name;
        }
        String address = path.toUri().getRawPath();
        int end = address.endsWith("/") ? address.length() - 1 : address.length();
        return address.substring(address.lastIndexOf('/', end - 1) + 1, end);
    }
}
