package curvewise.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Read-only SQL over the views of the contract. The store is held only while a connection is open, so that an idle prompt never stops an import.
 *
 * <p>Two locks at once: the file is opened read-only, and the user may only read the views. Either alone leaves a hole: an administrator of a read-only
 * database can still read and write other files.
 */
public final class ReadOnlySql {
    /** The views of the contract. */
    public static final List<String> VIEWS = List.of(
            "runs",
            "series",
            "points",
            "params",
            "files",
            "convergence",
            "notes",
            "rule_outcomes",
            "rankings",
            "run_states",
            "imports");

    private static final String READER = "READER";

    private final StoreLocation location;

    private ReadOnlySql(StoreLocation location) {
        this.location = location;
    }

    /** Looks whether the store can be queried; throws {@link StoreUnavailableException} when it is missing, older, newer, damaged or in use. */
    public static ReadOnlySql open(StoreLocation location) {
        switch (StoreOpening.look(location)) {
            case MISSING -> throw new StoreUnavailableException(StoreFailure.missing(location.display()), null);
            case OLDER -> throw new StoreUnavailableException(StoreFailure.older(location.display()), null);
            case CURRENT -> {}
        }
        return new ReadOnlySql(location);
    }

    /** A connection of its own, for one query; closing it frees the file. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(location.readerUrl(), READER, "");
        } catch (SQLException e) {
            throw StoreOpening.unavailable(location, e);
        }
    }

    /** Makes the user that may only read the views. */
    static void createReader(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create user if not exists " + READER + " password ''");
            for (String view : VIEWS) {
                statement.execute("grant select on public." + view + " to " + READER);
            }
        }
    }
}
