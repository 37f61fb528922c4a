package curvewise.store;

import curvewise.core.settings.SettingsSource;
import curvewise.core.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * All runs, in one database: an H2 file that this process alone may write while it is open.
 *
 * <p>What it keeps is read and written by small classes of this package, one for each concern: {@link Ledger} (files and bundles), {@link Readings}
 * (values as they are read), {@link Publication} (which reading a run shows), {@link Reconciliation} (moved, copied and vanished logs),
 * {@link Analyses} (what follows), {@link StoredStudy} (for the report). Facts are never changed by a look at them.
 */
public final class RunStore implements AutoCloseable {
    private static final AtomicInteger MEMORY = new AtomicInteger();
    /** Readers, the job's own repository and the publisher at once; a connection costs next to nothing in one process. */
    private static final int CONNECTIONS = 32;

    private final StoreLocation location;
    private final JdbcConnectionPool pool;
    /** H2 closes the whole database with its last connection. */
    private final Connection keptOpen;

    private final WriteTurns turns = new WriteTurns();

    private @Nullable Ids ids;
    private boolean isMadeHere;
    private boolean isShrunkAtClose;

    private RunStore(StoreLocation location, JdbcConnectionPool pool, Connection keptOpen) {
        this.location = location;
        this.pool = pool;
        this.keptOpen = keptOpen;
    }

    /** Opens a store for writing: creates it where there is none, and brings an older one forward. */
    public static RunStore open(StoreLocation location) {
        StoreOpening.State state = StoreOpening.look(location);
        Path file = location.file();
        if (state != StoreOpening.State.MISSING || file == null) {
            return openAs(location, state);
        }
        requireFolder(location, file);
        boolean isMade = new NewStore(location, file)
                .make(beside -> connect(beside, state).close());
        RunStore store = openAs(location, StoreOpening.look(location));
        store.isMadeHere = isMade;
        return store;
    }

    /** Opens a store that must be there; an older one is brought forward. */
    public static RunStore openExisting(StoreLocation location) {
        StoreOpening.State state = StoreOpening.look(location);
        if (state == StoreOpening.State.MISSING) {
            throw new StoreUnavailableException(StoreFailure.missing(location.display()), null);
        }
        return openAs(location, state);
    }

    private static RunStore openAs(StoreLocation location, StoreOpening.State state) {
        Path file = location.file();
        if (state != StoreOpening.State.OLDER || file == null) {
            return connect(location, state);
        }
        new OlderStore(location, file).bringForward(copy -> connect(copy, state).close());
        return connect(location, StoreOpening.look(location));
    }

    /** A new, empty store that lives in memory until it is closed. */
    public static RunStore inMemory() {
        return open(StoreLocation.of("jdbc:h2:mem:curvewise" + MEMORY.incrementAndGet()));
    }

    private static RunStore connect(StoreLocation location, StoreOpening.State state) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(location, state), StoreOpening.OWNER, "");
        pool.setMaxConnections(CONNECTIONS);
        RunStore store;
        try {
            store = new RunStore(location, pool, pool.getConnection());
        } catch (SQLException e) {
            pool.dispose();
            throw StoreOpening.unavailable(location, e);
        }
        try {
            if (state != StoreOpening.State.CURRENT) {
                Migrations.migrate(location, pool);
                ReadOnlySql.createReader(store.keptOpen);
            }
            return store;
        } catch (SQLException e) {
            throw store.closedAfter(StoreOpening.unavailable(location, e));
        } catch (RuntimeException e) {
            throw store.closedAfter(e);
        }
    }

    /** What was there at the first look may be gone since; it is not begun anew, half. */
    private static String url(StoreLocation location, StoreOpening.State state) {
        return location.writerUrl() + (state == StoreOpening.State.MISSING ? "" : ";IFEXISTS=TRUE");
    }

    private RuntimeException closedAfter(RuntimeException failure) {
        try {
            close();
        } catch (StoreUnavailableException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static void requireFolder(StoreLocation location, Path file) {
        if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
            throw new StoreUnavailableException(
                    "The folder of the store " + location.display()
                            + " does not exist: make it, or name another store with --store.",
                    null);
        }
    }

    /** Where it is. */
    public StoreLocation location() {
        return location;
    }

    /** For a framework that brings its own transactions, which {@link #joining} takes part in. */
    public DataSource dataSource() {
        return pool;
    }

    /** The folders that were imported. */
    public Roots roots() {
        return new Roots(dsl());
    }

    /** The imports. */
    public ImportLog imports() {
        return new ImportLog(dsl(), ids());
    }

    /** The files as they were last seen. */
    public Ledger ledger(long importId, LocalDateTime now) {
        return new Ledger(dsl(), ids(), importId, now);
    }

    /** The bundles that are to be read. */
    public Waiting waiting() {
        return new Waiting(dsl());
    }

    /** The contents of runs. */
    public Readings readings() {
        return new Readings(dsl(), ids(), turns);
    }

    /**
     * Publishes what was read, within the caller's transactions.
     *
     * @param transactions hands out the connection of the transaction that the caller holds
     */
    public Publication publication(DataSource transactions, Place place, long importId, LocalDateTime now) {
        return new Publication(joining(transactions), place, importId, now);
    }

    /** Settles what moved, is gone, or is a copy. */
    public Reconciliation reconciliation(Place place, HeadHash heads) {
        return new Reconciliation(dsl(), place, heads);
    }

    /** What follows from the facts by the rules with this digest. */
    public Analyses analyses(String digest) {
        return new Analyses(dsl(), digest, turns);
    }

    /**
     * Which run is better, by the rules with this digest.
     *
     * @param baselines names of runs to compare with, as the user said them; what names none or several is passed over
     */
    public RankedRuns ranked(String digest, SettingsSource settings, List<String> baselines) {
        return new RankedRuns(dsl(), digest, settings, baselines);
    }

    /** The same, writing within the caller's transactions. */
    public RankedRuns ranked(DataSource transactions, String digest, SettingsSource settings, List<String> baselines) {
        return new RankedRuns(joining(transactions), digest, settings, baselines);
    }

    /** The runs to compare with: those that the user said, and those that folders say. */
    public Baselines baselines(SettingsSource settings, List<String> said) {
        return Baselines.of(dsl(), settings, said);
    }

    /** What all runs are called. */
    public RunNames runNames() {
        return new RunNames(dsl(), DSL.noCondition());
    }

    /**
     * All runs, for the report, judged by the settings of their folders.
     *
     * @param digest of the rules that judged them
     * @param baselines names of runs to compare with, as the user said them
     */
    public Study study(String digest, SettingsSource settings, List<String> baselines) {
        return new StoredStudy(dsl(), settings).study(digest, baselines);
    }

    private synchronized Ids ids() {
        if (ids == null) {
            ids = new Ids(dsl());
        }
        return ids;
    }

    /** Queries in transactions of their own. */
    DSLContext dsl() {
        return DSL.using(configuration().set(pool));
    }

    /**
     * Queries that take part in whatever transaction {@code dataSource} hands out a connection of. What begins and ends it is the caller's matter, so
     * that a failure must rise to the caller.
     */
    static DSLContext joining(DataSource dataSource) {
        return DSL.using(configuration().set(dataSource).set(new OuterTransaction()));
    }

    private static DefaultConfiguration configuration() {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.H2);
        configuration.set(new Settings().withExecuteLogging(false).withRenderNameCase(RenderNameCase.AS_IS));
        return configuration;
    }

    /** Has the file freed of what no longer counts, as far as that goes in a moment, when the store is closed: for a store in which runs were replaced. */
    public void shrinkAtClose() {
        isShrunkAtClose = true;
    }

    /**
     * Removes the file again where opening the store made it, for an import that finds nothing to put in. That is done while the store is still held: a moment
     * later another process may have filled it.
     */
    public void removeIfMadeHere() throws IOException {
        if (isMadeHere && location.file() != null) {
            isShrunkAtClose = false;
            Files.deleteIfExists(location.file());
        }
    }

    @Override
    public void close() {
        try {
            keptOpen.close();
        } catch (SQLException e) {
            throw StoreOpening.unavailable(location, e);
        } finally {
            pool.dispose();
        }
        if (isShrunkAtClose && location.file() != null) {
            shrink();
        }
    }

    private void shrink() {
        try {
            StoreOpening.connect(location.shrinkUrl(), StoreOpening.OWNER).close();
        } catch (SQLException e) {
            throw StoreOpening.unavailable(location, e);
        }
    }
}
