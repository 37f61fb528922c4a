package curvewise.ingest.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;

/**
 * A private copy of a SQLite database, open for queries, and deleted when it is closed.
 *
 * <p>A copy, since opening the original may write to it: SQLite takes in a write-ahead log, rolls back what a killed writer left, and makes files
 * beside it. What is only in such a log belongs to the database and is copied with it. The copy may be written to: an index is a way to sort.
 */
public final class SqliteCopy implements Closeable {
    /** What SQLite keeps beside a database and needs to read it; its index of shared memory is made anew. */
    private static final List<String> BESIDE = List.of("-wal", "-journal");

    private static final String FILE = "copy.db";
    /** Names the process, so that what a kill leaves behind can be told from what is in use. */
    private static final String PREFIX = "curvewise-" + ProcessHandle.current().pid() + "-";

    private final LogFile original;
    private final Path folder;
    private final Connection connection;
    private final boolean isDamaged;

    private SqliteCopy(LogFile original, Path folder) throws SQLException {
        this.original = original;
        this.folder = folder;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
        try (Statement statement = connection.createStatement()) {
            this.isDamaged = !isWhole(statement);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Copies a database and opens the copy.
     *
     * @param others files of its folder, of which those that belong to the database are copied with it
     * @throws UnreadableLogException when it is no database or too damaged to be opened
     */
    public static SqliteCopy of(LogFile database, List<LogFile> others) throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        boolean isOpen = false;
        try {
            deleteOnExit(folder);
            write(database, folder.resolve(FILE));
            dropPartOfPage(folder.resolve(FILE));
            for (LogFile other : others) {
                for (String suffix : BESIDE) {
                    if (other.name().equals(database.name() + suffix)) {
                        write(other, folder.resolve(FILE + suffix));
                    }
                }
            }
            SqliteCopy copy = new SqliteCopy(database, folder);
            isOpen = true;
            return copy;
        } catch (SQLException e) {
            throw failure(database, e);
        } finally {
            if (!isOpen) {
                delete(folder);
            }
        }
    }

    /** Whether a file is one that SQLite keeps beside a database. */
    public static boolean isBeside(String fileName) {
        return fileName.endsWith("-shm") || BESIDE.stream().anyMatch(fileName::endsWith);
    }

    /** For queries. Closed with the copy. */
    public Connection connection() {
        return connection;
    }

    /** Whether the file is cut or its schema damaged: then its pages may be missing, and nothing may be written to it. */
    public boolean isDamaged() {
        return isDamaged;
    }

    /** Whether this says that bytes of the database are wrong, where other parts of it may still be read. So may one whose header forbids writing. */
    public static boolean isDamage(SQLException e) {
        return is(e, SQLiteErrorCode.SQLITE_CORRUPT)
                || is(e, SQLiteErrorCode.SQLITE_READONLY)
                || is(e, SQLiteErrorCode.SQLITE_NOTADB)
                || is(e, SQLiteErrorCode.SQLITE_FORMAT)
                || e.getErrorCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ.code;
    }

    /** What to throw for a failed query: that the log is to blame, or that the machine is. */
    public IOException failure(SQLException e) {
        return failure(original, e);
    }

    private static IOException failure(LogFile original, SQLException e) {
        if (isDamage(e) || is(e, SQLiteErrorCode.SQLITE_TOOBIG)) {
            throw new UnreadableLogException(
                    original, 0, "is a SQLite database that is damaged beyond reading: copy it again from its source");
        }
        if (is(e, SQLiteErrorCode.SQLITE_ERROR)) {
            // our own queries name only columns that are there: what is left is a schema that this SQLite cannot handle
            throw new UnreadableLogException(
                    original, 0, "is a SQLite database that cannot be queried: " + e.getMessage());
        }
        return new IOException("SQLite cannot read a copy of " + original.name() + ": " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("SQLite cannot close a copy of " + original.name(), e);
        } finally {
            delete(folder);
        }
    }

    private static boolean isWhole(Statement statement) throws SQLException {
        // functions that a foreign schema calls may not touch anything
        statement.execute("PRAGMA trusted_schema=OFF");
        try {
            // takes in what stands in the write-ahead log
            statement.execute("PRAGMA journal_mode=DELETE");
            statement.execute("PRAGMA synchronous=OFF");
            statement.execute("SELECT count(*) FROM sqlite_master");
            return true;
        } catch (SQLException e) {
            if (!isDamage(e)) {
                throw e;
            }
            // reads on in a file that is shorter than its header says, and passes over what is wrong in the schema
            statement.execute("PRAGMA writable_schema=ON");
            statement.execute("SELECT count(*) FROM sqlite_master");
            return false;
        }
    }

    static boolean is(SQLException e, SQLiteErrorCode primary) {
        return (e.getErrorCode() & 0xFF) == primary.code;
    }

    private static void write(LogFile file, Path to) throws IOException {
        try (InputStream in = file.open()) {
            Files.copy(in, to);
        }
    }

    /** SQLite would read the missing part of a page that is cut as zeros, and rows that never were in it. */
    private static void dropPartOfPage(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(SqliteSchema.FILE_HEADER);
            while (head.hasRemaining() && channel.read(head) >= 0) {}
            if (head.hasRemaining()) {
                return;
            }
            int page = SqliteSchema.pageSize(head);
            // anything else is no database, as SQLite will say itself
            if (Integer.bitCount(page) == 1 && channel.size() >= page) {
                channel.truncate(channel.size() / page * page);
            }
        }
    }

    /** Of an import that is interrupted no copy should be left either. */
    private static void deleteOnExit(Path folder) {
        folder.toFile().deleteOnExit();
        for (String suffix : List.of("", "-shm", "-wal", "-journal")) {
            folder.resolve(FILE + suffix).toFile().deleteOnExit();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
