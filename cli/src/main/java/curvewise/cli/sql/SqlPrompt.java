package curvewise.cli.sql;

import curvewise.cli.output.Printable;
import curvewise.cli.output.ResultStream;
import curvewise.store.ReadOnlySql;
import curvewise.store.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A prompt for queries: each ends with a semicolon, Ctrl-C stops one, Ctrl-D leaves. The store is free while nobody asks. */
public final class SqlPrompt {
    private static final String HELP = """
            A query ends with a semicolon and may have many lines; Tab completes names. Ctrl-C stops a query or drops a line.
              views          the views
              columns VIEW   the columns of one
              questions      queries to begin with
              quit           leave, as does Ctrl-D
            """;

    private final QueryRunner queries;

    /** A prompt over a store. */
    public SqlPrompt(QueryRunner queries) {
        this.queries = queries;
    }

    /** Answers until the user leaves; {@link StoreUnavailableException} when there is nothing to ask. */
    public void run() {
        queries.check();
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            run(terminal, PromptHistory.ofUser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same at a given terminal; the history is kept in a file where that can be written, else until the end. */
    void run(Terminal terminal, Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new PromptParser())
                .completer(new SqlCompleter(queries::columns))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "      ...> ")
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        if (PromptHistory.prepare(history)) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        terminal.handle(Terminal.Signal.INT, signal -> queries.cancel());
        terminal.writer().println("Type a query and a semicolon, or help.");
        answer(builder.build(), terminal);
    }

    private void answer(LineReader reader, Terminal terminal) {
        while (true) {
            try {
                String input = reader.readLine("curvewise> ").strip();
                if (PromptCommand.of(input) == PromptCommand.QUIT) {
                    return;
                }
                answer(input, new ResultStream(terminal.writer()));
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return;
            } catch (BadSqlException | StoreUnavailableException e) {
                terminal.writer().println(Printable.of(String.valueOf(e.getMessage())));
            }
            terminal.flush();
        }
    }

    private void answer(String input, ResultStream out) {
        PromptCommand command = PromptCommand.of(input);
        if (command == null) {
            SqlScript.statements(input).forEach(statement -> queries.run(statement, out));
            out.flush();
            return;
        }
        switch (command) {
            case VIEWS -> ReadOnlySql.VIEWS.forEach(view -> out.write(view + "\n"));
            case COLUMNS -> queries.run(columnsOf(command.argument(input)), out);
            case QUESTIONS -> out.write(Questions.text());
            case HELP, QUIT -> out.write(HELP);
        }
        out.flush();
    }

    private static SqlStatement columnsOf(String view) {
        String name = view.toLowerCase(Locale.ROOT);
        if (!ReadOnlySql.VIEWS.contains(name)) {
            throw new BadSqlException((name.isEmpty() ? "Name a view" : "There is no view " + name) + ": the views are "
                    + String.join(", ", ReadOnlySql.VIEWS) + ".");
        }
        return new SqlStatement("show columns from " + name, 1, 1);
    }
}
