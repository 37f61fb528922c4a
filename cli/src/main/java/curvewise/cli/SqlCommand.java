package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.sql.QueryRunner;
import curvewise.cli.sql.ResultFormat;
import curvewise.cli.sql.SqlPrompt;
import curvewise.cli.sql.SqlScript;
import curvewise.cli.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Read-only SQL over the store: from the argument, from a pipe, or at a prompt. */
@Command(
        name = "sql",
        description = "Read-only SQL over the runs. Without a query it reads one from a pipe, or gives a prompt.",
        footer = {
            "",
            "Views: runs, series, points, params, files, convergence, notes, rule_outcomes, rankings, imports.",
            "Example: curvewise sql 'select run, status, epochs from runs order by run'"
        })
final class SqlCommand extends BaseCommand {
    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One query, or several with semicolons between.")
    private @Nullable String query;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv, json or md.")
    private ResultFormat format = ResultFormat.TABLE;

    SqlCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        QueryRunner queries = new QueryRunner(options.store(), format, console.isColored());
        if (query == null && console.terminals().in() && console.terminals().out()) {
            new SqlPrompt(queries).run();
            return ExitCode.DONE;
        }
        run(queries, SqlScript.statements(query == null ? pipe() : query));
        return ExitCode.DONE;
    }

    private void run(QueryRunner queries, List<SqlStatement> statements) {
        if (statements.isEmpty()) {
            throw new WrongInputException("There is no query: give one as the argument or through a pipe.");
        }
        for (int i = 0; i < statements.size(); i++) {
            if (i > 0) {
                console.print("");
            }
            queries.run(statements.get(i), console.results());
        }
    }

    private static String pipe() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
