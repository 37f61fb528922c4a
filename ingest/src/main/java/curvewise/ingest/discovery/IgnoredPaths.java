package curvewise.ingest.discovery;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** Paths that a folder's settings leave out: neither entered nor read. A glob without a slash is of names anywhere, one with a slash of paths below the root. */
final class IgnoredPaths {
    private final Path root;
    private final List<PathMatcher> ofPaths = new ArrayList<>();
    private final List<PathMatcher> ofNames = new ArrayList<>();

    /** Throws {@link java.util.regex.PatternSyntaxException} for what is no glob. */
    IgnoredPaths(Path root, List<String> globs) {
        this.root = root;
        FileSystem files = root.getFileSystem();
        for (String glob : globs) {
            String plain = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
            (plain.contains("/") ? ofPaths : ofNames).add(files.getPathMatcher("glob:" + plain));
        }
    }

    boolean contains(Path path) {
        Path name = path.getFileName();
        return (name != null && ofNames.stream().anyMatch(glob -> glob.matches(name)))
                || (!ofPaths.isEmpty() && ofPaths.stream().anyMatch(glob -> glob.matches(root.relativize(path))));
    }
}
