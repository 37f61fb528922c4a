package curvewise.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands, and the two folders beside it through which a new one takes its place.
 *
 * @param site the site
 * @param next where the new one is built
 * @param before where the old one waits to be removed
 */
record SitePlace(Path site, Path next, Path before) {
    /** Held by the process that builds in {@code next}. */
    static final String LOCK = ".curvewise-lock";

    /** The place of a site; a link to a folder is followed, so that the link stays. */
    static SitePlace of(Path folder) throws IOException {
        boolean exists = Files.exists(folder);
        if (!exists && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw ForeignFolderException.notAFolder(folder);
        }
        Path site = exists ? folder.toRealPath() : folder.toAbsolutePath().normalize();
        Path name = site.getFileName();
        Path parent = site.getParent();
        if (name == null || parent == null) {
            throw ForeignFolderException.notOurs(folder);
        }
        return new SitePlace(
                site, parent.resolve("." + name + ".curvewise-next"), parent.resolve("." + name + ".curvewise-before"));
    }

    /** Checks that all three folders may be replaced: each is missing, empty, or a site. */
    void requireOurs() throws IOException {
        requireOurs(site);
        requireOurs(before);
        requireOurs(next);
    }

    /** Puts right what a run that was killed left behind. */
    void recover() throws IOException {
        if (!Files.exists(site) && Files.isDirectory(before)) {
            // killed between the two renames: the old site is the one that holds
            Files.move(before, site, StandardCopyOption.ATOMIC_MOVE);
        }
        remove(before);
    }

    /**
     * Renames the new site into the place of the old one. There is no single rename for two folders that are not empty: who is killed right between
     * the two finds the old site under its waiting name, and {@link #recover} brings it back.
     */
    void swap() throws IOException {
        boolean replaces = Files.exists(site);
        if (replaces) {
            Files.move(site, before, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(before, site, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw ForeignFolderException.notAFolder(folder);
        }
        if (!Manifest.isIn(folder) && !isEmpty(folder)) {
            throw ForeignFolderException.notOurs(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Removes a folder of ours with all in it, links as links; its manifest last, so that half of it is still known as ours. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path manifest = folder.resolve(Manifest.FILE);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(manifest)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                if (visited.equals(folder)) {
                    Files.deleteIfExists(manifest);
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
