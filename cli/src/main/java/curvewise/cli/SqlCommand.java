package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.sql.BadSqlException;
import curvewise.cli.sql.QueryLimits;
import curvewise.cli.sql.QueryRunner;
import curvewise.cli.sql.Questions;
import curvewise.cli.sql.ResultFormat;
import curvewise.cli.sql.SqlPrompt;
import curvewise.cli.sql.SqlScript;
import curvewise.cli.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
            "Views: runs, series, points, params, files, convergence, notes, rule_outcomes, rankings, run_states,"
                    + " imports.",
            "",
            "Examples:",
            "  curvewise sql 'select run, status, epochs from runs order by run'",
            "  curvewise sql --format csv < report.sql",
            "  curvewise sql --questions",
            "",
            "Ctrl-C stops a query: without a prompt the process too, with 130. The store is held only while a query"
                    + " runs."
        })
final class SqlCommand extends BaseCommand {
    /** A query forgotten at a prompt must not keep the store from the nightly import. */
    private static final Duration AT_THE_PROMPT = Duration.ofMinutes(10);

    private static final double MILLISECONDS = 1000;
    /** Scripts are split in memory. */
    private static final int LONGEST_SCRIPT = 4 << 20;

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One query, or several with semicolons between.")
    private @Nullable String query;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv, json or md.")
    private ResultFormat format = ResultFormat.TABLE;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Stop a query after so many seconds; 0 for never. Default: 600 at the prompt, else never.")
    private @Nullable Double timeout;

    @Option(
            names = "--questions",
            description = "Print questions that people have, each with its query. Opens no store.")
    private boolean questions;

    SqlCommand(Console console, CommonOptions options) {
        super(console, options);
    }

    @Override
    ExitCode run() {
        if (questions) {
            console.print(Questions.text().stripTrailing());
            return ExitCode.DONE;
        }
        boolean isPrompt =
                query == null && console.terminals().in() && console.terminals().out();
        QueryLimits limits = new QueryLimits(timeout(isPrompt), this::end);
        QueryRunner queries = new QueryRunner(options.store(), format, console.isColored(), limits);
        if (isPrompt) {
            new SqlPrompt(queries).run();
        } else {
            run(queries, SqlScript.statements(query == null ? pipe() : query));
        }
        return ExitCode.DONE;
    }

    private @Nullable Duration timeout(boolean isPrompt) {
        if (timeout == null) {
            return isPrompt ? AT_THE_PROMPT : null;
        }
        if (!(timeout >= 0)) {
            throw new WrongInputException("--timeout is " + timeout + ": give a number of seconds, or 0 for no limit.");
        }
        double milliseconds = Math.min(timeout * MILLISECONDS, Integer.MAX_VALUE);
        return timeout == 0 ? null : Duration.ofMillis((long) Math.max(1, milliseconds));
    }

    /** Nothing is lost: the store is open for reading only, and the system frees it with the process. */
    private void end(BadSqlException why) {
        console.complain(String.valueOf(why.getMessage()));
        Runtime.getRuntime().halt(ExitCode.WRONG_INPUT.code());
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
            byte[] script = System.in.readNBytes(LONGEST_SCRIPT + 1);
            if (script.length > LONGEST_SCRIPT) {
                throw new WrongInputException("The script is longer than " + (LONGEST_SCRIPT >> 20)
                        + " MiB: give it in parts, or ask for the rows by a condition.");
            }
            return new String(script, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
