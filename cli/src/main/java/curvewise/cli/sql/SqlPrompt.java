package curvewise.cli.sql;

import curvewise.cli.output.Printable;
import curvewise.cli.output.ResultStream;
import curvewise.store.ReadOnlySql;
import curvewise.store.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A prompt for queries: each ends with a semicolon, Ctrl-C stops one, Ctrl-D leaves. */
public final class SqlPrompt {
    private static final String HELP = """
            A query ends with a semicolon. Ctrl-C stops it, Ctrl-D leaves.
              \\d        the views
              \\d VIEW   its columns
              \\q        leave
            """;

    private final QueryRunner queries;

    /** A prompt over a store. */
    public SqlPrompt(QueryRunner queries) {
        this.queries = queries;
    }

    /** Answers until the user leaves. */
    public void run() {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(new UntilSemicolon())
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "      ...> ")
                    .variable(LineReader.HISTORY_FILE, history())
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            terminal.handle(Terminal.Signal.INT, signal -> queries.cancel());
            terminal.writer().println("Type a query and a semicolon, or \\? for help.");
            answer(reader, terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(LineReader reader, Terminal terminal) {
        while (true) {
            try {
                String input = reader.readLine("curvewise> ").strip();
                if (isFarewell(input)) {
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
        if (!input.startsWith("\\")) {
            SqlScript.statements(input).forEach(statement -> queries.run(statement, out));
        } else if (input.equals("\\d")) {
            ReadOnlySql.VIEWS.forEach(view -> out.write(view + "\n"));
        } else if (input.startsWith("\\d ")) {
            queries.run(columnsOf(input.substring(2).strip()), out);
        } else {
            out.write(HELP);
        }
        out.flush();
    }

    private static SqlStatement columnsOf(String view) {
        String name = view.replace(";", "").toLowerCase(Locale.ROOT);
        if (!ReadOnlySql.VIEWS.contains(name)) {
            throw new BadSqlException(
                    "There is no view " + name + ": the views are " + String.join(", ", ReadOnlySql.VIEWS) + ".");
        }
        return new SqlStatement("show columns from " + name, 1, 1);
    }

    private static boolean isFarewell(String input) {
        return switch (input.replace(";", "").strip().toLowerCase(Locale.ROOT)) {
            case "\\q", "quit", "exit" -> true;
            default -> false;
        };
    }

    private static Path history() {
        String state = System.getenv("XDG_STATE_HOME");
        String home = Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home", ""));
        Path base = state == null || state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state);
        return base.resolve("curvewise").resolve("sql-history");
    }

    /** Asks for another line until a statement is complete. A command of the prompt is one line. */
    private static final class UntilSemicolon implements Parser {
        private final DefaultParser words = new DefaultParser();

        UntilSemicolon() {
            words.setEscapeChars(new char[0]);
            words.setQuoteChars(new char[0]);
        }

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            boolean isCommand = line.startsWith("\\") || isFarewell(line);
            if (context == ParseContext.ACCEPT_LINE && !isCommand && !SqlScript.isComplete(line)) {
                throw new EOFError(-1, -1, "a semicolon is missing");
            }
            return words.parse(line, cursor, context);
        }
    }
}
