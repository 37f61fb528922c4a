package curvewise.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The versions of the schema, one after the other. A class of its own: whoever finds a store of this version loads nothing of it. */
final class Migrations {
    private static final String SCRIPTS = "classpath:db/migration";

    private Migrations() {}

    /** Creates the schema, or brings an older one forward. */
    static void migrate(StoreLocation store, DataSource dataSource) {
        try {
            flyway(dataSource).migrate();
        } catch (FlywayException e) {
            StoreUnavailableException known = StoreUnavailableException.of(store, e);
            throw known != null
                    ? known
                    : new StoreUnavailableException(StoreFailure.notMigrated(store.display(), rootMessage(e)), e);
        }
    }

    /** The migrations, over a database. */
    static Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .locations(SCRIPTS)
                .group(true)
                .dataSource(dataSource)
                .load();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
