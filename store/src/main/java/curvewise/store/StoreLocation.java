package curvewise.store;

import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String URL = "jdbc:";
    private static final String FILE_URL = "jdbc:h2:file:";

    /** The store of a path, with or without {@code .mv.db}, or of a JDBC URL. */
    public static StoreLocation of(String pathOrUrl) {
        if (pathOrUrl.startsWith(FILE_URL)) {
            return ofPath(pathOrUrl.substring(FILE_URL.length()));
        }
        if (pathOrUrl.startsWith(URL)) {
            return new StoreLocation(pathOrUrl, null, pathOrUrl);
        }
        return ofPath(pathOrUrl);
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

    /** For the one process that writes: no shutdown hook of the database's own, no trace file. */
    String writerUrl() {
        return base + ALWAYS + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** For a first look that changes no byte. */
    String lookUrl() {
        return base + ALWAYS + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    }

    /** For readers that may only see the views: a user who is no administrator may set nothing else. */
    String readerUrl() {
        return base + ALWAYS + (file == null ? "" : ";ACCESS_MODE_DATA=r") + ";IFEXISTS=TRUE";
    }
}
