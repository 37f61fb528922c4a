package curvewise.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what stands where a store should be, before anything is written there.
 *
 * <p>H2 opens a cut file silently as an older or an empty database, and Flyway passes over migrations it does not know. So an existing file is first
 * looked at read-only: without our schema history, or with a newer one, it is refused and no byte of it changes.
 */
final class StoreOpening {
    /** The administrator of the database; never the one that {@code sql} uses. */
    static final String OWNER = "sa";

    /** The versions of our schema, told here so that opening a store that is up to date need not ask the migrations. */
    static final List<String> VERSIONS = List.of("1", "2", "3", "4", "5", "6");

    private static final Set<String> SCHEMAS = Set.of("FACTS", "DERIVED", "HISTORY");

    private static final String HISTORY = "flyway_schema_history";

    private StoreOpening() {}

    /** What a first look found. */
    enum State {
        MISSING,
        /** Also one of this version whose making was never finished. */
        OLDER,
        CURRENT
    }

    /** What is done with a store that is current, while it is still open from the look at it. */
    interface IfCurrent {
        void run() throws SQLException;
    }

    /** Looks at the store; throws {@link StoreUnavailableException} for one that must not be touched. */
    static State look(StoreLocation store) {
        return look(store, () -> {});
    }

    /** The same; a connection that {@code ifCurrent} makes finds the database open, and costs next to nothing. */
    static State look(StoreLocation store, IfCurrent ifCurrent) {
        Path file = store.file();
        if (file != null) {
            if (!Files.exists(file)) {
                return State.MISSING;
            }
            refuseUnreadable(store, file);
        }
        try (Connection owner = connect(store.lookUrl(), OWNER)) {
            State state = stateOf(store, owner);
            if (state == State.CURRENT) {
                ifCurrent.run();
            }
            return state;
        } catch (SQLException e) {
            if (file == null && e.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1) {
                return State.MISSING;
            }
            if (e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
                // all that was in it is cut off: H2 would begin it anew, were it allowed to
                throw new StoreUnavailableException(StoreFailure.withoutHistory(store.display()), e);
            }
            throw unavailable(store, e);
        }
    }

    /** A connection of H2's own driver: asking for any driver would load those of all databases there are. */
    static Connection connect(String url, String user) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", "");
        return new Driver().connect(url, login);
    }

    /** The sentence for a failure of opening, as an exception. */
    static StoreUnavailableException unavailable(StoreLocation store, SQLException failure) {
        String sentence = StoreFailure.sentence(store, failure);
        return new StoreUnavailableException(
                sentence != null
                        ? sentence
                        : "The store " + store.display() + " cannot be opened: " + failure.getMessage(),
                failure);
    }

    private static State stateOf(StoreLocation store, Connection owner) throws SQLException {
        List<String> applied = appliedVersions(owner);
        if (applied != null) {
            State state = compare(store, applied);
            return state == State.CURRENT && !ReadOnlySql.hasReader(owner) ? State.OLDER : state;
        }
        if (store.file() == null && isEmpty(owner)) {
            return State.MISSING;
        }
        String name = store.display();
        throw new StoreUnavailableException(
                isOursOnly(owner) ? StoreFailure.withoutHistory(name) : StoreFailure.foreign(name), null);
    }

    private static void refuseUnreadable(StoreLocation store, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new StoreUnavailableException(StoreFailure.noFile(store.display()), null);
            }
            if (Files.size(file) == 0) {
                throw new StoreUnavailableException(StoreFailure.empty(store.display()), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isReadable(file)) {
            throw new StoreUnavailableException(
                    "The store " + store.display()
                            + " may not be read by this user: change its permissions, or name another store with --store.",
                    null);
        }
    }

    private static State compare(StoreLocation store, List<String> applied) {
        for (String version : applied) {
            if (!VERSIONS.contains(version)) {
                throw new StoreUnavailableException(StoreFailure.newer(store.display(), version), null);
            }
        }
        return applied.containsAll(VERSIONS) ? State.CURRENT : State.OLDER;
    }

    /** The versions in our schema history; {@code null} when there is no such history. */
    private static @Nullable List<String> appliedVersions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!hasHistory(connection)) {
                return null;
            }
            List<String> versions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select \"version\", \"description\" from public.\"" + HISTORY
                    + "\" where \"success\" and \"version\" is not null order by \"installed_rank\"")) {
                while (rows.next()) {
                    versions.add(Objects.requireNonNull(rows.getString(1)));
                }
            }
            return versions.isEmpty() ? null : versions;
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        // both must be there: another program's database may well have a history of its own
        try (ResultSet history = connection.getMetaData().getTables(null, "PUBLIC", HISTORY, null);
                ResultSet runs = connection.getMetaData().getTables(null, "FACTS", "RUN", null)) {
            return history.next() && runs.next();
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return tables(connection).isEmpty();
    }

    /** Whether nothing is there but what our migrations make: the beginning of a store. */
    private static boolean isOursOnly(Connection connection) throws SQLException {
        return tables(connection).stream()
                .allMatch(table ->
                        table.equals("PUBLIC." + HISTORY) || SCHEMAS.contains(table.substring(0, table.indexOf('.'))));
    }

    /** All tables and views, each behind its schema. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE", "TABLE", "VIEW"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (!"INFORMATION_SCHEMA".equals(schema)) {
                    names.add(schema + "." + tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }
}
