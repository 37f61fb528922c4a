package curvewise.ingest.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** The repository of job executions, in a schema of its own beside the facts. */
final class JobRepositories {
    private static final String SCHEMA = "BATCH";
    static final String SCRIPT = "org/springframework/batch/core/schema-h2.sql";
    /** What the script makes last: where it is, the script once ran to its end. */
    private static final String LAST = "BATCH_JOB_INSTANCE_SEQ";

    private JobRepositories() {}

    /** The repository in this store; its tables are made from the framework's own script on first use. */
    static JobRepository in(DataSource store, PlatformTransactionManager transactions) throws Exception {
        makeTables(store);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(store);
        factory.setTransactionManager(transactions);
        factory.setTablePrefix(SCHEMA + ".BATCH_");
        factory.setDatabaseType("H2");
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static void makeTables(DataSource store) throws SQLException {
        try (Connection connection = store.getConnection()) {
            if (isWhole(connection)) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                // a kill may have left a part of it, which holds nothing yet
                statement.execute("drop schema if exists " + SCHEMA + " cascade");
                statement.execute("create schema " + SCHEMA);
                statement.execute("set schema " + SCHEMA);
                ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT));
                statement.execute("set schema PUBLIC");
            }
        }
    }

    private static boolean isWhole(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from information_schema.sequences where sequence_schema = ? and sequence_name = ?")) {
            query.setString(1, SCHEMA);
            query.setString(2, LAST);
            try (ResultSet last = query.executeQuery()) {
                return last.next();
            }
        }
    }
}
