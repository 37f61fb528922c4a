package curvewise.cli.sql;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a query may go.
 *
 * @param timeout after which it is stopped; {@code null} for no limit
 * @param lastResort ends the process when a query that is to stop does not; it is given the sentence for the user
 */
public record QueryLimits(@Nullable Duration timeout, Consumer<BadSqlException> lastResort) {}
