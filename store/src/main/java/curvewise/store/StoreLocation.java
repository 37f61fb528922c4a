package curvewise.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is: a file, or any other database by its JDBC URL.
 *
 * @param base the JDBC URL without options of ours
 * @param file the database file; {@code null} when it has none of its own (in memory, on a server)
 * @param display how messages name it
 */
public record StoreLocation(String base, @Nullable Path file, String display) {
    /** {@code value} is a reserved word in H2, and the name of a column of the contract. */
    private static final String ALWAYS = ";NON_KEYWORDS=VALUE;LAZY_QUERY_EXECUTION=1";

    private static final String SUFFIX = ".mv.db";
    private static final String JDBC = "jdbc:";
    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "file:";
    private static final String FILE_URL = H2 + FILE;
    private static final String HOME = "~";
    /** What may stand behind {@value #H2} for a database that is no file of ours. */
    private static final List<String> NOT_FILES = List.of("mem:", "tcp:", "ssl:");

    /**
     * The store of a path, with or without {@code .mv.db}, or of a JDBC URL of H2.
     *
     * <p>A URL has no options: with some of them the database runs any statement while it opens, as its administrator.
     *
     * @throws InvalidPathException when it is neither
     */
    public static StoreLocation of(String pathOrUrl) {
        if (pathOrUrl.indexOf(';') >= 0) {
            throw new InvalidPathException(
                    pathOrUrl, "a store has no semicolon in its path, and a URL is given without options here");
        }
        if (!pathOrUrl.startsWith(JDBC)) {
            return ofPath(pathOrUrl);
        }
        if (!pathOrUrl.startsWith(H2)) {
            throw new InvalidPathException(pathOrUrl, "a store is a database of H2, and its URL begins with " + H2);
        }
        String place = pathOrUrl.substring(H2.length());
        if (NOT_FILES.stream().anyMatch(place::startsWith)) {
            return new StoreLocation(pathOrUrl, null, pathOrUrl);
        }
        return ofPath(home(place.startsWith(FILE) ? place.substring(FILE.length()) : place));
    }

    /** Elsewhere the shell puts the home in its place; in a URL only the database knows the sign. */
    private static String home(String path) {
        boolean isHome = path.equals(HOME) || path.startsWith(HOME + "/");
        return isHome ? System.getProperty("user.home", "") + path.substring(HOME.length()) : path;
    }

    private static StoreLocation ofPath(String path) {
        String plain = path.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
                ? path.substring(0, path.length() - SUFFIX.length())
                : path;
        Path file = Path.of(plain + SUFFIX).toAbsolutePath().normalize();
        String absolute = file.toString();
        return new StoreLocation(
                FILE_URL + absolute.substring(0, absolute.length() - SUFFIX.length()), file, plain + SUFFIX);
    }

    /** Whether the file is there; true for a store that has none. */
    public boolean exists() {
        return file == null || Files.exists(file);
    }

    /**
     * For the one process that writes: no shutdown hook of the database's own, no trace file. The database does not move its pages about while it is open, nor
     * when it is closed: that takes a large store longer than a night in which nothing changed. It keeps what was written when it is closed, when that has
     * become much, and when {@link WriteTurns} says so, never on a thread of its own.
     */
    String writerUrl() {
        return ownUrl() + ";AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;WRITE_DELAY=" + Integer.MAX_VALUE;
    }

    /** For the same process to have the file made smaller: the database does so for a short while when it is closed. */
    String shrinkUrl() {
        return ownUrl();
    }

    private String ownUrl() {
        return base + ALWAYS + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=128";
    }

    /**
     * For a first look that changes no byte. It opens the file, and so decides how much of it readers keep in memory (kB): runs have random numbers, and what
     * is said of them is found by jumps.
     */
    String lookUrl() {
        return base + ALWAYS + (file == null ? "" : ";CACHE_SIZE=32768")
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** For readers that may only see the views: a user who is no administrator may set nothing else. */
    String readerUrl() {
        return base + ALWAYS + (file == null ? "" : ";ACCESS_MODE_DATA=r") + ";IFEXISTS=TRUE";
    }
}
