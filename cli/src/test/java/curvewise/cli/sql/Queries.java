package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;
import curvewise.store.StoreLocation;
import java.io.StringWriter;

/** Runs scripts over a store, without a limit. */
final class Queries {
    static final QueryLimits UNLIMITED = new QueryLimits(null, why -> {
        throw why;
    });

    private Queries() {}

    /** The results of all statements. */
    static String run(StoreLocation store, ResultFormat format, String script) {
        StringWriter out = new StringWriter();
        QueryRunner queries = new QueryRunner(store, format, false, UNLIMITED);
        ResultStream results = new ResultStream(out);
        SqlScript.statements(script).forEach(statement -> queries.run(statement, results));
        results.flush();
        return out.toString();
    }
}
