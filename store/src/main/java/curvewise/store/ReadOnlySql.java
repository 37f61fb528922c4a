package curvewise.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

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

    /** The views of a store; whether there is one is found out at each connection. */
    public static ReadOnlySql of(StoreLocation location) {
        return new ReadOnlySql(location);
    }

    /** Looks whether the store can be queried; throws {@link StoreUnavailableException} when it is missing, older, newer, damaged or in use. */
    public static ReadOnlySql open(StoreLocation location) {
        refuseUnlessCurrent(location, StoreOpening.look(location));
        return new ReadOnlySql(location);
    }

    /**
     * A connection of its own, for one query; closing it frees the file.
     *
     * @throws StoreUnavailableException when the store is missing, older, newer, damaged or in use
     */
    public Connection connect() {
        List<Connection> reader = new ArrayList<>(1);
        refuseUnlessCurrent(
                location,
                StoreOpening.look(location, () -> reader.add(StoreOpening.connect(location.readerUrl(), READER))));
        return reader.get(0);
    }

    private static void refuseUnlessCurrent(StoreLocation location, StoreOpening.State state) {
        switch (state) {
            case MISSING -> throw new StoreUnavailableException(StoreFailure.missing(location.display()), null);
            case OLDER -> throw new StoreUnavailableException(StoreFailure.older(location.display()), null);
            case CURRENT -> {}
        }
    }

    /**
     * Stops what runs on a connection of {@link #connect()}, also while it is still prepared: that counts in subqueries that need no row of another. What has
     * not begun yet does not notice. May be called from any thread.
     */
    public static void cancel(Connection reader) throws SQLException {
        if (reader.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            session.cancel();
        }
    }

    /** Whether the views and the user that may read them are all there: they are made last. */
    static boolean hasReader(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(
                "select count(*) from information_schema.table_privileges where grantee = ? and privilege_type = 'SELECT'")) {
            query.setString(1, READER);
            try (ResultSet rights = query.executeQuery()) {
                return rights.next() && rights.getInt(1) >= VIEWS.size();
            }
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
