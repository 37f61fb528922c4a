package curvewise.ingest.discovery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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

    private static final Comparator<Path> BY_NAME = Comparator.comparing(Folders::name);

    private final Set<Path> excluded;

    /**
     * Lists folders.
     *
     * @param excluded files that are never read, such as the store; real paths
     */
    Folders(Set<Path> excluded) {
        this.excluded = excluded;
    }

    /** A folder's regular files and the folders to enter, each sorted by name. */
    record Listing(List<Path> files, List<Path> folders) {}

    /** Lists a folder; throws where it may not be entered. */
    Listing list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                BasicFileAttributes attributes = attributes(entry);
                if (attributes == null) {
                    continue;
                }
                if (attributes.isRegularFile() && !excluded.contains(entry)) {
                    files.add(entry);
                } else if (attributes.isDirectory() && isEntered(entry)) {
                    folders.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(BY_NAME);
        folders.sort(BY_NAME);
        return new Listing(files, folders);
    }

    /** The attributes of an entry; null for one that went away meanwhile. */
    private static @org.jspecify.annotations.Nullable BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return null;
        }
    }

    private static boolean isEntered(Path folder) {
        return !NEVER.contains(name(folder))
                && !Files.exists(folder.resolve(SITE_MANIFEST))
                && ENVIRONMENT.stream().noneMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
